"""Puts into words which filed records cannot be read any more, and what to do."""

from collections.abc import Sequence

from counter_app.domain.case.record import Unreadable
from counter_app.ui.messages import status
from counter_app.ui.messages.literal import fill, translate

MOST_NAMED = 5


def title(found: Sequence[Unreadable]) -> str:
    """How many."""
    return fill(translate("Journal", "Damaged, set apart and not sent: {count}"), count=len(found))


def todo(found: Sequence[Unreadable]) -> str:
    """By receipt number and time: nothing else of them is known."""
    pattern = translate("Journal", "{receipt_no}, filed {moment}")
    lines = [
        fill(pattern, receipt_no=each.receipt_no, moment=status.moment_text(each.filed_at))
        for each in found[:MOST_NAMED]
    ]
    advice = translate(
        "Journal",
        "Keep the papers of these cases, take no new application for them yet, and ask the administrator to restore "
        "them from a backup; “counter-app verify” names the damage.",
    )
    return "\n".join((*lines, advice))
