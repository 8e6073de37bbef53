"""Lets officers in and out: judges passwords, gives tokens, and asks for both where they are needed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import sqlalchemy as sa

from photo_library.access import rates, tokens
from photo_library.access.audit import Act, append
from photo_library.access.failures import begin_attempt, failures_subject, forgive
from photo_library.access.ground import Ground
from photo_library.access.officers import Officer, Officers
from photo_library.access.passwords import Passwords, is_fit
from photo_library.access.tokens import Pass
from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.sql.prepared import Later
from photo_library.wire.officers import OfficersPolicy, Role, SignedIn, SignedOut


class Admission(StrEnum):
    """Whether an officer has to be signed in before anyone is looked up."""

    REQUIRED = "required"
    OFF = "off"


AT_THE_WINDOW = frozenset({Role.OFFICER, Role.SUPERVISOR})


@dataclass(frozen=True, slots=True)
class Reception:
    """Every call blocks on the database, those with a password for its hash too. Raises ProblemError."""

    ground: Ground
    officers: Officers
    passwords: Passwords
    admission: Admission

    def policy(self) -> OfficersPolicy:
        rules = self.ground.rules
        return OfficersPolicy(
            sign_in=self.admission.value,
            shortest_password=rules.password.shortest,
            token_minutes=rules.token.minutes,
            renewable_hours=rules.token.renewable_hours,
        )

    def sign_in(self, number: str, password: str, at: Counter) -> SignedIn:
        """Unknown numbers and wrong passwords end alike, after the same work."""
        officer = self._known_by(number, password, at)
        if officer.must_change:
            raise ProblemError(403, "must-change", "Change the password before signing in.")
        longest = timedelta(days=self.ground.rules.password.longest_days)
        if self.ground.now() - officer.changed_at > longest:
            raise ProblemError(403, "password-expired", "Change the password before signing in.")
        return self._let_in(officer, at)

    def change_password(self, number: str, password: str, new_password: str, at: Counter) -> SignedIn:
        """The officer's own password; the officer is signed in with the new one."""
        officer = self._known_by(number, password, at)
        rules = self.ground.rules.password
        if new_password == password or not is_fit(new_password, officer.number, rules):
            raise ProblemError(422, "password-unfit", UNFIT)
        where = Act("password-changed", officer.number, at.city, at.counter)
        self.officers.set_password(officer.number, self.passwords.hash(new_password), where)
        return self._let_in(officer, at)

    def renew(self, authorization: str | None, at: Counter) -> SignedIn:
        """Another token in place of this one, as long as the password was given not too long ago."""
        held = self._pass_of(authorization, at)
        officer = self.officers.find(held.officer)
        if officer is None:
            raise not_signed_in()
        with self.ground.database.writing() as connection:
            tokens.take_back(connection, held.token_hash)
            given = tokens.give(connection, self.ground, officer.number, at, held.signed_in_at)
        return _told(officer, given)

    def sign_out(self, authorization: str | None, at: Counter) -> SignedOut:
        held = self._pass_of(authorization, at)
        with self.ground.database.writing() as connection:
            tokens.take_back(connection, held.token_hash)
            act = Act("signed-out", held.officer, at.city, at.counter)
            append(connection, self.ground.cipher, act, self.ground.now())
        return SignedOut(officer=held.officer)

    def admit_each(
        self, connection: sa.Connection, shown: Sequence[tuple[str | None, Counter]]
    ) -> Later[list[str | ProblemError | None]]:
        """For each authorisation at its counter the number of the officer who may serve there, or why nobody may.

        None where nobody has to be signed in. In the transaction of what the officers want.
        """
        if self.admission is Admission.OFF:
            return lambda: [None] * len(shown)
        asked = [(_token(authorization), at) for authorization, at in shown]
        passes = tokens.recognise_each(connection, self.ground, asked)
        return lambda: [_admitted(held) for held in passes()]

    def identify(self, authorization: str | None, at: Counter, roles: Collection[Role]) -> str:
        """The officer who is signed in and has one of these roles, wherever officers sign in or not."""
        return _fit(self._pass_of(authorization, at), roles)

    def _pass_of(self, authorization: str | None, at: Counter) -> Pass:
        token = _token(authorization)
        held = tokens.recognise(self.ground, token, at) if token else None
        if held is None:
            raise not_signed_in()
        return held

    def _known_by(self, number: str, password: str, at: Counter) -> Officer:
        """The officer of this number and password, who may come in."""
        self._count_at(at)
        subject = failures_subject(self.ground, number)
        wait_s = begin_attempt(self.ground, subject)
        if wait_s:
            raise ProblemError(429, "locked", LOCKED, {"Retry-After": str(wait_s)})
        officer = self.officers.find(number)
        # for a number that nobody has, a hash is computed all the same
        if not self.passwords.is_right(password, None if officer is None else officer.password_hash) or officer is None:
            self._note(Act("sign-in-failed", None if officer is None else officer.number, at.city, at.counter))
            raise ProblemError(403, "wrong-credentials", "No officer of this number has this password.")
        with self.ground.database.writing() as connection:
            forgive(connection, subject)
        if self.passwords.is_outdated(officer.password_hash):
            self.officers.rehash(officer.number, self.passwords.hash(password))
        if officer.is_barred:
            self._note(Act("sign-in-barred", officer.number, at.city, at.counter))
            raise ProblemError(403, "officer-barred", "The library's administrators have locked this officer.")
        return officer

    def _let_in(self, officer: Officer, at: Counter) -> SignedIn:
        now = self.ground.now()
        with self.ground.database.writing() as connection:
            given = tokens.give(connection, self.ground, officer.number, at, now)
            act = Act("signed-in", officer.number, at.city, at.counter, detail={"role": officer.role.value})
            append(connection, self.ground.cipher, act, now)
        return _told(officer, given)

    def _count_at(self, at: Counter) -> None:
        bounds, subject = self.ground.rules.rates.sign_ins_of_counter, f"sign-in {at.city}-{at.counter}"
        with self.ground.database.writing() as connection:
            exceeded = rates.count(connection, subject, bounds, self.ground.now())
        if exceeded is not None:
            raise ProblemError(429, "locked", LOCKED, {"Retry-After": str(exceeded.wait_s)})

    def _note(self, act: Act) -> None:
        with self.ground.database.writing() as connection:
            append(connection, self.ground.cipher, act, self.ground.now())


def _token(authorization: str | None) -> str:
    """What is presented; nothing for other ways to authorise."""
    scheme, _, token = (authorization or "").partition(" ")
    return token if scheme.lower() == "bearer" else ""


def _admitted(held: Pass | None) -> str | ProblemError:
    try:
        return _fit(held, AT_THE_WINDOW)
    except ProblemError as refused:
        return refused


def _fit(held: Pass | None, roles: Collection[Role]) -> str:
    if held is None:
        raise not_signed_in()
    if held.role not in roles:
        raise ProblemError(403, "not-allowed", "Another role is needed.")
    return held.officer


def not_signed_in() -> ProblemError:
    return ProblemError(403, "not-signed-in", "Sign in at this counter, and send the token that was given.")


def _told(officer: Officer, given: tokens.Given) -> SignedIn:
    return SignedIn(
        officer=officer.number, name=officer.name, role=officer.role, token=given.token, expires_at=given.expires_at
    )


LOCKED = "Too many failures. Try again later, or ask the library's administrators."
UNFIT = "Choose a longer one, that is not the old one and does not contain the officer's number."
