"""Carries one call to the library over HTTP, and translates every way in which that fails into an outcome, once."""

import re
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError as Urllib3Error
from urllib3.exceptions import ReadTimeoutError

from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.sync.link.outbox import Later, Stop
from counter_app.sync.link.rules import LinkRules

_TOKEN = re.compile(r"[\x21-\x7e]+")
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
CHUNK_BYTES = 8192


@dataclass(frozen=True, slots=True)
class Address:
    """Where the library answers, and the authority that vouches for it (None: those that browsers trust).

    `certificate` holds this counter's own certificate and its key, for a library that asks for one.
    """

    url: str
    authority: Path | None = None
    certificate: Path | None = None


@dataclass(frozen=True, slots=True)
class Call:
    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whoever sent it. `date` is the sender's clock, where it told."""

    status: int
    content_type: str
    retry_after: str
    date: datetime | None
    body: bytes = field(repr=False)


def read_address(url: str, authority: Path | None = None, certificate: Path | None = None) -> Address:
    """Check the address of a library. Raises FaultError(SETTINGS_WRONG).

    Only a library on this very machine may be spoken to without encryption.
    """
    try:
        parts = urlsplit(url)
        is_whole = bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        is_whole = False
    if not is_whole or parts.username or parts.query or parts.fragment:
        raise FaultError(FaultCode.SETTINGS_WRONG, setting="library", problem="no address of a library")
    if not (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)):
        raise FaultError(FaultCode.SETTINGS_WRONG, setting="library", problem="not encrypted")
    if authority is not None and not authority.is_file():
        raise FaultError(FaultCode.SETTINGS_WRONG, setting="library", problem="no file of authorities")
    if certificate is not None and not certificate.is_file():
        raise FaultError(FaultCode.SETTINGS_WRONG, setting="library", problem="no file of this counter's certificate")
    return Address(url.rstrip("/"), authority, certificate)


class Link:
    """One thread's connection to the library; used between `with` and its end.

    `token` is asked for each call, so that a new credential counts at once; it may raise FaultError (KEYRING_…).
    """

    def __init__(self, address: Address, token: Callable[[], str | None], rules: LinkRules) -> None:
        self._address = address
        self._token = token
        self._rules = rules
        self._session: requests.Session | None = None

    def __enter__(self) -> Self:
        session = requests.Session()
        # Neither proxies nor a .netrc of this machine's environment may come between: .netrc would even replace our
        # credential. An authority is named in the settings, not in a variable.
        session.trust_env = False
        session.verify = str(self._address.authority) if self._address.authority else True
        session.cert = str(self._address.certificate) if self._address.certificate else None
        self._session = session
        return self

    def __exit__(self, *_: object) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def send(self, call: Call) -> Answer | Later | Stop:
        """Never raises for what the network or the other side does."""
        if self._session is None:
            raise RuntimeError("the link is used outside its `with`")
        try:
            token = self._token()
        except FaultError as failed:
            return Stop(failed.fault)
        if token is None or not _TOKEN.fullmatch(token):
            return Stop(Fault(FaultCode.CREDENTIAL_MISSING))
        try:
            return self._exchange(self._session, call, token)
        except (requests.RequestException, Urllib3Error, OSError, ValueError) as failed:
            # ValueError: requests looks where a Location leads though it is not to follow it, and trips over bad ones
            return _translate(failed)

    def _exchange(self, session: requests.Session, call: Call, token: str) -> Answer | Later:
        headers = {
            "Accept": "application/json, application/problem+json",
            "Accept-Encoding": "identity",
            "User-Agent": "delta-counter",
            **call.headers,
            "Authorization": f"Bearer {token}",
        }
        deadline = time.monotonic() + self._rules.answer_deadline_s
        with session.request(
            call.method,
            self._address.url + call.path,
            headers=headers,
            data=call.body,
            timeout=(self._rules.connect_timeout_s, self._rules.read_timeout_s),
            allow_redirects=False,
            stream=True,
        ) as response:
            body = bytearray()
            # read1 returns what has come; iter_content would wait for a full chunk, however slowly it drips.
            # Nothing is unpacked: we asked for plain answers, and a small packed one may be huge.
            while chunk := response.raw.read1(CHUNK_BYTES, decode_content=False):
                body += chunk
                if len(body) > self._rules.largest_answer_bytes:
                    return not_understood(response.status_code, "too long")
                if time.monotonic() > deadline:
                    return Later(Fault(FaultCode.LIBRARY_TIMEOUT))
            return _answer(response, bytes(body))


def not_understood(status: int, reason: str) -> Later:
    return Later(Fault(FaultCode.LIBRARY_NOT_UNDERSTOOD, (("reason", reason), ("status", status))))


def _answer(response: requests.Response, body: bytes) -> Answer:
    headers = response.headers
    return Answer(
        response.status_code,
        headers.get("Content-Type", "").partition(";")[0].strip().lower(),
        headers.get("Retry-After", ""),
        http_date(headers.get("Date", "")),
        body,
    )


def http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, OverflowError):  # digits without end are no year
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _translate(failed: Exception) -> Later | Stop:
    causes = tuple(_causes(failed))
    untrusted = next((cause for cause in causes if isinstance(cause, ssl.SSLCertVerificationError)), None)
    if untrusted is not None:
        return Stop(Fault(FaultCode.CERTIFICATE_UNTRUSTED, (("reason", untrusted.verify_code),)))
    if any(isinstance(cause, requests.Timeout | ReadTimeoutError | TimeoutError) for cause in causes):
        return Later(Fault(FaultCode.LIBRARY_TIMEOUT))
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return not_understood(0, "TLS")
    if isinstance(failed, requests.ConnectionError | OSError) and not isinstance(failed, _ODD):
        return Later(Fault(FaultCode.LIBRARY_UNREACHABLE))
    return not_understood(0, type(failed).__name__)


_ODD = (
    requests.exceptions.ChunkedEncodingError,
    requests.exceptions.ContentDecodingError,
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidHeader,
)
"""Failures of understanding, which `requests` derives from OSError like all of its own."""


def _causes(failed: BaseException) -> list[BaseException]:
    """The error with all it came from: requests keeps urllib3's in its arguments, urllib3 its own in `reason`."""
    found: list[BaseException] = []
    open_ends: list[object] = [failed]
    while open_ends:
        error = open_ends.pop()
        if isinstance(error, BaseException) and error not in found:
            found.append(error)
            open_ends += [error.__cause__, error.__context__, getattr(error, "reason", None), *error.args]
    return found
