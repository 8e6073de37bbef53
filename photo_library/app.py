"""Joins routes, authorisation and error answers into the web application."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Header, Path, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.types import Message as Event

from photo_library.access.callers import DESCRIBED, Acquainted, Caller, CounterRoute, Known, OfficerHeader
from photo_library.access.routes import BLOCKING, ENROLMENT, OFFICERS
from photo_library.admin.pages import ADMIN
from photo_library.admin.waiting import WaitingCases
from photo_library.audits import AUDITS
from photo_library.errors import ProblemError
from photo_library.meters import Measured
from photo_library.service import Library, SentPhoto, digest_field
from photo_library.short_way import ShortWay
from photo_library.threads import beside
from photo_library.web import docs, problems
from photo_library.web.access_log import AccessLog
from photo_library.web.doors import Doors
from photo_library.web.limits import BodyLimit, Limits
from photo_library.wire.carried import CarrierKey
from photo_library.wire.events import CaseEvent, EventAccepted
from photo_library.wire.messages import (
    Filing,
    LookupAnswer,
    LookupRequest,
    Message,
    PhotoStored,
    Record,
    RecordAccepted,
)
from photo_library.wire.newborns import NewbornStep

SHUT = Doors()
Digest = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
Identifier = Annotated[str, Path(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]


def create_app(library: Library, limits: Limits, doors: Doors = SHUT) -> FastAPI:
    """The application over a library that is ready to use."""
    app = FastAPI(title="Regional photo library", version="1", docs_url=None, redoc_url=None, lifespan=_working)
    app.state.library = library
    app.state.doors = doors
    app.state.queues = WaitingCases(library.events.database)
    problems.install(app)
    app.state.acquainted = Acquainted()
    app.add_middleware(ShortWay, library=library, acquainted=app.state.acquainted)
    app.add_middleware(BodyLimit, limits=limits)
    app.add_middleware(AccessLog)
    app.add_middleware(Measured, meters=library.meters)
    app.add_middleware(KeptNowhere)
    app.include_router(PUBLIC)
    app.include_router(COUNTERS)
    app.include_router(AUDITS)
    app.include_router(OFFICERS)
    app.include_router(ENROLMENT)
    app.include_router(BLOCKING)
    app.include_router(ADMIN)
    docs.install(app)
    return app


@asynccontextmanager
async def _working(app: FastAPI) -> AsyncIterator[None]:
    async with app.state.library.hands.working():
        yield


class KeptNowhere:
    """ASGI middleware: no browser and no proxy may keep an answer, or take it for something else."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_marked(message: Event) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(problems.KEPT_NOWHERE)
            await send(message)

        await self._app(scope, receive, send_marked)


def _library(request: Request) -> Library:
    library: Library = request.app.state.library
    return library


def _told(answer: Message, is_new: bool = False) -> Response:
    """The answer itself: FastAPI would take it apart and put it together once more."""
    return Response(answer.model_dump_json(), 201 if is_new else 200, media_type="application/json")


PUBLIC = APIRouter()
COUNTERS = APIRouter(prefix="/v1", route_class=CounterRoute, dependencies=[DESCRIBED])


@PUBLIC.get("/healthz")
async def is_alive() -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


@PUBLIC.get("/readyz")
def is_ready(request: Request) -> Response:
    """Both stores can be written and read now; answered within seconds even when one of them hangs."""
    wrong = _library(request).readiness.wrong()
    return JSONResponse({"status": "unavailable" if wrong else "ok", "wrong": wrong}, 503 if wrong else 200)


@PUBLIC.get("/metrics", include_in_schema=False)
def show_metrics(request: Request) -> Response:
    """For Prometheus, and for whoever is let in."""
    doors: Doors = request.app.state.doors
    if not doors.tell_metrics_to(request.client.host if request.client else None):
        raise ProblemError(403, "not-from-here", "Figures are told to this machine and to networks named with it only.")
    library = _library(request)
    return Response(library.meters.report(library.statistics, datetime.now(UTC)), media_type=CONTENT_TYPE_LATEST)


PHOTO_BODY = {
    "requestBody": {"required": True, "content": {"image/jpeg": {"schema": {"type": "string", "format": "binary"}}}}
}


@COUNTERS.put("/photos/{sha256}", response_model=PhotoStored, openapi_extra=PHOTO_BODY)
async def put_photo(
    sha256: Digest,
    request: Request,
    by: Known,
    content_digest: Annotated[str | None, Header()] = None,
) -> Response:
    """Store a photo under its digest. Repeating it changes nothing."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "image/jpeg":
        raise ProblemError(415, "not-a-jpeg", "Photos are sent as image/jpeg.")
    content = await request.body()
    return _told(*await _library(request).keep_photo(SentPhoto(sha256, content, content_digest), by))


@COUNTERS.head("/photos/{sha256}", response_class=Response, responses={404: {"description": "Not held"}})
async def has_photo(sha256: Digest, request: Request) -> Response:
    """Whether a photo is held."""
    return Response(status_code=200 if await beside(_library(request).photos.holds, sha256) else 404)


@COUNTERS.get("/photos/{sha256}", response_class=Response)
async def get_photo(sha256: Digest, request: Request, counter: Caller) -> Response:
    """The photo's bytes, verified. A counter sees those of its own records, and of persons it has just looked up."""
    content = await beside(_library(request).photo, sha256, counter)
    return Response(content, media_type="image/jpeg", headers={"Content-Digest": digest_field(sha256)})


@COUNTERS.get("/records/{record_id}/photos/{sha256}", response_class=Response)
async def return_photo(record_id: Identifier, sha256: Digest, request: Request, counter: Caller) -> Response:
    """A photo of a record goes back to the counter that filed it, where its own copy is damaged. It is written down."""
    content = await beside(_library(request).returned_photo, record_id, sha256, counter)
    return Response(content, media_type="image/jpeg", headers={"Content-Digest": digest_field(sha256)})


@COUNTERS.get("/carrier-key", response_model=CarrierKey)
def get_carrier_key(request: Request) -> CarrierKey:
    """The public keys for what is carried by hand while the network is down."""
    carrier = _library(request).carrier
    return CarrierKey(sealing_key=carrier.sealing_key, signing_key=carrier.signing_key, signature=carrier.own_signature)


@COUNTERS.put("/records/{record_id}", response_model=RecordAccepted)
async def put_record(record_id: Identifier, record: Record, request: Request, by: Known) -> Response:
    """File a record. Repeating it answers the same; another content under the same identifier is refused."""
    return _told(*await _library(request).file(record, record_id, by))


@COUNTERS.put("/filings/{record_id}", response_model=RecordAccepted)
async def put_filing(record_id: Identifier, filing: Filing, request: Request, by: Known) -> Response:
    """File a record together with its photos: what `PUT` of each photo and of the record does, in one call.

    A photo that is being removed, or was, is not taken in this way: the answer is `photo-missing`, and it has to be
    sent by itself.
    """
    return _told(*await _library(request).file_whole(filing, record_id, by))


async def _addressed(record_id: Identifier, event_id: Identifier) -> tuple[str, str]:
    return record_id, event_id


Addressed = Annotated[tuple[str, str], Depends(_addressed)]


@COUNTERS.put("/records/{record_id}/events/{event_id}", response_model=EventAccepted)
async def put_event(event: CaseEvent, addressed: Addressed, request: Request, counter: Caller) -> Response:
    """Tell what became of a case. Repeating it answers the same; another content under the same identifier is refused.

    A withdrawn case's photos are offered to nobody from then on.
    """
    return _told(*await beside(_library(request).events.take, event, addressed, counter))


async def _step_addressed(newborn_id: Identifier, event_id: Identifier) -> tuple[str, str]:
    return newborn_id, event_id


StepAddressed = Annotated[tuple[str, str], Depends(_step_addressed)]


@COUNTERS.put("/newborns/{newborn_id}/steps/{event_id}", response_model=EventAccepted)
async def put_newborn_step(step: NewbornStep, addressed: StepAddressed, request: Request, counter: Caller) -> Response:
    """Tell a step of a newborn's registration; the first bears the registration's own identifier.

    Repeating it answers the same. While one registration under a birth certificate stands, no other is taken.
    """
    return _told(*await beside(_library(request).newborns.take, step, addressed, counter))


@COUNTERS.post("/people/lookup", response_model=LookupAnswer)
async def look_up(
    wanted: LookupRequest, request: Request, by: Known, officer_authorization: OfficerHeader = None
) -> Response:
    """The photos of a person, newest first. Every look-up is written down, with the officer who is signed in."""
    return _told(await _library(request).look_up(wanted, by, officer_authorization))
