"""Puts into words why a case ended, and what the person has to do now."""

from typing import assert_never

from counter_app.domain.case.ending import CaseEnd, Declined, Incomplete
from counter_app.ui.messages import application as words
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import translate


def title(outcome: CaseEnd) -> str:
    if isinstance(outcome, Incomplete):
        return translate("Closed", "Papers are missing")
    return translate("Closed", "The application is refused")


def sentence(outcome: CaseEnd) -> str:
    if isinstance(outcome, Incomplete):
        return translate("Closed", "Name all of it at once and hand the list over. This is not a refusal.")
    return translate("Closed", "Say why, and what can be done now.")


def heading(outcome: CaseEnd) -> str:
    if isinstance(outcome, Incomplete):
        return translate("Closed", "To be brought, all at once")
    return translate("Closed", "Why")


def lines(outcome: CaseEnd) -> tuple[str, ...]:
    """What is missing, or the reasons."""
    match outcome:
        case Incomplete(missing=missing):
            return tuple(f"· {forms.paper(code)}" for code in missing)
        case Declined(reasons=reasons, note=note):
            said = tuple(f"· {words.decline(reason)}" for reason in reasons)
            return (*said, f"· {note}") if note else said
        case _:
            assert_never(outcome)


def advice(outcome: CaseEnd) -> tuple[str, ...]:
    """What to tell the person, nothing twice."""
    match outcome:
        case Incomplete():
            return (translate("Closed", "Come back with all of these; nothing else will be asked for."),)
        case Declined(reasons=reasons):
            return tuple(dict.fromkeys(words.told(reason) for reason in reasons))
        case _:
            assert_never(outcome)
