"""Answers the administrators' browsers."""

import logging
from collections import defaultdict
from collections.abc import Callable, Coroutine
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, RedirectResponse

from photo_library.admin.auditing import MOST_ASKED, AuditSearch, Wanted, WrongIdNumberError
from photo_library.admin.gate import AUDITORS, Gate, Visitor, form_key, is_own_form, new_guest
from photo_library.admin.overview import overview
from photo_library.admin.periods import Days, WrongDatesError, last_days, read_days
from photo_library.admin.rendering import FOLDER, HEADERS, Sheet, page
from photo_library.admin.windows import windows
from photo_library.admin.words import Words, chosen_language
from photo_library.errors import ProblemError
from photo_library.figures import CHINA
from photo_library.ports import StoreUnavailableError
from photo_library.service import Library
from photo_library.web.doors import Doors

log = logging.getLogger(__name__)
HOME, SIGN_IN = "/admin", "/admin/sign-in"
TOKEN, GUEST, LANGUAGE = "library_page", "library_guest", "library_language"
YEAR_S = 365 * 24 * 3600
LONGEST_FIELD = 200
Day = Annotated[str, Query(max_length=10)]


class SignInNeededError(Exception):
    """Nobody is signed in, or no more."""


class PageRoute(APIRoute):
    """A route of the page: only from where it may be asked, and whatever goes wrong is told as a page."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        answer = super().get_route_handler()

        async def answer_in_words(request: Request) -> Response:
            try:
                _from_a_named_network(request)
                return await answer(request)
            except SignInNeededError:
                return _to(SIGN_IN)
            except (ProblemError, StoreUnavailableError, RequestValidationError, HTTPException) as wrong:
                return _told(request, wrong)

        return answer_in_words


def _from_a_named_network(request: Request) -> None:
    doors: Doors = request.app.state.doors
    if not doors.show_page_to(request.client.host if request.client else None):
        raise ProblemError(403, "not-from-here", "The page is not shown to that address.")


def _told(request: Request, wrong: Exception) -> Response:
    match wrong:
        case ProblemError(status=status, code=code):
            pass
        case StoreUnavailableError(reason=reason):
            log.error("store unavailable: %s", reason)
            status, code = 503, "storage-unavailable"
        case HTTPException(status_code=status):
            code = "not-valid"
        case _:
            status, code = 422, "not-valid"
    return page(_guest_sheet(request), "error", status, said=_words(request).named("errors", code))


def _library(request: Request) -> Library:
    library: Library = request.app.state.library
    return library


def _gate(request: Request) -> Gate:
    return Gate(_library(request).access)


def _words(request: Request) -> Words:
    return Words(chosen_language(request.cookies.get(LANGUAGE)))


def _guest_sheet(request: Request) -> Sheet:
    return Sheet(_words(request), None, form_key(request.cookies.get(GUEST, "")))


def _signed_in(request: Request) -> Visitor:
    visitor = _gate(request).visitor(request.cookies.get(TOKEN, ""))
    if visitor is None:
        raise SignInNeededError
    return visitor


Reader = Annotated[Visitor, Depends(_signed_in)]


def _auditor(visitor: Reader) -> Visitor:
    if visitor.role not in AUDITORS:
        raise ProblemError(403, "not-allowed", "Another role is needed.")
    return visitor


Auditor = Annotated[Visitor, Depends(_auditor)]


async def _own_form(request: Request) -> defaultdict[str, str]:
    """What was typed into a form that this page made for this visitor; nothing typed is an empty text."""
    sent = await request.form()
    typed = {name: value for name, value in sent.items() if isinstance(value, str) and len(value) <= LONGEST_FIELD}
    cookie = request.cookies.get(TOKEN) or request.cookies.get(GUEST)
    if not is_own_form(cookie, typed.get("key", ""), request.headers.get("sec-fetch-site")):
        raise ProblemError(403, "form-expired", "The form was not made by this page for this visitor.")
    return defaultdict(str, typed)


OwnForm = Annotated[defaultdict[str, str], Depends(_own_form)]
ADMIN = APIRouter(route_class=PageRoute, include_in_schema=False)


def _sheet(request: Request, visitor: Visitor) -> Sheet:
    return Sheet(_words(request), visitor, form_key(visitor.token))


def _today() -> date:
    return datetime.now(CHINA).date()


# --- in and out -------------------------------------------------------------------------------------------------------


@ADMIN.get(SIGN_IN)
def show_sign_in(request: Request) -> Response:
    """The form, with a cookie that its key is made from."""
    if _gate(request).visitor(request.cookies.get(TOKEN, "")) is not None:
        return _to(HOME)
    guest = request.cookies.get(GUEST) or new_guest()
    answer = page(Sheet(_words(request), None, form_key(guest)), "sign_in", refused=None, number="")
    _keep(answer, request, GUEST, guest)
    answer.delete_cookie(TOKEN, path=HOME)
    return answer


@ADMIN.post(SIGN_IN)
def sign_in(request: Request, typed: OwnForm) -> Response:
    number = typed["number"].strip()
    try:
        token = _gate(request).sign_in(number, typed["password"])
    except ProblemError as refused:
        if refused.code in {"must-change", "password-expired"}:  # the form itself says so
            return page(_guest_sheet(request), "password", refused.status, refused=None, number=number)
        said = _said(request, refused.code)
        return page(_guest_sheet(request), "sign_in", refused.status, refused=said, number=number)
    return _let_in(request, token)


@ADMIN.post("/admin/password")
def change_password(request: Request, typed: OwnForm) -> Response:
    number = typed["number"].strip()
    try:
        token = _gate(request).change_password(number, typed["password"], typed["new_password"])
    except ProblemError as refused:
        said = _said(request, refused.code)
        return page(_guest_sheet(request), "password", refused.status, refused=said, number=number)
    return _let_in(request, token)


@ADMIN.post("/admin/sign-out")
def sign_out(request: Request, _: OwnForm) -> Response:
    _gate(request).sign_out(request.cookies.get(TOKEN, ""))
    answer = _to(SIGN_IN)
    answer.delete_cookie(TOKEN, path=HOME)
    return answer


@ADMIN.post("/admin/language")
def choose_language(request: Request, typed: OwnForm) -> Response:
    answer = _to(PLACES.get(typed["place"], HOME))
    _keep(answer, request, LANGUAGE, chosen_language(typed["language"]), YEAR_S)
    return answer


def _said(request: Request, code: str) -> str:
    shortest = _library(request).access.reception.policy().shortest_password
    return _words(request).say(f"refusals.{code}", shortest=shortest)


def _let_in(request: Request, token: str) -> Response:
    answer = _to(HOME)
    _keep(answer, request, TOKEN, token)
    answer.delete_cookie(GUEST, path=HOME)
    return answer


def _keep(answer: Response, request: Request, name: str, value: str, for_s: int | None = None) -> None:
    """For the page's own addresses and for no script; over TLS, never without it."""
    is_tls = request.url.scheme == "https"
    answer.set_cookie(name, value, for_s, path=HOME, secure=is_tls, httponly=True, samesite="strict")


def _to(path: str) -> RedirectResponse:
    return RedirectResponse(path, 303, HEADERS)


# --- pages ------------------------------------------------------------------------------------------------------------


@ADMIN.get(HOME)
def show_overview(
    request: Request,
    visitor: Reader,
    first: Day = "",
    last: Day = "",
    city: Annotated[str, Query(max_length=6)] = "",
) -> Response:
    """The figures of today, or of the days and the city that were chosen."""
    sheet, today = _sheet(request, visitor), _today()
    refused, days = None, last_days(today, 1)
    try:
        days = read_days(first, last, days)
    except WrongDatesError:
        refused = sheet.words.say("refusals.dates")
    shown = overview(_library(request).statistics, request.app.state.queues, days, city or None, sheet.words)
    return page(
        sheet, "overview", 200 if refused is None else 422,
        shown=shown, days=days, city=city, refused=refused, quick=_quick(today, sheet.words),
    )  # fmt: skip


def _quick(today: date, words: Words) -> tuple[tuple[str, Days], ...]:
    spans = {"today": 1, "week": 7, "month": 30}
    return tuple((words.say(f"overview.{name}"), last_days(today, count)) for name, count in spans.items())


@ADMIN.get("/admin/counters")
def show_counters(request: Request, visitor: Reader) -> Response:
    sheet = _sheet(request, visitor)
    return page(sheet, "counters", shown=windows(_library(request).statistics, datetime.now(UTC), sheet.words))


@ADMIN.get("/admin/audit")
def show_audit(request: Request, visitor: Auditor) -> Response:
    """The form, empty: nothing is searched before someone asks."""
    days = last_days(_today(), 7)
    wanted = Wanted(days.first.isoformat(), days.last.isoformat())
    return page(_sheet(request, visitor), "audit", wanted=wanted, found=None, refused=None)


@ADMIN.post("/admin/audit")
def search_audit(request: Request, visitor: Auditor, typed: OwnForm) -> Response:
    """Asked for in the form alone: an identity number stands in no address."""
    sheet, library = _sheet(request, visitor), _library(request)
    wanted = Wanted(**{each.name: typed[each.name] for each in fields(Wanted)})
    search = AuditSearch(library.access.audit, library.cipher)
    try:
        found = search.search(wanted, visitor, _today(), sheet.words)
    except (WrongDatesError, WrongIdNumberError) as wrong:
        refused = sheet.words.say("refusals.dates" if isinstance(wrong, WrongDatesError) else "refusals.id-number")
        return page(sheet, "audit", 422, wanted=wanted, found=None, refused=refused)
    return page(sheet, "audit", wanted=wanted, found=found, refused=None, most_asked=MOST_ASKED)


# --- what pages need --------------------------------------------------------------------------------------------------


@ADMIN.get("/admin/assets/{name}")
def show_asset(name: str) -> Response:
    if name not in ASSETS:
        raise ProblemError(404, "not-found", "There is no such file.")
    return FileResponse(FOLDER / "assets" / name, media_type=ASSETS[name], headers=HEADERS)


@ADMIN.get("/admin/{_:path}")
def show_nothing() -> Response:
    raise ProblemError(404, "not-found", "There is no such page.")


ASSETS = {"admin.css": "text/css", "icon.svg": "image/svg+xml"}
PLACES = {"overview": HOME, "counters": "/admin/counters", "audit": "/admin/audit", "sign_in": SIGN_IN}
