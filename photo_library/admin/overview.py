"""Gathers the figures of a period into what the overview shows."""

from collections.abc import Callable
from dataclasses import dataclass

from photo_library.admin.charts import Bar, Column, bars, columns, share_text
from photo_library.admin.periods import Days
from photo_library.admin.words import Words
from photo_library.sql.statistics import Load, NewbornLoad, Period, Statistics

MOST_REASONS = 8


@dataclass(frozen=True, slots=True)
class Queue:
    """Something that waits for people: its name in the table of words, and how much of it there is."""

    name: str
    count: int


Queues = Callable[[str | None], tuple[Queue, ...]]
"""What waits in a city, or in all of them; blocks."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: its name, its number in words, and what stands behind it."""

    name: str
    number: str
    note: str


@dataclass(frozen=True, slots=True)
class Newborns:
    """Registrations of newborns; what became of them is empty where nobody applied."""

    told: tuple[tuple[str, int], ...]
    cities: tuple[Bar, ...]
    days: tuple[Column, ...]
    most_a_day: int


@dataclass(frozen=True, slots=True)
class Overview:
    has_cases: bool
    tiles: tuple[Tile, ...]
    newborns: Newborns
    cities: tuple[Bar, ...]
    days: tuple[Column, ...]
    most_a_day: int
    reasons: tuple[Bar, ...]
    queues: tuple[tuple[str, int], ...]


def overview(statistics: Statistics, queues: Queues, days: Days, city: str | None, words: Words) -> Overview:
    """Blocks on the database."""
    period = Period(days.first.isoformat(), days.last.isoformat(), city)
    loads = statistics.by_city(period)
    whole = _sum(loads)
    found = statistics.retake_reasons(period, MOST_REASONS)
    by_day = {load.key: load.filed for load in statistics.by_day(period)}
    return Overview(
        has_cases=whole.filed > 0,
        tiles=_tiles(whole, len(loads), words),
        newborns=_newborns(statistics, period, days, words),
        cities=bars([(words.named("cities", load.key), load.filed) for load in loads], whole.filed),
        days=columns([(day, by_day.get(day, 0)) for day in days.each()]),
        most_a_day=max(by_day.values(), default=0),
        reasons=bars([(words.named("codes", code), count) for code, count in found], whole.filed),
        queues=tuple((words.say(queue.name), queue.count) for queue in queues(city)),
    )


def _sum(loads: tuple[Load, ...]) -> Load:
    return Load(
        "",
        sum(load.filed for load in loads),
        sum(load.reused for load in loads),
        sum(load.overridden for load in loads),
        sum(load.first_known for load in loads),
        sum(load.first_passed for load in loads),
    )


def _newborns(statistics: Statistics, period: Period, days: Days, words: Words) -> Newborns:
    cities, by_day = statistics.newborns_by_city(period), dict(statistics.newborns_by_day(period))
    whole = sum(count for _, count in cities)
    return Newborns(
        told=_told(statistics.newborns(period), words),
        cities=bars([(words.named("cities", city), count) for city, count in cities], whole),
        days=columns([(day, by_day.get(day, 0)) for day in days.each()]),
        most_a_day=max(by_day.values(), default=0),
    )


def _told(load: NewbornLoad, words: Words) -> tuple[tuple[str, int], ...]:
    counted = {
        "taken": load.taken, "turned_away": load.turned_away, "granted": load.granted, "turned_down": load.turned_down,
    }  # fmt: skip
    lines = tuple((words.say(f"newborns.{name}"), count) for name, count in counted.items())
    return lines if any(counted.values()) else ()


def _tiles(whole: Load, cities: int, words: Words) -> tuple[Tile, ...]:
    say = words.say
    passed = say("overview.first_pass_note", passed=f"{whole.first_passed:,}", known=f"{whole.first_known:,}")
    overruled = say("overview.overridden_note", share=share_text(whole.overridden, whole.filed))
    return (
        Tile(say("overview.filed"), f"{whole.filed:,}", say("overview.filed_note", cities=cities)),
        Tile(say("overview.first_pass"), share_text(whole.first_passed, whole.first_known), passed),
        Tile(
            say("overview.reuse"),
            share_text(whole.reused, whole.filed),
            say("overview.reuse_note", reused=f"{whole.reused:,}"),
        ),
        Tile(say("overview.overridden"), f"{whole.overridden:,}", overruled),
    )
