"""Writes the journal's lines as a table for spreadsheets: ID numbers masked, nothing in it that they execute."""

import csv
import io
from collections.abc import Sequence

from counter_app.domain.record import JournalEntry
from counter_app.ui.messages import status
from counter_app.ui.messages.literal import translate

_EXECUTED = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that spreadsheets take for a formula."""
_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the machine's own code page."""


def as_csv(entries: Sequence[JournalEntry]) -> bytes:
    """One line an entry, in the order given, under a heading in the language of the screen."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(
        (
            translate("Journal", "Receipt number"),
            translate("Journal", "Filed"),
            translate("Journal", "Name"),
            translate("Journal", "ID number"),
            translate("Journal", "Hand-over"),
            translate("Journal", "Acknowledged"),
        )
    )
    table.writerows(map(_line, entries))
    return (_BOM + written.getvalue()).encode()


def _line(entry: JournalEntry) -> tuple[str, ...]:
    draft, acknowledged = entry.record.draft, entry.upload.acknowledged_at
    line = (
        entry.record.receipt_no,
        status.moment_text(draft.filed_at),
        draft.case.applicant.name.value,
        draft.case.applicant.id_number.masked,
        status.upload(entry.upload.state),
        "" if acknowledged is None else status.moment_text(acknowledged),
    )
    return tuple(f"'{cell}" if cell.startswith(_EXECUTED) else cell for cell in line)
