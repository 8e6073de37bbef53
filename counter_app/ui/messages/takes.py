"""Puts into words where a take comes from, how it was judged, and what the library answered."""

from datetime import date

from counter_app.domain.case.decision import Take
from counter_app.domain.days import CHINA_TIME, china_day
from counter_app.domain.faults import Fault
from counter_app.domain.photo.findings import Judgement, Severity, Verdict
from counter_app.domain.photo.photo import HeldPhoto
from counter_app.domain.places.regions import Regions
from counter_app.domain.session.session import Inquiry
from counter_app.ui.messages import faults, forms
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate
from counter_app.ui.screen import Level

INQUIRIES = {
    Inquiry.ASKING: (Level.NOTE, QT_TRANSLATE_NOOP("Takes", "Asking the library …")),
    Inquiry.NOTHING: (Level.NOTE, QT_TRANSLATE_NOOP("Takes", "The library holds no photo of this person.")),
    Inquiry.FOUND: (Level.GOOD, QT_TRANSLATE_NOOP("Takes", "The library holds a photo of this person.")),
}


def inquiry(value: Inquiry | Fault) -> tuple[Level, str]:
    """How the question to the library stands; no words where none was put."""
    if isinstance(value, Fault):
        text = translate("Takes", "No photo from the library: {what} Take a photo.")
        return Level.WARN, fill(text, what=faults.what(value))
    level, text = INQUIRIES.get(value, (Level.NOTE, ""))
    return level, translate("Takes", text) if text else ""


def verdict(judgement: Judgement) -> tuple[Level, str]:
    """How a take was judged, in one word."""
    if judgement.portrait is None:
        return Level.BAD, translate("Takes", "Unusable")
    if judgement.report.verdict is Verdict.FAIL:
        return Level.BAD, translate("Takes", "Faulty")
    if judgement.report.codes(Severity.CONFIRM):
        return Level.NOTE, translate("Takes", "To check")
    return Level.GOOD, translate("Takes", "Good")


def origin(take: Take) -> str:
    """Where and when a take was taken, short enough to stand under a small picture."""
    held = take.shot.held
    return (
        f"{take.shot.frame.taken_at.astimezone(CHINA_TIME):%H:%M:%S}" if held is None else translate("Takes", "Library")
    )


def held_photo(held: HeldPhoto, regions: Regions, today: date) -> str:
    """Where and when the library's photo was taken."""
    region = regions.find(held.city)
    place = held.city if region is None else forms.region_said(region)
    text = translate("Takes", "Taken on {day} in {place}, {age} days ago")
    taken_on = china_day(held.taken_at)
    day = forms.day_text(taken_on)
    return fill(text, day=day, place=place, age=(today - taken_on).days)
