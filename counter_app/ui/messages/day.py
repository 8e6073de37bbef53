"""Puts a day's counts into rows, for the page of its close and for the daily report."""

from counter_app.domain.case.casebook import UNREADABLE, DayCounts, DaySheet
from counter_app.domain.case.record import UploadState
from counter_app.ui.messages import progress, status
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.paper_texts import Row


def totals(sheet: DaySheet) -> tuple[Row, ...]:
    """What was applied for, by kind and way of collection, and what became of it."""
    counts = sheet.counts if sheet.closed is None else sheet.closed.counts
    return (
        Row(translate("DailyReport", "Cases accepted"), str(counts.filed_in_all)),
        *(Row(_applied(who, way), str(count)) for who, way, count in counts.filed),
        _row(translate("DailyReport", "Photo accepted despite a finding"), counts.overridden),
        _row(translate("DailyReport", "Sent home: papers are missing"), counts.incomplete),
        _row(translate("DailyReport", "Not accepted"), counts.declined),
        _row(translate("DailyReport", "Applications withdrawn"), counts.withdrawn),
    )


def newborns(counts: DayCounts) -> tuple[Row, ...]:
    """What became of registrations of newborns."""
    told = counts.newborns
    return (
        _row(translate("DailyReport", "Newborns: applications taken"), told.taken),
        _row(translate("DailyReport", "Newborns: not taken"), told.turned_away),
        _row(translate("DailyReport", "Newborns: registration granted"), told.granted),
        _row(translate("DailyReport", "Newborns: registration turned down"), told.turned_down),
        _row(translate("DailyReport", "Newborns: booklet pages printed"), told.printed),
        _row(translate("DailyReport", "Newborns: booklet pages handed out"), told.handed_out),
        _row(translate("DailyReport", "Newborns: originals handed back"), told.handed_back),
        _row(translate("DailyReport", "Newborns: applications withdrawn"), told.withdrawn),
        _row(translate("DailyReport", "Newborns: mistakes undone"), told.undone),
    )


def waiting(counts: DayCounts) -> tuple[Row, ...]:
    """What the library does not have yet, of whatever day."""
    return (
        _row(status.upload(UploadState.WAITING), counts.waiting),
        _row(status.upload(UploadState.REFUSED), counts.refused),
    )


def cards(counts: DayCounts) -> tuple[Row, ...]:
    return (
        _row(translate("DailyReport", "Cards arrived"), counts.arrived),
        _row(translate("DailyReport", "Cards handed out at the window"), counts.handed_out),
        _row(translate("DailyReport", "Cards handed to the post"), counts.posted),
        _row(translate("DailyReport", "Mistakes undone"), counts.undone),
    )


def kind(standing: str) -> str:
    """Who applied, by the word in the journal."""
    words = {
        "adult": translate("DailyReport", "16 or older"),
        "minor": translate("DailyReport", "under 16"),
        UNREADABLE: progress.unreadable(),
    }
    return words.get(standing, standing)


def _applied(who: str, way: str) -> str:
    return progress.unreadable() if who == way == UNREADABLE else f"{kind(who)} · {progress.way(way)}"


def closed_by(sheet: DaySheet) -> str:
    """When and by whom the day was closed, or that it is not."""
    if sheet.closed is None:
        return translate("DailyReport", "not closed yet")
    closed = sheet.closed
    pattern = translate("DailyReport", "{time}, officer {officer}, {signature}")
    told = {"officer": closed.officer, "signature": progress.signature(closed.signature)}
    return fill(pattern, time=status.moment_text(closed.closed_at), **told)


def _row(caption: str, count: int) -> Row:
    return Row(caption, str(count))
