"""Learns the library's keys for what is carried by hand while the network is there, and keeps them for later."""

import json
import re
from dataclasses import asdict, dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ports import Credentials
from counter_app.sync.link.http import Call, not_understood
from counter_app.sync.link.library import JSON, Library
from counter_app.sync.link.outbox import Later, Rejected, Stop
from counter_app.sync.wire import fields
from counter_app.sync.wire.fields import MalformedError

VERSION = 1
PURPOSE = b"delta-counter carrier key 1"
_KEY = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class CarrierKeys:
    """The library's public keys in hexadecimal: what is sealed to it (X25519), and what it signs with (Ed25519).

    The signature shows that they belong together and were not damaged; whose they are, TLS says.
    """

    sealing_key: str
    signing_key: str
    signature: str


def read_keys(body: bytes | str) -> CarrierKeys:
    """Raises MalformedError."""
    table = fields.table_of(body)
    fields.require_version(table, VERSION)
    keys = CarrierKeys(*(fields.text(table, name) for name in ("sealing_key", "signing_key", "signature")))
    if not (_KEY.fullmatch(keys.sealing_key) and _KEY.fullmatch(keys.signing_key)):
        raise MalformedError("sealing_key, signing_key: not keys")
    said = b"\n".join((PURPOSE, keys.sealing_key.encode(), keys.signing_key.encode()))
    try:
        signing = Ed25519PublicKey.from_public_bytes(bytes.fromhex(keys.signing_key))
        signing.verify(bytes.fromhex(keys.signature), said)
    except (InvalidSignature, ValueError):
        raise MalformedError("signature: does not fit") from None
    return keys


class CarrierBook:
    """The keys of one library, kept with this counter's secrets: who exchanged them would read what is carried.

    Calls may block for seconds and raise FaultError (KEYRING_…, DISK_…).
    """

    def __init__(self, keys: Credentials, library: str) -> None:
        self._keys = keys
        self._name = f"carrier-{library}"

    def keep(self, known: CarrierKeys) -> None:
        if self.known() != known:
            self._keys.set(self._name, json.dumps({"version": VERSION, **asdict(known)}))

    def known(self) -> CarrierKeys | None:
        kept = self._keys.get(self._name)
        try:
            return None if kept is None else read_keys(kept)
        except MalformedError:
            return None  # they are learnt anew

    def require(self) -> CarrierKeys:
        """Raises FaultError(CARRIER_UNKNOWN), too."""
        known = self.known()
        if known is None:
            raise FaultError(FaultCode.CARRIER_UNKNOWN)
        return known


def learn(library: Library, book: CarrierBook) -> Later | Rejected | Stop | None:
    """Ask the library and keep what it says. None when that is done. Raises FaultError (KEYRING_…, DISK_…)."""
    answer = library.link.send(Call("GET", "/v1/carrier-key"))
    if isinstance(answer, Later | Stop):
        return answer
    if answer.status != 200 or answer.content_type != JSON:
        return library.refusal(answer)
    try:
        book.keep(read_keys(answer.body))
    except MalformedError as wrong:
        return not_understood(answer.status, str(wrong))
    return None
