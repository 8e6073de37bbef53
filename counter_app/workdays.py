"""Tells working days in China, official holidays and make-up days included, as far as they are announced."""

from datetime import date

import chinese_calendar


def is_workday(day: date) -> bool:
    """Whether offices work on that day. Years that are not announced yet go by the weekday alone."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5
