"""Recognises counters by their tokens; a token is shown once and kept only as a hash."""

import secrets
from hashlib import sha256

from photo_library.metadata import Counter, MetadataStore
from photo_library.problems import ProblemError

TOKEN_BYTES = 32


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def hash_token(token: str) -> bytes:
    """A plain hash is enough: tokens are 256 random bits, so none can be guessed from it."""
    return sha256(token.encode()).digest()


def counter_for(authorization: str | None, store: MetadataStore) -> Counter:
    """The calling counter. Raises ProblemError(401).

    The token is looked up by its hash, so timing tells nothing about it.
    """
    scheme, _, token = (authorization or "").partition(" ")
    counter = store.counter_of(hash_token(token)) if scheme.lower() == "bearer" and token else None
    if counter is None:
        detail = "Send the token that this counter was given when it was enrolled."
        raise ProblemError(401, "not-authorized", detail, {"WWW-Authenticate": "Bearer"})
    return counter
