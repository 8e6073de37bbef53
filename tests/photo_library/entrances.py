"""Entrances for tests: cheap hashes, wide bounds, a clock that is set by hand, and officers at a desk."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from photo_library.access.access import Access, Entrance
from photo_library.access.reception import Admission
from photo_library.access.rules import AccessRules, Bounds, read_rules
from photo_library.wire.officers import Role
from tests import people
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.project import ROOT

TRIAL = ROOT / "tests" / "photo_library" / "trial_access.toml"
NUMBER, FIRST, OWN = "061234", "first invented words", "four invented words here"


@dataclass
class HandClock:
    """Time moves when a test says so."""

    moment: datetime = datetime(2026, 11, 23, 1, 0, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **length: float) -> None:
        self.moment += timedelta(**length)


def trial_rules() -> AccessRules:
    return read_rules(TRIAL)


def bounded(**bounds: Bounds) -> AccessRules:
    """The trial's rules with some bounds that a test runs into."""
    rules = trial_rules()
    return replace(rules, rates=replace(rules.rates, **bounds))


def entrance(clock: HandClock, admission: Admission = Admission.REQUIRED, rules: AccessRules | None = None) -> Entrance:
    return Entrance(admission, rules or trial_rules(), clock)


def add_officer(access: Access, number: str = NUMBER, role: Role = Role.OFFICER, password: str = OWN) -> None:
    """An officer who has changed the first password already."""
    hashed = access.reception.passwords.hash(FIRST)
    access.officers.add(number, people.name(0), role, hashed)
    at = letters.COUNTER_HERE
    access.reception.change_password(number, FIRST, password, at)


@dataclass(frozen=True, slots=True)
class Seat:
    """A counter at which officers sign in."""

    desk: Desk
    tokens: list[str] = field(default_factory=list)

    def sign_in(self, officer: str = NUMBER, password: str = OWN) -> httpx.Response:
        body = {"version": 1, "officer": officer, "password": password}
        answer = self.desk.call("POST", "/v1/officers/sign-in", json=body)
        if answer.status_code == 200:
            self.tokens.append(answer.json()["token"])
        return answer

    def change(self, password: str, new: str, officer: str = NUMBER) -> httpx.Response:
        body = {"version": 1, "officer": officer, "password": password, "new_password": new}
        return self.desk.call("POST", "/v1/officers/password", json=body)

    def as_officer(self, method: str, path: str, **more: Any) -> httpx.Response:
        """A call with the newest token."""
        shown = {"Officer-Authorization": f"Bearer {self.tokens[-1]}"} if self.tokens else {}
        return self.desk.call(method, path, headers=self.desk.known | shown, **more)

    def look_up(self, seed: int = 0) -> httpx.Response:
        return self.as_officer("POST", "/v1/people/lookup", json=letters.question(letters.id_number(seed)))
