"""Hands the name in a caller's certificate to the application, where it is compared with the caller's token."""

import asyncio
from collections.abc import Mapping

from photo_library.web.heads import BoundedHeads

CERTIFIED = "certified"
"""Under this name a request's state holds it, where callers have to show a certificate."""


class CertifiedProtocol(BoundedHeads):
    """uvicorn tells applications nothing of certificates, so each connection's name is put beside its requests.

    The handshake is over when a connection is made, and the certificate verified: the service asks for one.
    """

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        encrypted = transport.get_extra_info("ssl_object")
        certificate = None if encrypted is None else encrypted.getpeercert()
        self.app_state = {**self.app_state, CERTIFIED: common_name(certificate or {})}


def common_name(certificate: Mapping[str, object]) -> str:
    """Of the subject, as `ssl` tells it; empty where it has none or several."""
    subject = certificate.get("subject", ())
    assert isinstance(subject, tuple)
    names = [value for part in subject for kind, value in part if kind == "commonName"]
    return names[0] if len(names) == 1 else ""
