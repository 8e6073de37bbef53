"""Lets the doorkeeper work on a thread of its own and hands every outcome back to the window."""

from collections.abc import Callable
from dataclasses import dataclass

from counter_app.desk.worker import Worker
from counter_app.domain.duty import Denied, Note, OnDuty
from counter_app.domain.faults import Fault
from counter_app.domain.ids import OfficerId
from counter_app.domain.officer import Attempt, Officer, OfficerToken
from counter_app.domain.ports import Doorkeeping


@dataclass(frozen=True, slots=True)
class CounterGate:
    """Implements `ports.Gate`. `post` runs a call on the GUI thread; `carry_token` is called on it."""

    door: Worker[Doorkeeping]
    post: Callable[[Callable[[], None]], None]
    carry_token: Callable[[OfficerToken | None], None]

    def sign_in(self, attempt: Attempt, answer: Callable[[OnDuty | Denied | Fault], None]) -> None:
        def ask(door: Doorkeeping) -> None:
            found = door.sign_in(attempt)
            self.post(lambda: answer(found))

        self.door.do(ask, lambda fault: self.post(lambda: answer(fault)))

    def change_password(
        self, attempt: Attempt, new_password: str, answer: Callable[[OnDuty | Denied | Fault], None]
    ) -> None:
        def ask(door: Doorkeeping) -> None:
            found = door.change_password(attempt, new_password)
            self.post(lambda: answer(found))

        self.door.do(ask, lambda fault: self.post(lambda: answer(fault)))

    def approve(self, attempt: Attempt, asking: OfficerId, answer: Callable[[Officer | Denied | Fault], None]) -> None:
        def ask(door: Doorkeeping) -> None:
            found = door.approve(attempt, asking)
            self.post(lambda: answer(found))

        self.door.do(ask, lambda fault: self.post(lambda: answer(fault)))

    def note(self, note: Note, failed: Callable[[Fault], None]) -> None:
        self.door.do(lambda door: door.note(note), lambda fault: self.post(lambda: failed(fault)))

    def carry(self, token: OfficerToken | None) -> None:
        self.carry_token(token)
