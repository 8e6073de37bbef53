"""Asks a library whether it is ready."""

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.link.http import Address, Call, Link
from counter_app.sync.link.outbox import Later, Stop
from counter_app.sync.link.rules import LinkRules

NOBODY = "nobody"
"""Stands where a token is asked for: readiness is told to everyone."""


def ask_ready(address: Address, rules: LinkRules) -> None:
    """Return when the library is ready. Blocks for the link's time-outs at most. Raises FaultError (LIBRARY_…, …)."""
    with Link(address, lambda: NOBODY, rules) as link:
        answer = link.send(Call("GET", "/readyz"))
    if isinstance(answer, Later | Stop):
        raise FaultError(answer.fault.code, **dict(answer.fault.parameters))
    if answer.status != 200:
        raise FaultError(FaultCode.LIBRARY_FAILED, status=answer.status)
