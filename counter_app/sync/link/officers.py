"""Asks the regional library who an officer is."""

from dataclasses import dataclass
from typing import Self

from counter_app.domain.duty import Denial, Denied
from counter_app.domain.faults import Fault
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import Attempt, OfficerToken
from counter_app.sync.link import officer_wire
from counter_app.sync.link.doorkeeper import Granted
from counter_app.sync.link.http import Answer, Call, not_understood
from counter_app.sync.link.library import JSON, PROBLEM, Library
from counter_app.sync.link.outbox import Later, Stop
from counter_app.sync.wire import messages as wire
from counter_app.sync.wire.fields import MalformedError

OFFICER_HEADER = "Officer-Authorization"
_DENIALS = {
    (403, "wrong-credentials"): Denial.WRONG,
    (403, "officer-barred"): Denial.LOCKED,
    (403, "must-change"): Denial.MUST_CHANGE,
    (403, "password-expired"): Denial.MUST_CHANGE,
    (403, "not-signed-in"): Denial.EXPIRED,
    (422, "password-unfit"): Denial.WEAK,
    (429, "locked"): Denial.BARRED,
    (429, "too-many"): Denial.BARRED,
}


def bearer(token: OfficerToken) -> str:
    """What stands in the officer's header."""
    return f"Bearer {token}"


def problem_code(answer: Answer) -> str:
    """The code of the library's own refusal; empty where somebody else answered."""
    if answer.content_type != PROBLEM:
        return ""
    try:
        return wire.read_problem(answer.body).code
    except MalformedError:
        return ""


@dataclass(frozen=True, slots=True)
class LibraryOfficers:
    """Implements `doorkeeper.OfficersDesk`. One thread's; used between `with` and its end."""

    library: Library

    def __enter__(self) -> Self:
        self.library.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self.library.__exit__(None, None, None)

    def sign_in(self, attempt: Attempt) -> Granted | Denied | Fault:
        return self._granted("sign-in", officer_wire.write_sign_in(attempt), attempt.officer)

    def change_password(self, attempt: Attempt, new_password: str) -> Granted | Denied | Fault:
        return self._granted("password", officer_wire.write_new_password(attempt, new_password), attempt.officer)

    def renew(self, officer: OfficerId, token: OfficerToken) -> Granted | Denied | Fault:
        return self._granted("renewal", b"", officer, token)

    def sign_out(self, token: OfficerToken) -> Fault | None:
        answer = self._post("sign-out", b"", token)
        if isinstance(answer, Later | Stop):
            return answer.fault
        # one that counts no more is signed out already
        is_done = answer.status == 200 or problem_code(answer) == "not-signed-in"
        return None if is_done else self.library.refusal(answer).fault

    def _granted(
        self, call: str, body: bytes, officer: OfficerId, token: OfficerToken | None = None
    ) -> Granted | Denied | Fault:
        answer = self._post(call, body, token)
        if isinstance(answer, Later | Stop):
            return answer.fault
        if answer.status != 200 or answer.content_type != JSON:
            return self._refused(answer)
        try:
            granted = officer_wire.read_signed_in(answer.body)
        except MalformedError as wrong:
            return not_understood(answer.status, str(wrong)).fault
        if granted.officer.id != officer:
            return not_understood(answer.status, "another officer").fault
        return granted

    def _refused(self, answer: Answer) -> Denied | Fault:
        """What the library itself says of this person; anything else says nothing about them."""
        denial = _DENIALS.get((answer.status, problem_code(answer)))
        if denial is None:
            return self.library.refusal(answer).fault
        wait_s = self.library.asked_wait_s(answer) if denial is Denial.BARRED else 0.0
        return Denied(denial, round(wait_s))

    def _post(self, call: str, body: bytes, token: OfficerToken | None) -> Answer | Later | Stop:
        headers = {"Content-Type": JSON} if body else {}
        if token is not None:
            headers[OFFICER_HEADER] = bearer(token)
        return self.library.link.send(Call("POST", f"/v1/officers/{call}", headers, body))
