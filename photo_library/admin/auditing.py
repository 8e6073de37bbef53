"""Searches the audit for a visitor, and puts what was found into lines."""

from dataclasses import dataclass, replace
from datetime import date

from pydantic import TypeAdapter, ValidationError

from photo_library.access.audit import Act, Asked, AuditReader, Entry, Question
from photo_library.admin.gate import PAGE, Visitor
from photo_library.admin.periods import last_days, read_days
from photo_library.admin.windows import moment
from photo_library.admin.words import Words
from photo_library.keys.cipher import Cipher
from photo_library.wire.messages import IdNumber

MOST_LINES, MOST_ASKED = 200, 20


class WrongIdNumberError(ValueError):
    """What was typed is no identity number. Does not repeat it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The form as it was filled in; nothing written means everything."""

    first: str = ""
    last: str = ""
    officer: str = ""
    city: str = ""
    counter: str = ""
    action: str = ""
    id_number: str = ""


@dataclass(frozen=True, slots=True)
class AskedLine:
    officer: str
    place: str
    purpose: str
    times: int
    people: int


@dataclass(frozen=True, slots=True)
class ActLine:
    at: str
    officer: str
    place: str
    action: str
    purpose: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Found:
    asked: tuple[AskedLine, ...]
    acts: tuple[ActLine, ...]
    is_cut: bool


@dataclass(frozen=True, slots=True)
class AuditSearch:
    """Calls block on the database."""

    audit: AuditReader
    cipher: Cipher

    def search(self, wanted: Wanted, visitor: Visitor, today: date, words: Words) -> Found:
        """That it was searched is written down first. Raises WrongDatesError, WrongIdNumberError."""
        question = self._question(wanted, today)
        self.audit.note(Act("audit-read", visitor.number, PAGE.city, PAGE.counter, person_key=question.person_key))
        acts = self.audit.search(question)
        return Found(
            tuple(_asked(each, words) for each in self.audit.looked_up(replace(question, most=MOST_ASKED))),
            tuple(_act(each, words) for each in acts),
            len(acts) == question.most,
        )

    def _question(self, wanted: Wanted, today: date) -> Question:
        number = wanted.id_number.strip().upper()
        if number and not _is_id_number(number):
            raise WrongIdNumberError
        days = read_days(wanted.first, wanted.last, last_days(today, 7))
        return Question(
            since=days.since,
            until=days.until,
            officer=wanted.officer.strip() or None,
            city=wanted.city or None,
            counter=wanted.counter.strip() or None,
            action=wanted.action or None,
            person_key=self.cipher.lookup_key(number) if number else None,
            most=MOST_LINES,
        )


def _is_id_number(written: str) -> bool:
    try:
        TypeAdapter(IdNumber).validate_python(written)
    except ValidationError:
        return False
    return True


def _asked(each: Asked, words: Words) -> AskedLine:
    return AskedLine(
        each.officer or words.say("audit.unnamed"),
        _place(each.city, each.counter, words),
        words.named("purposes", each.purpose),
        each.times,
        each.people,
    )


def _act(entry: Entry, words: Words) -> ActLine:
    act = entry.act
    found = act.detail.get("found")
    return ActLine(
        moment(entry.at),
        act.officer or act.subject or words.say("audit.unnamed"),
        _place(act.city, act.counter, words),
        words.named("actions", act.action),
        words.named("purposes", act.purpose),
        "" if found is None else words.say("audit.found_count", found=found),
    )


def _place(city: str | None, counter: str | None, words: Words) -> str:
    if city is None:
        return words.say("audit.operators")
    if (city, counter) == (PAGE.city, PAGE.counter):
        return words.say("audit.here")
    return f"{words.named('cities', city)} {counter}"
