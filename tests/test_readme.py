"""The README cannot lie: the briefing in it is the program's, and every option and target it names exists, and back."""

import re
from pathlib import Path

from summarizer.command import parser

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf8")


def test_the_briefing_in_the_readme_is_what_the_program_prints() -> None:
    """What a reader sees first is the approved short briefing of the mission's article."""
    golden = (ROOT / "tests" / "golden" / "ukraine_border_crisis.short.txt").read_text(encoding="utf8")

    assert f"```text\n{golden.rstrip()}\n```" in README


def test_every_option_of_the_command_line_is_in_the_readme() -> None:
    """An option that nobody can read of is not there."""
    options = {name for action in parser()._actions for name in action.option_strings if name.startswith("--")}

    assert options - {"--help"} <= set(re.findall(r"--[a-z-]+", README))


def test_every_target_that_is_named_exists() -> None:
    """No command in the README or in CONTRIBUTING leads nowhere."""
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf8")
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", README + contributing, re.MULTILINE))

    assert named <= targets


def test_every_target_has_its_line_in_the_help() -> None:
    """`make help` lists each target with what it does."""
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)

    assert phony is not None
    assert set(phony[1].split()) == set(re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE))


def test_every_file_that_is_named_exists() -> None:
    """Links and file names lead somewhere."""
    names = re.findall(
        r"`((?:docs|seeds|config|tests)/[\w./-]*|[A-Z]+\.md|\.env\.example)`|\((docs/[\w./-]+)\)", README
    )

    assert [name for pair in names for name in pair if name and not (ROOT / name).exists()] == []
