"""Element tree -> the same with tables that only lay out a page made plain blocks; tables of figures stay tables."""

from lxml.html import HtmlElement

LONG_CELL = 60  # words: a cell of figures holds a few
PLAIN = {"table": "div", "tbody": "div", "thead": "div", "tr": "div", "td": "div", "th": "div", "center": "div"}


def unfold_layout(root: HtmlElement) -> None:
    """Turn each table with a long cell, or with a table inside, into blocks."""
    for table in list(root.iter("table")):
        if any(is_layout(cell) for cell in table.iter("td", "th")):
            for element in [table, *_rows_and_cells(table)]:
                element.tag = PLAIN.get(element.tag, element.tag)


def is_layout(cell: HtmlElement) -> bool:
    """Tell whether a cell holds prose or a table of its own."""
    return next(cell.iter("table"), None) is not None or sum(len(text.split()) for text in cell.itertext()) >= LONG_CELL


def _rows_and_cells(table: HtmlElement) -> list[HtmlElement]:
    """Return the rows and cells of a table, but not those of tables inside it."""
    found = []
    stack = list(table)
    while stack:
        element = stack.pop()
        if element.tag in PLAIN and element.tag not in {"table", "center"}:
            found.append(element)
            stack.extend(element)
    return found
