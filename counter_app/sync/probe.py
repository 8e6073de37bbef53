"""Asks a library whether it is ready, and whether it knows this counter."""

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.http import Address, Call, Link
from counter_app.sync.outbox import Later, Stop
from counter_app.sync.rules import LinkRules

NOBODY = "nobody"
"""Stands where a token is asked for: readiness is told to everyone."""
NO_PHOTO = "0" * 64


def ask_ready(address: Address, rules: LinkRules) -> None:
    """Return when the library is ready. Blocks for the link's time-outs at most. Raises FaultError (LIBRARY_…, …)."""
    with Link(address, lambda: NOBODY, rules) as link:
        answer = link.send(Call("GET", "/readyz"))
    if isinstance(answer, Later | Stop):
        raise FaultError(answer.fault.code, **dict(answer.fault.parameters))
    if answer.status != 200:
        raise FaultError(FaultCode.LIBRARY_FAILED, status=answer.status)


def ask_welcome(link: Link) -> None:
    """Return when the library takes the link's token. Raises FaultError (LIBRARY_…, CREDENTIAL_…, …).

    Asks for a photo that nobody has; only a counter that is known is told so.
    """
    with link:
        answer = link.send(Call("HEAD", f"/v1/photos/{NO_PHOTO}"))
    if isinstance(answer, Later | Stop):
        raise FaultError(answer.fault.code, **dict(answer.fault.parameters))
    if answer.status in {401, 403}:
        raise FaultError(FaultCode.CREDENTIAL_REFUSED, status=answer.status)
    if answer.status != 404:
        raise FaultError(FaultCode.LIBRARY_NOT_UNDERSTOOD, status=answer.status, reason="status")
