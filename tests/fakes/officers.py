"""The library's officers as a fake: who they are, what they type, and whether the line is up."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Self

from counter_app.domain.duty import Denial, Denied
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import Attempt, Officer, OfficerToken, Role
from counter_app.sync.link.doorkeeper import Granted
from tests.people import NOON

ANN = Officer(OfficerId("000101"), Role.OFFICER)
BEN = Officer(OfficerId("000102"), Role.OFFICER)
CHIEF = Officer(OfficerId("000201"), Role.SUPERVISOR)
READER = Officer(OfficerId("000301"), Role.AUDITOR)
PASSWORD = "right-horse-7-battery"
UNREACHABLE = Fault(FaultCode.LIBRARY_UNREACHABLE)


@dataclass
class FakeOfficers:
    """Implements sync.doorkeeper.OfficersDesk."""

    passwords: dict[OfficerId, str] = field(
        default_factory=lambda: {one.id: PASSWORD for one in (ANN, BEN, CHIEF, READER)}
    )
    officers: dict[OfficerId, Officer] = field(default_factory=lambda: {o.id: o for o in (ANN, BEN, CHIEF, READER)})
    fault: Fault | None = None
    locked: set[OfficerId] = field(default_factory=set)
    must_change: set[OfficerId] = field(default_factory=set)
    until: datetime = NOON + timedelta(hours=8)
    asked: int = 0
    signed_out: list[OfficerToken] = field(default_factory=list)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to close."""

    def sign_in(self, attempt: Attempt) -> Granted | Denied | Fault:
        self.asked += 1
        if self.fault is not None:
            return self.fault
        if attempt.officer in self.locked:
            return Denied(Denial.LOCKED)
        if self.passwords.get(attempt.officer) != attempt.password:
            return Denied(Denial.WRONG)
        if attempt.officer in self.must_change:
            return Denied(Denial.MUST_CHANGE)
        return Granted(
            self.officers[attempt.officer], self.until, OfficerToken(f"token-{attempt.officer}-{self.asked}")
        )

    def change_password(self, attempt: Attempt, new_password: str) -> Granted | Denied | Fault:
        said = self.sign_in(attempt)
        if isinstance(said, Fault) or (isinstance(said, Denied) and said.why is not Denial.MUST_CHANGE):
            return said
        self.passwords[attempt.officer] = new_password
        self.must_change.discard(attempt.officer)
        return self.sign_in(Attempt(attempt.officer, new_password))

    def renew(self, officer: OfficerId, token: OfficerToken) -> Granted | Denied | Fault:
        if self.fault is not None:
            return self.fault
        if token in self.signed_out or officer in self.locked:
            return Denied(Denial.EXPIRED)
        return self.sign_in(Attempt(officer, self.passwords[officer]))

    def sign_out(self, token: OfficerToken) -> Fault | None:
        self.signed_out.append(token)
        return self.fault
