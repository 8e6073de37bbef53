"""Puts into words what became of a receipt."""

from typing import assert_never

from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.outcome import InFile, OnPaper


def what(outcome: OnPaper | InFile) -> str:
    match outcome:
        case OnPaper():
            return translate("Done", "The receipt is at the printer.")
        case InFile(name=name):
            return fill(translate("Done", "The receipt is saved as {name}."), name=name)
        case _:
            assert_never(outcome)


def todo(outcome: OnPaper | InFile) -> str:
    if not outcome.missing:
        return translate("Done", "Hand it over together with the applicant's papers.")
    pattern = translate(
        "Done",
        "These characters are missing in the fonts of this computer and stand as boxes: {characters}. "
        "Write them in by hand and tell the administrator.",
    )
    return fill(pattern, characters=" ".join(outcome.missing))
