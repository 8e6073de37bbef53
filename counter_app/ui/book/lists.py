"""Writes lines of the journal as a table for spreadsheets: ID numbers masked, nothing in it that they execute."""

import csv
import io
from collections.abc import Sequence

from counter_app.domain.case.casebook import CaseLine
from counter_app.ui.later.table import Column, cell, heading

_EXECUTED = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that spreadsheets take for a formula."""
_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the machine's own code page."""
WIDEST_CHARACTERS = 40
Cells = tuple[str, ...]


def headings() -> Cells:
    """In the language of the screen: ask on the GUI thread."""
    return tuple(map(heading, Column))


def cells(line: CaseLine) -> Cells:
    """In the language of the screen: ask on the GUI thread. What a spreadsheet would execute is made harmless."""
    texts = (cell(line, column) for column in Column)
    return tuple(f"'{text}" if text.startswith(_EXECUTED) else text for text in texts)


def as_csv(rows: Sequence[Cells]) -> bytes:
    """The rows in their order, the headings first. Any thread."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return (_BOM + written.getvalue()).encode()


def as_xlsx(rows: Sequence[Cells]) -> bytes:
    """The same as a workbook: texts only, the headings fixed, columns as wide as what stands in them. Any thread."""
    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    import xlsxwriter  # noqa: PLC0415 - once a day at most, and not in memory before

    with xlsxwriter.Workbook(written, options) as book:
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                sheet.write_string(row, column, text)
        for column in Column:
            widest = max(len(texts[column]) for texts in rows)
            sheet.set_column(column, column, min(2 * widest, WIDEST_CHARACTERS))
        sheet.autofilter(0, 0, len(rows) - 1, len(Column) - 1)
    return written.getvalue()
