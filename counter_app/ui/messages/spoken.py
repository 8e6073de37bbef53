"""Says to the applicants themselves what to do: short, friendly, one thing at a time."""

from collections.abc import Mapping
from typing import assert_never

from counter_app.domain.photo.findings import Code, Finding
from counter_app.domain.status import CameraLive, CameraLost, CameraStarting, CameraStatus
from counter_app.ui.live.advice import Advice, Correct, NoAdvice, Ready
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, translate

_SAID: Mapping[Code, str] = {
    Code.NO_FACE: QT_TRANSLATE_NOOP("Spoken", "Please sit down and face the camera"),
    Code.SEVERAL_FACES: QT_TRANSLATE_NOOP("Spoken", "Only one person in the picture, please"),
    Code.TOO_FAR: QT_TRANSLATE_NOOP("Spoken", "Please come a little closer"),
    Code.TOO_NEAR: QT_TRANSLATE_NOOP("Spoken", "Please move back a little"),
    Code.HEAD_CUT: QT_TRANSLATE_NOOP("Spoken", "Please bring your head into the frame"),
    Code.EYES_CLOSED: QT_TRANSLATE_NOOP("Spoken", "Please open your eyes"),
    Code.MOUTH_OPEN: QT_TRANSLATE_NOOP("Spoken", "Please close your mouth"),
    Code.SMILING: QT_TRANSLATE_NOOP("Spoken", "Please relax your face: no smile"),
    Code.BLURRED: QT_TRANSLATE_NOOP("Spoken", "Please hold still"),
}

# as in `findings`: (measured below zero, above zero); left and right are the applicant's own
_SIDES: Mapping[Code, tuple[str, str]] = {
    Code.OFF_CENTRE: (
        QT_TRANSLATE_NOOP("Spoken", "Please move a little to your left"),
        QT_TRANSLATE_NOOP("Spoken", "Please move a little to your right"),
    ),
    Code.HEAD_TILTED: (
        QT_TRANSLATE_NOOP("Spoken", "Please straighten your head to your left"),
        QT_TRANSLATE_NOOP("Spoken", "Please straighten your head to your right"),
    ),
    Code.FACE_TURNED: (
        QT_TRANSLATE_NOOP("Spoken", "Please turn your face a little to your left"),
        QT_TRANSLATE_NOOP("Spoken", "Please turn your face a little to your right"),
    ),
    Code.CHIN_RAISED_OR_LOWERED: (
        QT_TRANSLATE_NOOP("Spoken", "Please raise your chin a little"),
        QT_TRANSLATE_NOOP("Spoken", "Please lower your chin a little"),
    ),
}

MENDED_BY_THEM = frozenset(_SAID) | frozenset(_SIDES)
"""What the applicant can put right; about all else the officer sees to it, and they wait."""


def advice(told: Advice) -> str:
    """One instruction."""
    match told:
        case NoAdvice():
            return translate("Spoken", "Please look into the camera")
        case Ready():
            return translate("Spoken", "Very good: hold still and look into the camera")
        case Correct(finding=finding):
            return _correction(finding)
        case _:
            assert_never(told)


def camera(status: CameraStatus) -> str:
    """What to say instead while there is no picture; empty while there is one."""
    match status:
        case CameraStarting() | CameraLost():
            return translate("Spoken", "One moment, please: the camera is being made ready")
        case CameraLive():
            return ""
        case _:
            assert_never(status)


def _correction(finding: Finding) -> str:
    if finding.code in _SIDES and finding.measured:
        return translate("Spoken", _SIDES[finding.code][finding.measured > 0])
    if finding.code in _SAID:
        return translate("Spoken", _SAID[finding.code])
    return translate("Spoken", "One moment, please: we are adjusting the light")
