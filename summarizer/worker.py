"""The process that parses pages and documents: one task after the other from standard input, each within its limits.

A frame is the length of a header, the length of a content, the header (JSON) and the content.
"""

import json
import os
import resource
import signal
import struct
import sys
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from summarizer.errors import SummarizerError
from summarizer.page import Page, Validators
from summarizer.schema import Article

LENGTHS = struct.Struct(">QQ")
PAGE_SIZE = resource.getpagesize()
MEGABYTE = 1 << 20
TOO_BIG = {"kind": "TooLargeError", "message": "That page takes too much memory to read: please paste the text here."}


def write_frame(stream: IO[bytes], header: dict[str, Any], content: bytes = b"") -> None:
    """Write one frame."""
    encoded = json.dumps(header).encode()
    stream.write(LENGTHS.pack(len(encoded), len(content)) + encoded + content)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read one frame; `None` where the other side has closed."""
    lengths = stream.read(LENGTHS.size)
    if len(lengths) < LENGTHS.size:
        return None
    header_length, content_length = LENGTHS.unpack(lengths)
    return json.loads(stream.read(header_length)), stream.read(content_length)


def answer(task: dict[str, Any], content: bytes) -> dict[str, Any]:
    """Do one task: the article as plain values, or the error by its name."""
    try:
        return {"article": asdict(_article(task, content))}
    except SummarizerError as error:
        return {"error": {"kind": type(error).__name__, "message": str(error)}}
    except MemoryError:
        return {"error": TOO_BIG}


def serve(tasks: IO[bytes], answers: IO[bytes], *, cpu_seconds: float) -> None:
    """Answer tasks until no more come; one that takes too long ends the process."""
    while (frame := read_frame(tasks)) is not None:
        # The default action of this signal ends the process, whatever C code is running.
        signal.setitimer(signal.ITIMER_PROF, cpu_seconds)
        reply = answer(*frame)
        signal.setitimer(signal.ITIMER_PROF, 0)
        write_frame(answers, reply)


def limit_memory(megabytes: int) -> None:
    """Let the process grow by so much address space and no more."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        now = int(statm.read_text(encoding="ascii").split()[0]) * PAGE_SIZE
        resource.setrlimit(resource.RLIMIT_AS, (now + megabytes * MEGABYTE,) * 2)


def main(cpu_seconds: str, memory_megabytes: str) -> None:
    """Prepare the process and serve."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nothing but answers goes that way
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    from summarizer.extract import warm_up

    warm_up()
    limit_memory(int(memory_megabytes))
    serve(sys.stdin.buffer, answers, cpu_seconds=float(cpu_seconds))


def _article(task: dict[str, Any], content: bytes) -> Article:
    """Read the page or the document of a task."""
    limits = task["limits"]
    if task["what"] == "page":
        from summarizer.extract import article_from_page

        page = task["page"]
        validators = Validators(**page.pop("validators"))
        headers = tuple((name, value) for name, value in page.pop("headers"))
        given = Page(**page, content=content, headers=headers, validators=validators)
        return article_from_page(given, max_html_bytes=limits["max_html_bytes"], most_pages=limits["max_pages"])
    from summarizer.documents import article_from_file

    return article_from_file(
        task["name"], content, most_bytes=limits["max_document_bytes"], most_pages=limits["max_pages"]
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
