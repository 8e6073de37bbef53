"""Answers what counters call about their signed audit: keys and heads are taken, kept and given back."""

from typing import Annotated

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fastapi import APIRouter, Path, Request, Response

from photo_library.access.callers import DESCRIBED, Caller, CounterRoute
from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.sql.audit_store import AuditClash, AuditStore
from photo_library.wire.audits import AuditHead, AuditHeadKept, AuditHeads, AuditKey, AuditKeyKept

TITLE = "delta-counter audit head 1"
AUDITS = APIRouter(prefix="/v1", route_class=CounterRoute, dependencies=[DESCRIBED])
Key = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
HeadId = Annotated[str, Path(pattern=r"^[0-9a-f]{64}-[0-9]{1,16}$")]
CLASHES = {
    AuditClash.KEY_TAKEN: (409, "Another counter signs with this key; nothing was changed."),
    AuditClash.KEY_UNKNOWN: (422, "Register the key first."),
    AuditClash.HEAD_DIFFERS: (409, "Another seal was signed for this number of links; nothing was changed."),
}


def statement(head: AuditHead) -> bytes:
    """What a head's signature is over: a title and every word but the signature, a line each, in UTF-8."""
    said = (head.city, head.counter, head.day, str(head.links), head.seal, head.signed_at, head.key)
    return "\n".join((TITLE, *said)).encode()


def is_signed(key: str, signature: str, said: bytes) -> bool:
    """Whether the signature (Ed25519, hexadecimal) fits."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), said)
    except (InvalidSignature, ValueError):
        return False
    return True


@AUDITS.put("/audit-keys/{key}", response_model=AuditKeyKept)
def put_key(key: Key, told: AuditKey, request: Request, response: Response, counter: Caller) -> AuditKeyKept:
    """Register the public key with which this counter signs. It may have several; none is ever taken away."""
    if told.key != key:
        raise ProblemError(422, "not-valid", "The key in the address is not that of the body.")
    _require_own(told.city, told.counter, counter)
    kept = _store(request).register(key, counter)
    if isinstance(kept, AuditClash):
        raise _refusal(kept)
    response.status_code = 201 if kept.is_new else 200
    return AuditKeyKept(key=key, registered_at=kept.at)


@AUDITS.put("/audit-heads/{head_id}", response_model=AuditHeadKept)
def put_head(head_id: HeadId, head: AuditHead, request: Request, response: Response, counter: Caller) -> AuditHeadKept:
    """Keep where the counter's audit stood. Repeating it answers the same; another seal for as many links is refused.

    The signature is over these lines: `delta-counter audit head 1`, city, counter, day, links, seal, signed_at, key.
    """
    if f"{head.key}-{head.links}" != head_id:
        raise ProblemError(422, "not-valid", "Key and links in the address are not those of the body.")
    _require_own(head.city, head.counter, counter)
    store = _store(request)
    if store.owner(head.key) != counter:
        raise _refusal(AuditClash.KEY_UNKNOWN)
    if not is_signed(head.key, head.signature, statement(head)):
        raise ProblemError(422, "audit-signature-wrong", "The signature does not fit the head.")
    kept = store.keep(head)
    if isinstance(kept, AuditClash):
        raise _refusal(kept)
    response.status_code = 201 if kept.is_new else 200
    return AuditHeadKept(key=head.key, links=head.links, seal=head.seal, received_at=kept.at)


@AUDITS.get("/audit-heads", response_model=AuditHeads)
def get_heads(request: Request, counter: Caller) -> AuditHeads:
    """The newest heads of the calling counter, newest first."""
    return AuditHeads(heads=_store(request).heads_of(counter))


def _store(request: Request) -> AuditStore:
    store: AuditStore = request.app.state.library.audits
    return store


def _require_own(city: str, counter: str, by: Counter) -> None:
    if (city, counter) != (by.city, by.counter):
        raise ProblemError(403, "wrong-counter", "A counter signs its own audit only.")


def _refusal(clash: AuditClash) -> ProblemError:
    status, detail = CLASHES[clash]
    return ProblemError(status, clash.value, detail)
