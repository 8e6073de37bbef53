"""Holds who is on duty at the window, what may happen to that, what follows, and `step` which joins them."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, StrEnum
from typing import assert_never

from counter_app.domain.faults import Fault
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import Officer, OfficerToken, Role


class Denial(Enum):
    """Why someone may not go on."""

    WRONG = "wrong"
    """The number or the password: it is not said which."""
    BARRED = "barred"
    """Too many wrong tries: nobody may try this number for a while."""
    LOCKED = "locked"
    """The library has shut this officer out."""
    NEVER_HERE = "never_here"
    """Without the library only those may sign in who did so at this window before."""
    TOO_LONG_AGO = "too_long_ago"
    """Without the library one may sign in only for a time."""
    MUST_CHANGE = "must_change"
    """The password has to be changed first."""
    WEAK = "weak"
    """The library does not take the new password."""
    EXPIRED = "expired"
    """What the library granted at the sign-in has run out."""
    MAY_NOT_SERVE = "may_not_serve"
    MAY_NOT_APPROVE = "may_not_approve"
    NEEDS_HAND_OVER = "needs_hand_over"
    """The window is another officer's, who has not handed it over."""


@dataclass(frozen=True, slots=True)
class Denied:
    why: Denial
    wait_s: int = 0
    """How long nobody may try, where that is the reason."""


Told = Denied | Fault | None
"""What is said to the person who would like to go on."""


# --- states -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unguarded:
    """A practice library: nobody signs in, and the number in the settings is believed."""

    officer: OfficerId


@dataclass(frozen=True, slots=True)
class Nobody:
    told: Told = None


@dataclass(frozen=True, slots=True)
class Online:
    """The library said who this is; its word counts until then."""

    officer: Officer
    until: datetime
    token: OfficerToken = field(repr=False)


@dataclass(frozen=True, slots=True)
class Offline:
    """This computer said so, by what it kept of the last sign-in with the library."""

    officer: Officer
    until: datetime


OnDuty = Online | Offline


@dataclass(frozen=True, slots=True)
class Locked:
    """The window shows nothing of anyone; the open case is kept for this officer."""

    of: OnDuty
    told: Told = None


@dataclass(frozen=True, slots=True)
class HandingOver:
    """This officer's shift has ended; the next one has not confirmed it yet. Nothing is shown of anyone."""

    by: OnDuty
    told: Told = None


Duty = Unguarded | Nobody | Online | Offline | Locked | HandingOver


# --- events -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Someone proved who they are."""

    who: OnDuty


@dataclass(frozen=True, slots=True)
class Refused:
    """Someone tried, and did not succeed."""

    why: Denied | Fault


@dataclass(frozen=True, slots=True)
class Lock:
    """By hand, or because nobody touched anything for a while."""


@dataclass(frozen=True, slots=True)
class Lapsed:
    """It is later than the officer's sign-in counts, or the library said that it counts no more."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """The library's word counts for longer, under another token."""

    who: Online


@dataclass(frozen=True, slots=True)
class HandOver:
    """The shift ends."""


@dataclass(frozen=True, slots=True)
class StayOn:
    """The hand-over was begun too early."""


@dataclass(frozen=True, slots=True)
class SignOut:
    """Nobody goes on."""


DutyEvent = SignedIn | Refused | Renewed | Lock | Lapsed | HandOver | StayOn | SignOut


# --- effects ----------------------------------------------------------------------------------------------------------


class Act(StrEnum):
    """What the audit is told of."""

    SIGNED_IN = "signed in"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    HANDED_OVER = "handed over"
    TOOK_OVER = "took over"
    SIGNED_OUT = "signed out"


@dataclass(frozen=True, slots=True)
class Note:
    """Write into the audit who did what."""

    act: Act
    officer: OfficerId


@dataclass(frozen=True, slots=True)
class Carry:
    """From now on this goes with every look at a person; None: nothing does."""

    token: OfficerToken | None = field(repr=False)


DutyEffect = Note | Carry


@dataclass(frozen=True, slots=True)
class Turn:
    state: Duty
    effects: tuple[DutyEffect, ...] = ()


# --- transitions ------------------------------------------------------------------------------------------------------


def step(state: Duty, event: DutyEvent) -> Turn:
    """Return what follows. Total: an event that does not fit changes nothing."""
    match state:
        case Unguarded():
            return Turn(state)
        case Nobody():
            return _from_nobody(state, event)
        case Online() | Offline():
            return _from_on_duty(state, event)
        case Locked():
            return _from_locked(state, event)
        case HandingOver():
            return _from_handing_over(state, event)
        case _:
            assert_never(state)


def hides(state: Duty) -> bool:
    """Whether the window may show nothing of anyone."""
    return isinstance(state, Nobody | Locked | HandingOver)


def officer_of(state: Duty) -> OfficerId | None:
    """Whose number a case bears that is filed now; None where nobody may file one."""
    match state:
        case Unguarded(officer=officer):
            return officer
        case Online(officer=signed) | Offline(officer=signed):
            return signed.id
        case Nobody() | Locked() | HandingOver():
            return None
        case _:
            assert_never(state)


def has_lapsed(state: Duty, now: datetime) -> bool:
    return isinstance(state, Online | Offline) and now >= state.until


def _from_nobody(state: Nobody, event: DutyEvent) -> Turn:
    match event:
        case SignedIn(who=who):
            return _serving(state, who, Note(Act.SIGNED_IN, who.officer.id))
        case Refused(why=why):
            return Turn(Nobody(why))
        case _:
            return Turn(state)


def _from_on_duty(state: OnDuty, event: DutyEvent) -> Turn:
    mine = state.officer.id
    match event:
        case Lock():
            return Turn(Locked(state), (Note(Act.LOCKED, mine), Carry(None)))
        case Lapsed():
            return Turn(Locked(state, Denied(Denial.EXPIRED)), (Note(Act.LOCKED, mine), Carry(None)))
        case Renewed(who=who) if isinstance(state, Online) and who.officer == state.officer:
            return Turn(who, (Carry(who.token),))
        case HandOver():
            return Turn(HandingOver(state), (Carry(None),))
        case SignOut():
            return Turn(Nobody(), (Note(Act.SIGNED_OUT, mine), Carry(None)))
        case _:
            return Turn(state)


def _from_locked(state: Locked, event: DutyEvent) -> Turn:
    match event:
        case SignedIn(who=who) if who.officer.id == state.of.officer.id:
            return _serving(state, who, Note(Act.UNLOCKED, who.officer.id))
        case SignedIn(who=who) if who.officer.role is Role.SUPERVISOR:
            # whoever unlocks serves on, under their own number
            return _serving(state, who, Note(Act.UNLOCKED, who.officer.id), Note(Act.TOOK_OVER, who.officer.id))
        case SignedIn(who=who):
            return Turn(replace(state, told=Denied(_why_not_here(who.officer))))
        case Refused(why=why):
            return Turn(replace(state, told=why))
        case _:
            return Turn(state)


def _from_handing_over(state: HandingOver, event: DutyEvent) -> Turn:
    leaving = state.by.officer.id
    match event:
        case SignedIn(who=who) if who.officer.id == leaving:
            return _serving(state, who, Note(Act.UNLOCKED, leaving))
        case SignedIn(who=who):
            handed, taken = Note(Act.HANDED_OVER, leaving), Note(Act.TOOK_OVER, who.officer.id)
            return _serving(state, who, handed, taken)
        case Refused(why=why):
            return Turn(replace(state, told=why))
        case StayOn() | Lapsed():
            return Turn(Locked(state.by), (Note(Act.LOCKED, leaving),))
        case _:
            return Turn(state)


def _why_not_here(officer: Officer) -> Denial:
    return Denial.NEEDS_HAND_OVER if officer.may_serve else Denial.MAY_NOT_SERVE


def _serving(state: Nobody | Locked | HandingOver, who: OnDuty, *notes: Note) -> Turn:
    if not who.officer.may_serve:
        return Turn(replace(state, told=Denied(Denial.MAY_NOT_SERVE)))
    return Turn(who, (*notes, Carry(who.token if isinstance(who, Online) else None)))
