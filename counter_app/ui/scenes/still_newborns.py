"""Stands in for the book of newborns where the window is pictured: what it holds is given, nothing is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.case.casebook import AuditLine
from counter_app.domain.case.receipt import receipt_number
from counter_app.domain.case.record import Entry, Matter, UploadState
from counter_app.domain.ids import EventId, OfficerId, RecordId
from counter_app.domain.newborn.book import NewbornLine, NewbornPage, NewbornQuery, NewbornStory, ToldStep
from counter_app.domain.newborn.standing import newborn_standing
from counter_app.domain.newborn.steps import NewbornDraft, NewbornStep

Told = tuple[NewbornStep, ...]


@dataclass(frozen=True, slots=True)
class StillNewborns:
    """Implements newborn_book.NewbornBook; finds by name and receipt alone."""

    told: tuple[Told, ...] = ()

    def take(self, draft: NewbornDraft) -> NewbornStep:
        window = draft.window
        return draft.numbered(receipt_number(window.city, window.counter, draft.at.date(), 31))

    def tell(self, step: NewbornStep) -> NewbornStory:
        return _story((*self._steps(step.newborn_id), step))

    def find(self, query: NewbornQuery, first: int) -> NewbornPage:
        lines = tuple(_line(_story(steps)) for steps in self.told)
        found = [line for line in lines if _fits(line, query)]
        if query.is_open_only:
            found = [line for line in found if not self.story(line.id).standing.is_over]
        return NewbornPage(tuple(found[first:]), first, len(found))

    def story(self, newborn_id: RecordId) -> NewbornStory:
        return _story(self._steps(newborn_id))

    def id_of(self, receipt_no: str) -> RecordId | None:
        return next((line.id for line in self.find(NewbornQuery(), 0).lines if line.receipt_no == receipt_no), None)

    def send_again(self, steps: Sequence[EventId], at: datetime, officer: OfficerId) -> None:
        """Nothing is refused here."""

    def note_reprint(self, newborn_id: RecordId, at: datetime, officer: OfficerId) -> None:
        """Nobody reads this audit."""

    def _steps(self, newborn_id: RecordId) -> Told:
        return next(steps for steps in self.told if steps[0].newborn_id == newborn_id)


def _fits(line: NewbornLine, query: NewbornQuery) -> bool:
    return all(word in f"{line.name} {line.receipt_no}" for word in query.words.split())


def _story(steps: Told) -> NewbornStory:
    told = tuple(ToldStep(step, _received(step)) for step in steps)
    audit = tuple(AuditLine(step.at, OfficerId(""), "event acknowledged") for step in steps[:-1])
    return NewbornStory(told, newborn_standing(steps), audit)


def _received(step: NewbornStep) -> Entry:
    return Entry(step.newborn_id, UploadState.ACKNOWLEDGED, 1, step.at, None, step.at, step.id, Matter.NEWBORN)


def _line(story: NewbornStory) -> NewbornLine:
    now, taken_at = story.standing, story.steps[0].step.at
    child = now.first.application.child
    return NewbornLine(
        now.id, now.first.receipt_no, taken_at, child.name.value, child.certificate.masked, now.phase, now.since,
        len(now.held), UploadState.ACKNOWLEDGED,
    )  # fmt: skip
