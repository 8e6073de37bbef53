"""Exchanges the one-time code of an invitation for this counter's own token."""

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.link.http import Address, Answer, Call, Link
from counter_app.sync.link.outbox import Later, Stop
from counter_app.sync.link.probe import NOBODY
from counter_app.sync.link.rules import LinkRules
from counter_app.sync.wire import messages as wire
from counter_app.sync.wire.fields import MalformedError

JSON = "application/json"


def bring_code(address: Address, rules: LinkRules, code: str) -> wire.Enrolled:
    """What the library gives for the code, which is used up then. Blocks for the link's time-outs at most.

    Raises FaultError (LIBRARY_…, CREDENTIAL_REFUSED, CERTIFICATE_…).
    """
    with Link(address, lambda: NOBODY, rules) as link:
        answer = link.send(Call("POST", "/v1/enrolment", {"Content-Type": JSON}, wire.write_enrolment(code)))
    if isinstance(answer, Later | Stop):
        raise FaultError(answer.fault.code, **dict(answer.fault.parameters))
    if answer.status != 200:
        raise FaultError(_reason(answer), status=answer.status)
    try:
        return wire.read_enrolled(answer.body)
    except MalformedError as wrong:
        raise FaultError(FaultCode.LIBRARY_NOT_UNDERSTOOD, status=answer.status, reason=str(wrong)) from wrong


def _reason(answer: Answer) -> FaultCode:
    match answer.status:
        case 403 | 422:
            return FaultCode.CREDENTIAL_REFUSED
        case 429 | 503:
            return FaultCode.LIBRARY_BUSY
        case status if status >= 500:
            return FaultCode.LIBRARY_FAILED
        case _:
            return FaultCode.LIBRARY_NOT_UNDERSTOOD
