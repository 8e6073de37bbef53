"""Finds out who someone is: by the library's word, or without it by what this computer kept of that word."""

import logging
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, Self

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from counter_app.domain.duty import Denial, Denied, Note, Offline, Online
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import AccessRules, Attempt, Officer, OfficerToken, may_approve
from counter_app.sync.journal.access_book import AccessBook
from counter_app.sync.journal.audit import Action

log = logging.getLogger(__name__)
_RIGHT = frozenset({Denial.MUST_CHANGE, Denial.WEAK})
"""Denials of someone whose password was the right one."""


@dataclass(frozen=True, slots=True)
class Granted:
    """The library says who this is."""

    officer: Officer
    until: datetime
    token: OfficerToken = field(repr=False)


class OfficersDesk(Protocol):
    """The library's side. One thread's; calls block for the link's time-outs and raise nothing."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    def sign_in(self, attempt: Attempt) -> Granted | Denied | Fault:
        """A fault where the library said nothing about this person."""

    def change_password(self, attempt: Attempt, new_password: str) -> Granted | Denied | Fault:
        """The same with another password from now on."""

    def renew(self, officer: OfficerId, token: OfficerToken) -> Granted | Denied | Fault:
        """Another token for one that still counts."""

    def sign_out(self, token: OfficerToken) -> Fault | None:
        """The token counts no more. A fault where that could not be told."""


class Doorkeeper:
    """Implements `ports.Doorkeeping`. One thread's: entered, used and left on the thread that owns it."""

    def __init__(self, book: AccessBook, library: OfficersDesk, rules: AccessRules) -> None:
        self._book, self._library, self._rules = book, library, rules
        self._hasher = PasswordHasher(rules.argon2_passes, rules.argon2_kib, rules.argon2_lanes)
        self._open = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as opening:
            opening.enter_context(self._book)
            opening.enter_context(self._library)
            self._open = opening.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def sign_in(self, attempt: Attempt) -> Online | Offline | Denied:
        """Every try counts as a failure until it is known better. Raises FaultError (DISK_…, JOURNAL_…)."""
        wait_s = self._book.wait_s(attempt.officer)
        if wait_s > 0:
            return Denied(Denial.BARRED, round(wait_s))
        self._book.count_try(attempt.officer)
        said = self._library.sign_in(attempt)
        if isinstance(said, Fault):
            log.warning("sign-in without the library: %s", said)
            return self._settled(attempt, self._by_memory(attempt))
        return self._believe(attempt, said)

    def change_password(self, attempt: Attempt, new_password: str) -> Online | Offline | Denied:
        """Only the library changes passwords. Raises FaultError (DISK_…, JOURNAL_…, LIBRARY_…)."""
        wait_s = self._book.wait_s(attempt.officer)
        if wait_s > 0:
            return Denied(Denial.BARRED, round(wait_s))
        if len(new_password) < self._rules.least_password or new_password == attempt.password:
            return Denied(Denial.WEAK)
        self._book.count_try(attempt.officer)
        said = self._library.change_password(attempt, new_password)
        if isinstance(said, Fault):
            self._book.take_back(attempt.officer)
            raise FaultError(said.code, **dict(said.parameters))
        return self._believe(Attempt(attempt.officer, new_password), said)

    def approve(self, attempt: Attempt, asking: OfficerId) -> Officer | Denied:
        """Whether this person may let another's photo pass, who proves it here. Raises as `sign_in`."""
        who = self.sign_in(attempt)
        if isinstance(who, Denied):
            return who
        if isinstance(who, Online):
            self.sign_out(who.token)  # a signature lasts no longer than it takes
        if may_approve(who.officer, asking):
            return who.officer
        return Denied(Denial.MAY_NOT_APPROVE)

    def renew(self, officer: OfficerId, token: OfficerToken) -> Online | Denied:
        """Another token, without a password; this is no try. Raises FaultError (LIBRARY_…)."""
        said = self._library.renew(officer, token)
        if isinstance(said, Fault):
            raise FaultError(said.code, **dict(said.parameters))
        return said if isinstance(said, Denied) else Online(said.officer, said.until, said.token)

    def sign_out(self, token: OfficerToken) -> None:
        """Tell the library, if it can be told; the token runs out by itself anyway."""
        fault = self._library.sign_out(token)
        if fault is not None:
            log.warning("sign-out not told to the library: %s", fault)

    def note(self, note: Note) -> None:
        """Raises FaultError (DISK_…, JOURNAL_…)."""
        self._book.note(Action(note.act.value), note.officer)

    def _believe(self, attempt: Attempt, said: Granted | Denied) -> Online | Offline | Denied:
        """What the library says of someone counts here, too, until it says something else."""
        if isinstance(said, Denied):
            if said.why is Denial.LOCKED:
                self._book.forget(attempt.officer)
            return self._settled(attempt, said)
        self._book.remember(said.officer, self._hasher.hash(attempt.password))
        return self._settled(attempt, Online(said.officer, said.until, said.token))

    def _by_memory(self, attempt: Attempt) -> Offline | Denied:
        known = self._book.known(attempt.officer)
        if known is None:
            return Denied(Denial.NEVER_HERE)
        until = known.proved_at + self._rules.offline
        if self._book.now() >= until:
            return Denied(Denial.TOO_LONG_AGO)
        if not self._fits(known.verifier, attempt.password):
            return Denied(Denial.WRONG)
        return Offline(known.officer, until)

    def _fits(self, verifier: str, password: str) -> bool:
        try:
            return self._hasher.verify(verifier, password)
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError) as damaged:
            raise FaultError(FaultCode.JOURNAL_DAMAGED, reason="verifier") from damaged

    def _settled(self, attempt: Attempt, outcome: Online | Offline | Denied) -> Online | Offline | Denied:
        """Say in the book how the try that was counted ended."""
        if not isinstance(outcome, Denied) or outcome.why in _RIGHT:
            self._book.clear_tries(attempt.officer)
            return outcome
        self._book.note(Action.SIGN_IN_REFUSED, attempt.officer)
        if outcome.why is not Denial.WRONG:
            self._book.take_back(attempt.officer)
            return outcome
        wait_s = self._book.wait_s(attempt.officer)
        return Denied(Denial.BARRED, round(wait_s)) if wait_s > 0 else outcome
