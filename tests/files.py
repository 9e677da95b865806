"""Documents made on the spot: PDF, DOCX, ODT and RTF with the text that a test gives them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
SECRET = (
    "/Filter /Standard /V 2 /R 3 /Length 128 /P -1340 "
    f"/O <{'a1' * 32}> /U <{'b2' * 32}>"
)  # fmt: skip


def pdf(pages: Sequence[Sequence[str]], *, title: str = "", encrypted: bool = False) -> bytes:
    """Return a PDF whose pages show these lines, one below the other."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for lines in pages:
        drawn = "".join(f"({_quoted(line)}) Tj T* " for line in lines)
        stream = f"BT /F1 10 Tf 14 TL 50 780 Td {drawn}ET"
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        font = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {font} /Contents {len(objects)} 0 R >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title ({_quoted(title)}) >>")
    trailer = f"/Root 1 0 R /Info {len(objects)} 0 R"
    if encrypted:
        objects.append(f"<< {SECRET} >>")
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<{'00' * 16}> <{'00' * 16}>]"
    return _assembled(objects, trailer)


def docx(paragraphs: Sequence[str], *, title: str = "", extra: str = "") -> bytes:
    """Return a Word document with these paragraphs; `extra` is WordprocessingML behind them."""
    body = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W}><w:body>{body}{extra}</w:body></w:document>",
            "docProps/core.xml": f"<cp xmlns='x' {DC}><dc:title>{escape(title)}</dc:title></cp>",
        }
    )


def odt(paragraphs: Sequence[str], *, title: str = "", manifest: str = "<m/>", extra: str = "") -> bytes:
    """Return an OpenDocument text with these paragraphs."""
    body = "".join(f"<text:p>{escape(text)}</text:p>" for text in paragraphs)
    content = f"<office:document-content {ODF}><office:body><office:text>{body}{extra}</office:text></office:body>"
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{content}</office:document-content>",
            "META-INF/manifest.xml": manifest,
            "meta.xml": f"<m {DC}><dc:title>{escape(title)}</dc:title></m>",
        }
    )


def rtf(paragraphs: Sequence[str]) -> bytes:
    """Return an RTF document with these paragraphs."""
    text = "\\par\n".join("".join(_rtf_letter(letter) for letter in paragraph) for paragraph in paragraphs)
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Arial;}}}}\\f0\\fs20 {text}}}".encode("ascii")


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return stream.getvalue()


def _assembled(objects: Sequence[str], trailer: str) -> bytes:
    """Put the objects of a PDF together with the table of their places."""
    content = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer\n<< /Size {len(objects) + 1} {trailer} >>\nstartxref\n{len(content)}\n%%EOF"
    return content + end.encode()


def _quoted(text: str) -> str:
    """Return a text as a PDF string holds it."""
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _rtf_letter(letter: str) -> str:
    """Return a letter as RTF writes it."""
    return letter if letter.isascii() and letter not in "\\{}" else f"\\u{ord(letter)}?"
