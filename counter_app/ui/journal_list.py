"""Writes the journal's lines as a table for spreadsheets: ID numbers masked, nothing in it that they execute."""

import csv
import io
from collections.abc import Sequence

from counter_app.domain.record import JournalEntry
from counter_app.ui.messages import status
from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets.journal_table import Column, cell, heading

_EXECUTED = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that spreadsheets take for a formula."""
_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the machine's own code page."""


def as_csv(entries: Sequence[JournalEntry]) -> bytes:
    """One line an entry, in the order given, under a heading in the language of the screen."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow((*map(heading, Column), translate("Journal", "Acknowledged")))
    table.writerows(map(_line, entries))
    return (_BOM + written.getvalue()).encode()


def _line(entry: JournalEntry) -> tuple[str, ...]:
    acknowledged = entry.upload.acknowledged_at
    when = "" if acknowledged is None else status.moment_text(acknowledged)
    line = (*(cell(entry, column) for column in Column), when)
    return tuple(f"'{text}" if text.startswith(_EXECUTED) else text for text in line)
