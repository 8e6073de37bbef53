"""Puts into words how camera, hand-over and installation stand."""

from collections.abc import Mapping
from datetime import datetime
from typing import assert_never

from counter_app.domain.case.collection import AtWindow, ByMail, ByProxy, Collection
from counter_app.domain.case.record import UploadState
from counter_app.domain.days import CHINA_TIME
from counter_app.domain.status import CameraLive, CameraLost, CameraStarting, CameraStatus, SyncStatus
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate
from counter_app.ui.parts import Notice

UPLOADS: Mapping[UploadState, str] = {
    UploadState.WAITING: QT_TRANSLATE_NOOP("Status", "Waiting to be sent"),
    UploadState.ACKNOWLEDGED: QT_TRANSLATE_NOOP("Status", "Received by the library"),
    UploadState.REFUSED: QT_TRANSLATE_NOOP("Status", "Refused by the library"),
}

NOTICES: Mapping[Notice, str] = {
    Notice.SYNTHETIC_CAMERA: QT_TRANSLATE_NOOP("Status", "Drawn camera"),
    Notice.KEYS_IN_FILE: QT_TRANSLATE_NOOP("Status", "Keys in a file"),
    Notice.EMBEDDED_LIBRARY: QT_TRANSLATE_NOOP("Status", "Practice library"),
    Notice.NOBODY_SIGNS_IN: QT_TRANSLATE_NOOP("Status", "Trial: no sign-in"),
}

NOTICE_DETAILS: Mapping[Notice, str] = {
    Notice.SYNTHETIC_CAMERA: QT_TRANSLATE_NOOP(
        "Status", "The picture is drawn, not taken: plug a camera in and start again before serving anybody."
    ),
    Notice.KEYS_IN_FILE: QT_TRANSLATE_NOOP(
        "Status", "The keys of the journal lie in a file instead of the system's keyring: for practice only."
    ),
    Notice.EMBEDDED_LIBRARY: QT_TRANSLATE_NOOP(
        "Status",
        "Records go to a practice library on this computer: set the region's address before serving.",
    ),
    Notice.NOBODY_SIGNS_IN: QT_TRANSLATE_NOOP(
        "Status",
        "Records go to a practice library. The officer's number in the settings is believed, nothing locks, and one "
        "person may overrule a check: set the region's address before serving.",
    ),
}


def camera(status: CameraStatus) -> str:
    match status:
        case CameraStarting():
            return translate("Status", "Camera is starting")
        case CameraLive(width_px=width, height_px=height):
            return fill(translate("Status", "Camera {width}×{height}"), width=width, height=height)
        case CameraLost():
            return translate("Status", "No picture from the camera")
        case _:
            assert_never(status)


def sync(status: SyncStatus) -> str:
    if status.halted is not None:
        return translate("Status", "Sending is halted")
    if status.trouble is not None:
        return translate("Status", "Library offline")
    if status.last_contact is None:
        return translate("Status", "Library not tried yet")
    return translate("Status", "Library connected")


def last_contact(moment: datetime | None) -> str:
    """When the library last answered; empty when it never did."""
    return "" if moment is None else fill(translate("Status", "Last contact {time}"), time=time_text(moment))


def waiting(count: int) -> str:
    return fill(translate("Status", "{count} to be sent"), count=count)


def refused(count: int) -> str:
    return fill(translate("Status", "{count} refused"), count=count)


def upload(state: UploadState) -> str:
    return translate("Status", UPLOADS[state])


def notice(value: Notice) -> str:
    return translate("Status", NOTICES[value])


def notice_detail(value: Notice) -> str:
    return translate("Status", NOTICE_DETAILS[value])


def collection(value: Collection) -> str:
    match value:
        case AtWindow():
            return translate("Status", "Collected at this window")
        case ByProxy(name=name):
            return fill(translate("Status", "Collected by the proxy {name}"), name=name.value)
        case ByMail(recipient=recipient, address=address):
            return fill(translate("Status", "By mail to {recipient}, {address}"), recipient=recipient, address=address)
        case _:
            assert_never(value)


def time_text(moment: datetime) -> str:
    """Hours and minutes on the officer's clock."""
    return f"{moment.astimezone(CHINA_TIME):%H:%M}"


def moment_text(moment: datetime) -> str:
    """Date and time on the officer's clock."""
    return f"{moment.astimezone(CHINA_TIME):%Y-%m-%d %H:%M}"
