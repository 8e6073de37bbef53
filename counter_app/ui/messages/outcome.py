"""Puts into words what became of papers that were printed or saved."""

from typing import assert_never

from counter_app.domain.faults import Fault
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.outcome import InFile, OnPaper


def what(outcome: OnPaper | InFile) -> str:
    match outcome:
        case OnPaper():
            return translate("Done", "Sent to the printer.")
        case InFile(name=name):
            return fill(translate("Done", "Saved as {name}."), name=name)
        case _:
            assert_never(outcome)


def todo(outcome: OnPaper | InFile) -> str:
    """What is left to do with a case's papers."""
    return remarks(outcome) or translate("Done", "Hand it over together with the applicant's papers.")


def remarks(outcome: OnPaper | InFile) -> str:
    """What did not come out as it should; empty when all did."""
    return " ".join((*_missing(outcome.missing), *(template(fault) for fault in outcome.spoiled)))


def template(fault: Fault) -> str:
    """Which template of the region could not be used, and why."""
    pattern = translate(
        "Done",
        "The region's template {file} cannot be used ({problem}); the shipped one was. Tell the administrator.",
    )
    return fill(pattern, **dict(fault.parameters))


def _missing(characters: tuple[str, ...]) -> tuple[str, ...]:
    if not characters:
        return ()
    pattern = translate(
        "Done",
        "These characters are missing in the fonts of this computer and stand as boxes: {characters}. "
        "Write them in by hand and tell the administrator.",
    )
    return (fill(pattern, characters=" ".join(characters)),)
