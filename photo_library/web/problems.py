"""Answers every error as an RFC 9457 problem that repeats nothing of what was sent."""

import logging
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse, Response

from photo_library.errors import ProblemError
from photo_library.ports import StoreUnavailableError
from photo_library.wire.messages import FIELD_NAMES
from photo_library.wire.newborns import NEWBORN_FIELD_NAMES
from photo_library.wire.officers import OFFICER_FIELD_NAMES

log = logging.getLogger(__name__)
RETRY_AFTER_S = "30"
MEDIA_TYPE = "application/problem+json"


def problem(status: int, code: str, detail: str, **more: object) -> JSONResponse:
    """The answer itself."""
    body = {"type": f"urn:photo-library:{code}", "title": TITLES.get(code, HTTPStatus(status).phrase), "status": status}
    return JSONResponse({**body, "code": code, "detail": detail, **more}, status, KEPT_NOWHERE, MEDIA_TYPE)


KEPT_NOWHERE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


TITLES = {
    "record-differs": "Another record is held under this identifier",
    "receipt-taken": "Another record bears this receipt number",
    "event-differs": "Another event is held under this identifier",
    "record-missing": "The record of this event is not held",
    "newborn-missing": "The registration of this step is not held",
    "certificate-in-use": "Another registration under this birth certificate stands",
    "other-city": "The record is of another city",
    "photo-missing": "A photo of this record is not held",
    "photo-differs": "A photo is not as the record says",
    "digest-mismatch": "The bytes are not those of the digest",
    "not-a-jpeg": "The bytes are no usable JPEG picture",
    "too-large": "The body is too large",
    "not-valid": "The body is not valid",
    "not-authorized": "A counter's token is required",
    "not-from-here": "This is not told to that address",
    "certificate-differs": "The certificate is another counter's",
    "wrong-counter": "The record names another counter",
    "storage-unavailable": "The store cannot take this now",
    "photo-damaged": "The photo is damaged in the store",
    "photo-withheld": "The photo is not given back",
    "audit-key-taken": "Another counter signs with this key",
    "audit-key-unknown": "The key is not registered as this counter's",
    "audit-head-differs": "Another seal was signed for this number of links",
    "audit-signature-wrong": "The signature does not fit",
    "wrong-credentials": "Number or password is wrong",
    "locked": "Signing in is locked for a while",
    "officer-barred": "This officer may not sign in",
    "must-change": "The first password must be changed",
    "password-expired": "The password is too old",
    "password-unfit": "The new password is not fit",
    "not-signed-in": "An officer has to be signed in",
    "not-allowed": "The officer's role does not allow this",
    "too-many": "Too many questions",
    "code-refused": "The code is not good",
}


def install(app: FastAPI) -> None:
    """Make every error of the application a problem."""
    for kind, answer in {**EXPECTED, RequestValidationError: _invalid, Exception: _unexpected}.items():
        app.add_exception_handler(kind, answer)


async def _known(_: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    answer = problem(error.status, error.code, error.detail)
    answer.headers.update(error.headers)
    return answer


async def _invalid(_: Request, error: Exception) -> Response:
    """Where the body is wrong, but not what stood there."""
    assert isinstance(error, RequestValidationError)
    places = sorted({_place(each["loc"]) for each in error.errors()})
    return problem(
        422,
        "not-valid",
        "The request does not have the form that the description of this service gives.",
        places=places,
    )


def _place(parts: tuple[int | str, ...]) -> str:
    # an unknown key is sent by the caller: it could be anything, so only known words are repeated
    return "/".join(str(part) for part in parts if isinstance(part, int) or part in KNOWN_WORDS)


OUR_WORDS = {"body", "path", "query", "header", "record_id", "newborn_id", "event_id", "sha256"}
KNOWN_WORDS = OUR_WORDS | FIELD_NAMES | NEWBORN_FIELD_NAMES | OFFICER_FIELD_NAMES


async def _http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    phrase = HTTPStatus(error.status_code).phrase.lower().replace(" ", "-")
    code = "too-large" if error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE else phrase
    answer = problem(error.status_code, code, "The request cannot be answered.")
    answer.headers.update(error.headers or {})
    return answer


async def _gone(_: Request, __: Exception) -> Response:
    """Nobody reads this answer, but the log tells a call that was broken off from an error of ours."""
    return problem(400, "bad-request", "The body did not arrive as a whole.")


async def _store_failed(_: Request, error: Exception) -> Response:
    """A store that is full, locked or gone: nothing was acknowledged, and trying again later is right."""
    assert isinstance(error, StoreUnavailableError)
    log.error("store unavailable: %s", error.reason)
    answer = problem(503, "storage-unavailable", "Nothing was stored. Try again later.")
    answer.headers["Retry-After"] = RETRY_AFTER_S
    return answer


EXPECTED = {
    ProblemError: _known,
    StoreUnavailableError: _store_failed,
    HTTPException: _http,
    ClientDisconnect: _gone,
}


EXPECTED_ERRORS = ProblemError, StoreUnavailableError, HTTPException, ClientDisconnect


async def answer(error: Exception, request: Request) -> Response:
    """What an expected error is answered with."""
    answers = next(answers for kind, answers in EXPECTED.items() if isinstance(error, kind))
    return await answers(request, error)


async def _unexpected(_: Request, error: Exception) -> Response:
    log.error("unexpected %s", type(error).__name__, exc_info=error)
    return problem(
        500, "internal-error", "Something went wrong in the library; nothing was acknowledged. Try again later."
    )
