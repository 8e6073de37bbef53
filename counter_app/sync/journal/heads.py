"""Signs where the audit's chain stands, and keeps what was signed beside the chain and with this counter's secrets."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Self

import sqlcipher3
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from counter_app.domain.days import china_day
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ports import Credentials
from counter_app.sync.journal.connection import open_connection, translated
from counter_app.sync.journal.keymark import read_mark
from counter_app.sync.wire.fields import MalformedError, Table, table_of, text, whole

_COLUMNS = "city, counter, day, links, seal, signed_at, key, signature"
_TITLE = "delta-counter audit head 1"


@dataclass(frozen=True, slots=True)
class Head:
    """The chain at one moment: so many links, the last seal. Texts stand as they were signed, bytes in hexadecimal.

    `day` is the day of the last link; `key` is the public key that the signature fits.
    """

    city: str
    counter: str
    day: str
    links: int
    seal: str
    signed_at: str
    key: str
    signature: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the chain ends."""

    links: int
    seal: str
    day: str


def statement(head: Head) -> bytes:
    """What is signed: every word of the head but the signature, a line each."""
    said = (head.city, head.counter, head.day, str(head.links), head.seal, head.signed_at, head.key)
    return "\n".join((_TITLE, *said)).encode()


def is_signed(head: Head) -> bool:
    """Whether the signature fits the head's own key; whose key that is, the library knows."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(head.key)).verify(
            bytes.fromhex(head.signature), statement(head)
        )
    except (InvalidSignature, ValueError):
        return False
    return True


def read_head(table: Table) -> Head:
    """Raises MalformedError."""
    return Head(
        city=text(table, "city"),
        counter=text(table, "counter"),
        day=text(table, "day"),
        links=whole(table, "links"),
        seal=text(table, "seal"),
        signed_at=text(table, "signed_at"),
        key=text(table, "key"),
        signature=text(table, "signature"),
    )


def held_heads(connection: sqlcipher3.Connection) -> tuple[Head, ...]:
    """Every head that the journal keeps, the earliest first."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM audit_heads ORDER BY links, key")  # noqa: S608 - our own names
    return tuple(Head(*row) for row in found.fetchall())


class HeadBook:
    """The signed heads in the journal; one thread's, used between `with` and its end. Raises FaultError."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._connection: sqlcipher3.Connection | None = None

    def __enter__(self) -> Self:
        self._connection = open_connection(self._path, self._key)
        return self

    def __exit__(self, *_: object) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with translated():
                connection.close()

    def unsigned(self, key: str) -> Standing | None:
        """Where the chain ends, unless that key has signed it so."""
        with self._reading() as connection:
            last = connection.execute("SELECT seq, seal, at FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
            signed = connection.execute("SELECT max(links) FROM audit_heads WHERE key = ?", (key,)).fetchone()
        if last is None or (signed[0] is not None and signed[0] >= last[0]):
            return None
        day = china_day(datetime.fromisoformat(last[2]))
        return Standing(last[0], last[1], day.isoformat())

    def keep(self, head: Head) -> None:
        """Durable when this returns."""
        values = asdict(head)
        with self._reading() as connection:
            connection.execute(
                f"INSERT INTO audit_heads ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"  # noqa: S608 - our own names
                " ON CONFLICT (key, links) DO NOTHING",
                tuple(values.values()),
            )

    def unsent(self) -> tuple[Head, ...]:
        """What the library has not said that it keeps, the earliest first."""
        with self._reading() as connection:
            query = f"SELECT {_COLUMNS} FROM audit_heads WHERE sent_at IS NULL ORDER BY signed_at, links"  # noqa: S608 - our own names
            return tuple(Head(*row) for row in connection.execute(query).fetchall())

    def sent(self, head: Head, at: datetime) -> None:
        with self._reading() as connection:
            connection.execute(
                "UPDATE audit_heads SET sent_at = ? WHERE key = ? AND links = ?", (at.isoformat(), head.key, head.links)
            )

    @contextmanager
    def _reading(self) -> Iterator[sqlcipher3.Connection]:
        """Each statement is a transaction of its own, on the disk when it returns."""
        if self._connection is None:
            raise RuntimeError("the heads are used outside their `with`")
        with translated():
            yield self._connection


class Seal:
    """This counter's signing key and the newest head that it signed, kept with the other secrets.

    They are named after the journal's own key: a journal that was restored elsewhere signs with a key of its own.
    Calls may block for seconds and raise FaultError (KEYRING_…, DISK_…).
    """

    def __init__(self, keys: Credentials, journal: Path, city: str, counter: str) -> None:
        self._keys = keys
        self._journal = journal
        self._city = city
        self._counter = counter

    @property
    def place(self) -> dict[str, str]:
        """Whose seal it is."""
        return {"city": self._city, "counter": self._counter}

    @property
    def public_key(self) -> str:
        return self._key().public_key().public_bytes_raw().hex()

    def sign(self, standing: Standing, at: datetime) -> Head:
        key = self._key()
        public = key.public_key().public_bytes_raw().hex()
        signed_at = at.isoformat(timespec="milliseconds")
        head = Head(self._city, self._counter, standing.day, standing.links, standing.seal, signed_at, public, "")
        return replace(head, signature=key.sign(statement(head)).hex())

    def sign_bytes(self, said: bytes) -> bytes:
        """Signs what is no head: `said` begins with a title of its own."""
        return self._key().sign(said)

    def remember(self, head: Head) -> None:
        """Keep it apart from the journal: whoever writes the journal anew does not reach it."""
        self._keys.set(self._name("head"), json.dumps(asdict(head)))

    def remembered(self) -> Head | None:
        """The newest head that was signed here. Raises FaultError(JOURNAL_DAMAGED) when it cannot be read."""
        kept = self._keys.get(self._name("head"))
        try:
            return None if kept is None else read_head(table_of(kept))
        except MalformedError as wrong:
            raise FaultError(FaultCode.JOURNAL_DAMAGED, reason=f"signed head {wrong}") from None

    def _key(self) -> Ed25519PrivateKey:
        held = self._keys.get(self._name("key"))
        if held is None:
            made = Ed25519PrivateKey.generate()
            self._keys.set(self._name("key"), made.private_bytes_raw().hex())
            return made
        try:
            return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(held))
        except ValueError:
            raise FaultError(FaultCode.KEYRING_MISSING, reason="signing key damaged") from None

    def _name(self, kind: str) -> str:
        mark = read_mark(self._journal)
        return f"audit-{kind}-{'' if mark is None else mark.fingerprint}"
