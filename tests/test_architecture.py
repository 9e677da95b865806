"""The four rules of ARCHITECTURE.md, read off the code itself."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("config", "summarizer", "bot")
MODULES = sorted(
    path.relative_to(ROOT)
    for package in PACKAGES
    for path in (ROOT / package).rglob("*.py")
    if not {"locale", "migrations"} & set(path.parts)
)
MAY_IMPORT = {"config": {"config"}, "summarizer": {"summarizer", "config"}, "bot": {"bot", "summarizer", "config"}}
HOMES = {
    "telegram": ("bot/",),
    "sumy": ("summarizer/rank.py",),
    "trafilatura": ("summarizer/extract.py",),
    "httpx2": ("summarizer/fetch.py", "summarizer/network.py"),
    "spacy": ("summarizer/annotate.py",),
    "nupunkt": ("summarizer/annotate.py",),
    "torch": ("summarizer/rewrite.py",),
    "transformers": ("summarizer/rewrite.py",),
    "sqlalchemy": ("bot/store.py", "bot/archive.py", "bot/tables.py", "bot/migrations/"),
    "aiohttp": ("bot/playground/",),
}
READERS = {"bot/__main__.py", "summarizer/__main__.py"}


def imports(path: Path) -> set[str]:
    """Return the full names of the modules that the file at `path` imports; relative imports start with a dot."""
    names: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add("." * node.level + (node.module or ""))
    return names


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_flow_one_way(path: Path) -> None:
    """Imports go bot -> summarizer -> config -> nothing, and are absolute."""
    ours = {name.split(".")[0] for name in imports(path)} & set(PACKAGES)

    assert not [name for name in imports(path) if name.startswith(".")]
    assert ours <= MAY_IMPORT[path.parts[0]]


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_foreign_library_has_one_home(path: Path) -> None:
    """Each foreign library that could spread is imported in one place only."""
    used = {name.split(".")[0] for name in imports(path)}

    assert {library for library in used & set(HOMES) if not path.as_posix().startswith(HOMES[library])} == set()


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_only_the_commands_read_the_environment(path: Path) -> None:
    """The environment is read by config/settings.py, which only the two commands call."""
    source = (ROOT / path).read_text(encoding="utf8")
    if path.as_posix() not in READERS | {"config/settings.py", "bot/playground/__main__.py"}:
        assert "os.environ" not in source
        assert "getenv" not in source
        assert "read_settings" not in source


@pytest.mark.parametrize("path", [path for path in MODULES if path.name != "__init__.py"], ids=str)
def test_every_module_has_its_test_and_its_line(path: Path) -> None:
    """Every module has its test file in the mirror and is named in ARCHITECTURE.md."""
    name = "main" if path.stem == "__main__" else path.stem

    assert (ROOT / "tests" / path.parent / f"test_{name}.py").exists()
    assert f"`{path.as_posix()}`" in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf8")


def test_every_row_of_the_map_has_two_cells() -> None:
    """The tables say what or which file, and one purpose or place; a third cell is a row put into another one."""
    rows = [line for line in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf8").splitlines() if line.startswith("|")]

    assert rows
    assert [row for row in rows if not row.endswith("|") or row.count("|") != 3] == []
