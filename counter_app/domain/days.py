"""Knows which day it is in China, whatever the machine's time zone."""

from datetime import date, datetime, time, timedelta, timezone

CHINA_TIME = timezone(timedelta(hours=8))


def china_day(moment: datetime) -> date:
    """The day of a receipt, of a slip that may be undone, of a day's close."""
    return moment.astimezone(CHINA_TIME).date()


def day_start(moment: datetime) -> datetime:
    """Midnight in China before that moment."""
    return datetime.combine(china_day(moment), time(), CHINA_TIME)
