"""Says how the service answers over TLS, and whether it asks callers for a certificate."""

import asyncio
import ssl
from pathlib import Path
from typing import TypedDict

from photo_library.web.certified import CertifiedProtocol
from photo_library.web.heads import BoundedHeads


class TlsWords(TypedDict, total=False):
    """As uvicorn names them."""

    ssl_certfile: str
    ssl_keyfile: str
    ssl_ca_certs: str
    ssl_cert_reqs: int
    http: type[asyncio.Protocol]


def tls_words(certificate: Path | None, key: Path | None, client_authority: Path | None) -> TlsWords:
    """The protocol alone where no certificate is named. Raises ValueError for words that make no sense together."""
    if certificate is None:
        if key is not None or client_authority is not None:
            raise ValueError("a key or a client's authority means nothing without --tls-cert")
        return {"http": BoundedHeads}
    words: TlsWords = {"http": BoundedHeads, "ssl_certfile": str(certificate)}
    if key is not None:
        words["ssl_keyfile"] = str(key)
    if client_authority is not None:
        words["ssl_ca_certs"] = str(client_authority)
        words["ssl_cert_reqs"] = ssl.CERT_REQUIRED
        words["http"] = CertifiedProtocol
    return words
