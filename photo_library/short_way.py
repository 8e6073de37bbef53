"""Answers the calls that every case makes without the framework's way around, which costs more than the work."""

import re
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from re import Pattern

from pydantic import ValidationError
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from photo_library.access.auth import Bearer
from photo_library.access.callers import Acquainted, Shown
from photo_library.intake.frames import NotAsDescribedError
from photo_library.service import Library, SentPhoto
from photo_library.web import problems
from photo_library.web.certified import CERTIFIED
from photo_library.wire.messages import LookupRequest, PhotoStored, Record, RecordAccepted

Headers = dict[bytes, bytes]
Answer = tuple[int, str]
"""Status and JSON."""
Work = Coroutine[None, None, Answer]
"""Raises ProblemError, StoreUnavailableError, and one of `UNFIT` before it does anything."""
UNFIT = ValidationError, NotAsDescribedError
"""The body is not as described."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call as it came; `named` is what its address names."""

    named: str
    headers: Headers
    body: bytes
    by: Bearer

    def header(self, name: bytes) -> str | None:
        value = self.headers.get(name)
        return None if value is None else value.decode("latin-1")


@dataclass(frozen=True, slots=True)
class Way:
    """A route as the description names it, and how its calls are answered; `path` is what log and figures tell."""

    method: str
    path: str
    address: Pattern[str]
    kind: bytes
    work: Callable[[Library, Call], Work]


class ShortWay:
    """ASGI middleware: answers calls that are exactly as described, of counters that were recognised a short while ago.

    Everything else takes the described way, which judges it and says what is wrong: a body that does not fit is handed
    on as it came. Both do the same work and answer the same.
    """

    def __init__(self, app: ASGIApp, library: Library, acquainted: Acquainted) -> None:
        self._app = app
        self._library = library
        self._acquainted = acquainted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        way = _way(scope)
        bearer = None if way is None else self._acquainted.bearer(_shown(scope))
        if way is None or bearer is None:
            await self._app(scope, receive, send)
            return
        scope["route"] = way
        scope.setdefault("state", {})["counter"] = bearer.counter
        try:
            body = await _whole(receive)
            call = Call(scope["path"].rpartition("/")[2], dict(scope["headers"]), body, bearer)
            answer = await way.work(self._library, call)
        except UNFIT:
            await self._app(scope, _again(body, receive), send)
        except problems.EXPECTED_ERRORS as error:
            await (await problems.answer(error, Request(scope)))(scope, receive, send)
        else:
            await _tell(answer, send)


def _way(scope: Scope) -> Way | None:
    if scope["type"] != "http":
        return None
    for way in WAYS:
        if scope["method"] == way.method and way.address.fullmatch(scope["path"]):
            headers = dict(scope["headers"])
            is_plain = len(headers) == len(scope["headers"]) and not scope["query_string"]
            return way if is_plain and headers.get(b"content-type") == way.kind else None
    return None


def _shown(scope: Scope) -> Shown:
    authorization = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"authorization"), "")
    return Shown(authorization, scope.get("state", {}).get(CERTIFIED))


async def _whole(receive: Receive) -> bytes:
    """Raises HTTPException where a bound is met, ClientDisconnect."""
    parts = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """The body as one piece; then whatever comes."""
    left: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def received() -> Message:
        return left.pop() if left else await receive()

    return received


async def _tell(answer: Answer, send: Send) -> None:
    status, told = answer
    body = told.encode()
    headers = [(b"content-length", str(len(body)).encode()), (b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _stored(outcome: tuple[PhotoStored | RecordAccepted, bool]) -> Answer:
    answer, is_new = outcome
    return (201 if is_new else 200), answer.model_dump_json()


async def _take_photo(library: Library, call: Call) -> Answer:
    sent = SentPhoto(call.named, call.body, call.header(b"content-digest"))
    return _stored(await library.keep_photo(sent, call.by))


async def _take_record(library: Library, call: Call) -> Answer:
    return _stored(await library.file(Record.model_validate_json(call.body), call.named, call.by))


async def _take_filing(library: Library, call: Call) -> Answer:
    return _stored(await library.file_body(call.body, call.named, call.by))


async def _look_up(library: Library, call: Call) -> Answer:
    wanted = LookupRequest.model_validate_json(call.body)
    found = await library.look_up(wanted, call.by, call.header(b"officer-authorization"))
    return 200, found.model_dump_json()


_UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
WAYS = (
    Way("POST", "/v1/people/lookup", re.compile("/v1/people/lookup"), b"application/json", _look_up),
    Way("PUT", "/v1/photos/{sha256}", re.compile("/v1/photos/[0-9a-f]{64}"), b"image/jpeg", _take_photo),
    Way("PUT", "/v1/records/{record_id}", re.compile(f"/v1/records/{_UUID}"), b"application/json", _take_record),
    Way("PUT", "/v1/filings/{record_id}", re.compile(f"/v1/filings/{_UUID}"), b"application/json", _take_filing),
)
