"""A gate that asks a fake library of officers, and answers when it is told to."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from counter_app.domain.duty import Denial, Denied, Note, Offline, OnDuty, Online
from counter_app.domain.faults import Fault
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import Attempt, Officer, OfficerToken, may_approve
from tests.fakes.officers import FakeOfficers

Said = Callable[[OnDuty | Denied | Fault], None]


@dataclass
class FakeGate:
    """Implements ports.Gate. Answers wait in order until `answer` gives them. Nothing is remembered offline."""

    library: FakeOfficers = field(default_factory=FakeOfficers)
    waiting: deque[Callable[[], None]] = field(default_factory=deque)
    notes: list[Note] = field(default_factory=list)
    carried: OfficerToken | None = None
    offline: Offline | None = None
    """Who gets in while the library does not answer."""

    def answer(self) -> None:
        self.waiting.popleft()()

    def sign_in(self, attempt: Attempt, answer: Said) -> None:
        self.waiting.append(lambda: answer(self._who(attempt)))

    def change_password(self, attempt: Attempt, new_password: str, answer: Said) -> None:
        def change() -> None:
            self.library.change_password(attempt, new_password)
            answer(self._who(Attempt(attempt.officer, new_password)))

        self.waiting.append(change)

    def approve(self, attempt: Attempt, asking: OfficerId, answer: Callable[[Officer | Denied | Fault], None]) -> None:
        def approve() -> None:
            who = self._who(attempt)
            if isinstance(who, Denied | Fault):
                answer(who)
            else:
                answer(who.officer if may_approve(who.officer, asking) else Denied(Denial.MAY_NOT_APPROVE))

        self.waiting.append(approve)

    def renew(self, officer: OfficerId, token: OfficerToken, answer: Said) -> None:
        def renew() -> None:
            said = self.library.renew(officer, token)
            answer(said if isinstance(said, Denied | Fault) else Online(said.officer, said.until, said.token))

        self.waiting.append(renew)

    def note(self, note: Note, failed: Callable[[Fault], None]) -> None:
        self.notes.append(note)

    def carry(self, token: OfficerToken | None) -> None:
        self.carried = token

    def _who(self, attempt: Attempt) -> OnDuty | Denied | Fault:
        said = self.library.sign_in(attempt)
        if isinstance(said, Fault) and self.offline is not None:
            return self.offline
        return said if isinstance(said, Denied | Fault) else Online(said.officer, said.until, said.token)
