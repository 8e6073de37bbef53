"""Lets the doorkeeper work on a thread of its own and hands every outcome back to the window."""

from collections.abc import Callable
from typing import TypeVar

from counter_app.desk.worker import Worker
from counter_app.domain.duty import Denied, Note, OnDuty
from counter_app.domain.faults import Fault
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import Attempt, Officer, OfficerToken
from counter_app.domain.ports import Doorkeeping

T = TypeVar("T")
Said = Callable[[OnDuty | Denied | Fault], None]


class CarriedToken:
    """Holds the token of whoever is on duty: set on the GUI thread, read by those who look people up."""

    def __init__(self) -> None:
        self.token: OfficerToken | None = None


class CounterGate:
    """Implements `ports.Gate`. `post` runs a call on the GUI thread."""

    def __init__(
        self, door: Worker[Doorkeeping], post: Callable[[Callable[[], None]], None], carried: CarriedToken
    ) -> None:
        self._door, self._post, self._carried = door, post, carried

    def sign_in(self, attempt: Attempt, answer: Said) -> None:
        self._ask(lambda door: door.sign_in(attempt), answer)

    def change_password(self, attempt: Attempt, new_password: str, answer: Said) -> None:
        self._ask(lambda door: door.change_password(attempt, new_password), answer)

    def approve(self, attempt: Attempt, asking: OfficerId, answer: Callable[[Officer | Denied | Fault], None]) -> None:
        self._ask(lambda door: door.approve(attempt, asking), answer)

    def renew(self, officer: OfficerId, token: OfficerToken, answer: Said) -> None:
        self._ask(lambda door: door.renew(officer, token), answer)

    def note(self, note: Note, failed: Callable[[Fault], None]) -> None:
        self._door.do(lambda door: door.note(note), lambda fault: self._post(lambda: failed(fault)))

    def carry(self, token: OfficerToken | None) -> None:
        before, self._carried.token = self._carried.token, token
        if before is not None and before != token:
            self._door.do(lambda door: door.sign_out(before), lambda _: None)

    def _ask(self, question: Callable[[Doorkeeping], T], answer: Callable[[T | Fault], None]) -> None:
        def ask(door: Doorkeeping) -> None:
            found = question(door)
            self._post(lambda: answer(found))

        self._door.do(ask, lambda fault: self._post(lambda: answer(fault)))
