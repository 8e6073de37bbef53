"""Answers officers who sign in and out, and counters that bring a one-time code."""

from fastapi import APIRouter, Request

from photo_library.access.access import Access
from photo_library.callers import DESCRIBED, Caller, CounterRoute, OfficerHeader
from photo_library.wire_officers import (
    Enrolled,
    Enrolment,
    NewPassword,
    OfficersPolicy,
    SignedIn,
    SignedOut,
    SignIn,
)

OFFICERS = APIRouter(prefix="/v1/officers", route_class=CounterRoute, dependencies=[DESCRIBED])
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
