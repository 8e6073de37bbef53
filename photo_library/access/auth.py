"""Recognises counters by their tokens; a token is shown once and kept only as a hash."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

import sqlalchemy as sa

from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.sql.metadata import MetadataStore, bearers
from photo_library.sql.prepared import Later

TOKEN_BYTES = 32


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def hash_token(token: str) -> bytes:
    """A plain hash is enough: tokens are 256 random bits, so none can be guessed from it."""
    return sha256(token.encode()).digest()


@dataclass(frozen=True, slots=True)
class Bearer:
    """A counter with the token that it called with."""

    counter: Counter
    token_hash: bytes = field(repr=False)


def known(connection: sa.Connection, callers: Sequence[Bearer]) -> Later[list[bool]]:
    """Whether the token of each counts at this moment, in the transaction of what they want."""
    held = bearers(connection, [caller.token_hash for caller in callers])
    return lambda: [counter == caller.counter for counter, caller in zip(held(), callers, strict=True)]


def counter_for(authorization: str | None, store: MetadataStore) -> Bearer:
    """The calling counter. Raises ProblemError(401).

    The token is looked up by its hash, so timing tells nothing about it.
    """
    token_hash = presented(authorization or "")
    counter = store.counter_of(token_hash) if token_hash is not None else None
    if token_hash is None or counter is None:
        raise not_authorized()
    return Bearer(counter, token_hash)


def presented(authorization: str) -> bytes | None:
    """The hash of the token that is presented; None for other ways to authorise."""
    scheme, _, token = authorization.partition(" ")
    return hash_token(token) if scheme.lower() == "bearer" and token else None


def not_authorized() -> ProblemError:
    detail = "Send the token that this counter was given when it was enrolled."
    return ProblemError(401, "not-authorized", detail, {"WWW-Authenticate": "Bearer"})
