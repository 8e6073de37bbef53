"""Puts into words who is on duty, why somebody may not go on, and why a photo is used all the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from counter_app.domain.duty import Denial, Denied, Duty, HandingOver, Locked, Nobody, Offline, Online, Unguarded
from counter_app.domain.person.officer import AccessRules
from counter_app.domain.status import SyncStatus
from counter_app.ui.messages import faults, status
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate


@dataclass(frozen=True, slots=True)
class Words:
    """What is so, and what to do next."""

    what: str
    todo: str


_AGAIN = QT_TRANSLATE_NOOP("Access", "Try again. After several failures nobody may try this number for a while.")
DENIALS: Mapping[Denial, Words] = {
    Denial.WRONG: Words(QT_TRANSLATE_NOOP("Access", "The number or the password is wrong."), _AGAIN),
    Denial.BARRED: Words(
        QT_TRANSLATE_NOOP("Access", "Too many failures with this number."),
        QT_TRANSLATE_NOOP("Access", "Nobody may try it for {minutes} minutes; restarting the program changes nothing."),
    ),
    Denial.LOCKED: Words(
        QT_TRANSLATE_NOOP("Access", "The library has locked this officer."),
        QT_TRANSLATE_NOOP("Access", "Only the library's administrator can let this officer in again."),
    ),
    Denial.NEVER_HERE: Words(
        QT_TRANSLATE_NOOP("Access", "The library cannot be reached, and this number is new at this window."),
        QT_TRANSLATE_NOOP("Access", "Wait for the network, or let an officer sign in who served here recently."),
    ),
    Denial.TOO_LONG_AGO: Words(
        QT_TRANSLATE_NOOP("Access", "The library cannot be reached, and the last sign-in with it was too long ago."),
        QT_TRANSLATE_NOOP("Access", "Wait for the network: without it a sign-in is valid for {hours} hours only."),
    ),
    Denial.MUST_CHANGE: Words(
        QT_TRANSLATE_NOOP("Access", "The password has to be changed first."),
        QT_TRANSLATE_NOOP("Access", "Type the old one, and a new one twice: {least} characters or more."),
    ),
    Denial.WEAK: Words(
        QT_TRANSLATE_NOOP("Access", "The new password is not good enough."),
        QT_TRANSLATE_NOOP("Access", "{least} characters or more, not the old one, and without the officer's number."),
    ),
    Denial.EXPIRED: Words(
        QT_TRANSLATE_NOOP("Access", "The sign-in has run out."),
        QT_TRANSLATE_NOOP("Access", "Sign in again. The open case is kept."),
    ),
    Denial.MAY_NOT_SERVE: Words(
        QT_TRANSLATE_NOOP("Access", "This officer is an auditor and serves nobody."),
        QT_TRANSLATE_NOOP("Access", "Let an officer of this window sign in."),
    ),
    Denial.MAY_NOT_APPROVE: Words(
        QT_TRANSLATE_NOOP("Access", "This officer cannot approve it."),
        QT_TRANSLATE_NOOP("Access", "It takes a supervisor other than the officer on duty."),
    ),
    Denial.NEEDS_HAND_OVER: Words(
        QT_TRANSLATE_NOOP("Access", "The window is another officer's."),
        QT_TRANSLATE_NOOP("Access", "That officer or a supervisor has to unlock it; then it can be handed over."),
    ),
}

REASONS: Mapping[str, str] = {
    "medical": QT_TRANSLATE_NOOP("Access", "Illness, injury or disability does not allow it otherwise"),
    "feature": QT_TRANSLATE_NOOP("Access", "A lasting feature of the face is taken for a fault"),
    "check-mistaken": QT_TRANSLATE_NOOP("Access", "The check is mistaken: the photo is as it should be"),
    "small-child": QT_TRANSLATE_NOOP("Access", "A small child cannot be made to sit otherwise"),
}


def denial(denied: Denied, rules: AccessRules) -> tuple[str, str]:
    """What is so, and what to do next."""
    words = DENIALS[denied.why]
    todo = fill(
        translate("Access", words.todo),
        minutes=max(1, -(-denied.wait_s // 60)),
        hours=rules.offline_hours,
        least=rules.least_password,
    )
    return translate("Access", words.what), todo


def reason(said: str) -> str:
    """One of the list, which is kept as a code, or somebody's own words."""
    return translate("Access", REASONS[said]) if said in REASONS else said


def title(duty: Duty) -> str:
    """What the page is about that stands before the window."""
    match duty:
        case Nobody() | Unguarded():
            return translate("Access", "Sign in")
        case Locked() | Online() | Offline():
            return translate("Access", "The window is locked")
        case HandingOver():
            return translate("Access", "Hand the window over")
        case _:
            assert_never(duty)


def sentence(duty: Duty) -> str:
    match duty:
        case Locked(of=owner):
            words = translate(
                "Access", "Officer {officer} serves here. The open case is kept, and nothing of it shown."
            )
            return fill(words, officer=owner.officer.id)
        case HandingOver(by=owner):
            words = translate("Access", "Officer {officer} ends the shift. The next officer confirms it by signing in.")
            return fill(words, officer=owner.officer.id)
        case _:
            return translate("Access", "With your officer's number and your password for the library.")


def on_duty(duty: Duty) -> str:
    """Who serves, and until when that counts."""
    match duty:
        case Online(officer=officer, until=until):
            words = translate("Access", "Officer {officer}, signed in with the library; renewed by itself at {time}")
            return fill(words, officer=officer.id, time=status.time_text(until))
        case Offline(officer=officer, until=until):
            words = translate("Access", "Officer {officer}, signed in without the library; valid until {time}")
            return fill(words, officer=officer.id, time=status.moment_text(until))
        case _:
            return ""


def library(sync: SyncStatus, rules: AccessRules | None) -> str:
    """What the library has to do with signing in, as it stands now."""
    if sync.halted is not None:
        return faults.what(sync.halted)
    if sync.trouble is not None:
        said = translate("Access", "Officers who signed in here within the last {hours} hours can still sign in.")
    else:
        said = translate(
            "Access",
            "It checks number and password. While it cannot be reached, officers who signed in here within the last "
            "{hours} hours can still sign in.",
        )
    return fill(said, hours="—" if rules is None else rules.offline_hours)


def locking(rules: AccessRules | None) -> tuple[str, str]:
    """When the window locks, and what happens then."""
    title = translate("Access", "Locks after {minutes} idle minutes")
    return (
        fill(title, minutes="—" if rules is None else rules.idle_minutes),
        translate("Access", "The open case is kept. Its officer or a supervisor unlocks the window."),
    )


def work() -> tuple[str, str, str, str]:
    """What an officer does here."""
    return (
        translate("Access", "First resident ID cards: take applications"),
        translate("Access", "Later steps: cards handed out or posted"),
        translate("Access", "Newborns: registration in another province"),
        translate("Access", "Journal and close of the day"),
    )
