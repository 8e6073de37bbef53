"""Puts the picture of applicant and guardian together into words: what is wrong with it, and why there may be none."""

from collections.abc import Mapping
from typing import assert_never

from counter_app.domain.case.same_frame import PairCode, PairException, PairFinding, Waived
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate

EXCEPTIONS: Mapping[PairException, str] = {
    PairException.APPLICANT_CANNOT: QT_TRANSLATE_NOOP("Together", "Applicant cannot sit for the photo"),
    PairException.GUARDIAN_CANNOT: QT_TRANSLATE_NOOP("Together", "Guardian cannot sit for the photo"),
    PairException.PICTURE_FAILS: QT_TRANSLATE_NOOP("Together", "No picture here meets the limits"),
}


def exception(kind: PairException) -> str:
    return translate("Together", EXCEPTIONS[kind])


def waived(said: Waived) -> str:
    """As the journal tells it."""
    words = translate("Together", "No picture with the guardian: {why} ({reason})")
    return fill(words, why=exception(said.exception), reason=said.reason)


def todo(finding: PairFinding) -> str:
    """What to ask of the two."""
    match finding.code:
        case PairCode.NOT_TWO:
            return translate("Together", "Both faces have to be seen")
        case PairCode.TOO_MANY:
            return translate("Together", "Only these two in the picture")
        case PairCode.FACE_CUT:
            return translate("Together", "Move away from the edge")
        case PairCode.FACE_SMALL:
            return translate("Together", "Come closer, both of you")
        case PairCode.DARK:
            return translate("Together", "More light on both faces")
        case PairCode.BRIGHT:
            return translate("Together", "Less light on the faces")
        case PairCode.BLURRED:
            return translate("Together", "Hold still")
        case _:
            assert_never(finding.code)


def what(finding: PairFinding) -> str:
    """What was measured."""
    match finding.code:
        case PairCode.NOT_TWO | PairCode.TOO_MANY:
            words = translate("Together", "Faces seen: {measured}, wanted: {limit}")
            return fill(words, measured=f"{finding.measured:.0f}", limit=f"{finding.limit:.0f}")
        case PairCode.FACE_CUT:
            return translate("Together", "A face is cut by the edge of the picture, or nearly so")
        case PairCode.FACE_SMALL:
            words = translate("Together", "The smaller face is {measured} px wide, at least {limit} px are wanted")
            return fill(words, measured=f"{finding.measured:.0f}", limit=f"{finding.limit:.0f}")
        case PairCode.DARK:
            return translate("Together", "One of the faces is too dark to be recognised")
        case PairCode.BRIGHT:
            return translate("Together", "Parts of a face are white: too much light")
        case PairCode.BLURRED:
            return translate("Together", "One of the faces is blurred")
        case _:
            assert_never(finding.code)
