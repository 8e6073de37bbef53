"""Answers officers who sign in and out, supervisors who block photos, and counters that bring a one-time code."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request

from photo_library.access.access import Access
from photo_library.access.blocks import Author
from photo_library.access.callers import DESCRIBED, Caller, CounterRoute, OfficerHeader
from photo_library.errors import ProblemError
from photo_library.wire.officers import (
    Block,
    Blocked,
    Enrolled,
    Enrolment,
    NewPassword,
    OfficersPolicy,
    Role,
    SignedIn,
    SignedOut,
    SignIn,
    Unblock,
)

OFFICERS = APIRouter(prefix="/v1/officers", route_class=CounterRoute, dependencies=[DESCRIBED])
BLOCKING = APIRouter(prefix="/v1/records", route_class=CounterRoute, dependencies=[DESCRIBED])
RecordId = Annotated[str, Path(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
ENROLMENT = APIRouter(prefix="/v1")


def _access(request: Request) -> Access:
    access: Access = request.app.state.library.access
    return access


@OFFICERS.get("/policy", response_model=OfficersPolicy)
def tell_policy(request: Request) -> OfficersPolicy:
    """What this library asks of officers."""
    return _access(request).reception.policy()


@OFFICERS.post("/sign-in", response_model=SignedIn)
def sign_in(wanted: SignIn, request: Request, counter: Caller) -> SignedIn:
    """A token for an officer, at this counter. Unknown officers and wrong passwords are answered alike."""
    return _access(request).reception.sign_in(wanted.officer, wanted.password, counter)


@OFFICERS.post("/password", response_model=SignedIn)
def change_password(wanted: NewPassword, request: Request, counter: Caller) -> SignedIn:
    """Change one's own password, and sign in with it."""
    reception = _access(request).reception
    return reception.change_password(wanted.officer, wanted.password, wanted.new_password, counter)


@OFFICERS.post("/renewal", response_model=SignedIn)
def renew(request: Request, counter: Caller, officer_authorization: OfficerHeader = None) -> SignedIn:
    """Another token in place of this one."""
    return _access(request).reception.renew(officer_authorization, counter)


@OFFICERS.post("/sign-out", response_model=SignedOut)
def sign_out(request: Request, counter: Caller, officer_authorization: OfficerHeader = None) -> SignedOut:
    """The officer's token counts no more."""
    return _access(request).reception.sign_out(officer_authorization, counter)


@ENROLMENT.post("/enrolment", response_model=Enrolled)
def enrol(wanted: Enrolment, request: Request) -> Enrolled:
    """A counter's own token, for the code that its operator was given; the code works once."""
    return _access(request).invitations.accept(wanted.code)


def _supervisor(request: Request, counter: Caller, officer_authorization: OfficerHeader = None) -> Author:
    reception = _access(request).reception
    return Author(reception.identify(officer_authorization, counter, {Role.SUPERVISOR}), counter)


Supervisor = Annotated[Author, Depends(_supervisor)]


@BLOCKING.post("/{record_id}/block", response_model=Blocked)
def block(record_id: RecordId, wanted: Block, request: Request, by: Supervisor) -> Blocked:
    """The photos of this record are offered no more, wherever they were used. A supervisor decides."""
    return _told(record_id, _access(request).blocks.block(record_id, wanted.reason, by))


@BLOCKING.post("/{record_id}/unblock", response_model=Blocked)
def unblock(record_id: RecordId, wanted: Unblock, request: Request, by: Supervisor) -> Blocked:
    """The photos of this record are offered again. A supervisor decides."""
    return _told(record_id, _access(request).blocks.lift(record_id, wanted.reason, by))


def _told(record_id: str, photos: int | None) -> Blocked:
    if photos is None:
        raise ProblemError(404, "not-found", "No record of this identifier is held.")
    return Blocked(record_id=record_id, photos=photos)
