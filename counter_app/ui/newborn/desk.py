"""Holds the session of a newborn's registration, moves it by what the officer does, and has its papers printed."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.application.signing import Commitment
from counter_app.domain.faults import Fault
from counter_app.domain.ids import RecordId
from counter_app.domain.newborn.newborn import NewbornApplication
from counter_app.domain.newborn.session import (
    Begun,
    Committed,
    Committing,
    GivenUp,
    KeepingFailed,
    KeepNewborn,
    Kept,
    NewbornEvent,
    NewbornState,
    PutAway,
    Resting,
    StepKept,
    TakenDown,
    TakingDown,
    Turned,
    WentBack,
    step_newborn,
)
from counter_app.domain.newborn.standing import begin
from counter_app.domain.newborn.steps import NewbornStep, Turning
from counter_app.ui.guard import Guard
from counter_app.ui.handout import Answer, Handout
from counter_app.ui.messages.literal import translate
from counter_app.ui.newborn.clerk import NewbornClerk
from counter_app.ui.newborn.pages import NewbornPages
from counter_app.ui.outcome import Outcome
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.paper_texts import PaperText
from counter_app.ui.parts import Parts
from counter_app.ui.widgets.deck import Deck
from counter_app.ui.widgets.question import Question
from counter_app.ui.widgets.save_dialog import ask_for_file, paper_kind


@dataclass(frozen=True, slots=True)
class Lobby:
    """Where the pages of newborns lie, and the case that they lie over."""

    front: Deck
    case: CasePages
    newborns: NewbornPages


class NewbornDesk(QObject):
    """The only holder of that session. GUI thread; nothing here waits.

    `kept` when a registration is in the journal; `papers_ready` carries papers to be looked at, and whose they are
    where they were made before. A registration goes on under the number of whoever serves when it is signed.
    """

    kept = Signal()
    papers_ready = Signal(object, object)

    def __init__(self, parts: Parts, guard: Guard, lobby: Lobby, window: QWidget) -> None:
        super().__init__(window)
        pages = self._pages = lobby.newborns
        self._parts, self._guard, self._lobby, self._window = parts, guard, lobby, window
        self._state: NewbornState = Resting()
        self._handout = Handout(parts)
        self.clerk = NewbornClerk(parts, lambda: guard.window, pages.list, self)
        guard.changed.connect(self._shut_away)
        pages.list.closed.connect(self.turn)
        pages.list.begin_wanted.connect(self._begin)
        pages.list.papers_wanted.connect(self._show_papers)
        pages.take.taken.connect(self._take)
        pages.take.turned.connect(self._turn)
        pages.sign.signed.connect(self._commit)
        pages.sign.went_back.connect(lambda: self._tell(WentBack))
        for page in (pages.take, pages.sign):
            page.given_up.connect(self._ask_to_give_up)
        pages.kept.finished.connect(lambda: self._tell(PutAway))
        pages.kept.print_wanted.connect(self._print)
        pages.kept.save_wanted.connect(self._save)
        pages.kept.papers_wanted.connect(self._show_papers)

    @property
    def state(self) -> NewbornState:
        return self._state

    @property
    def is_open(self) -> bool:
        """Whether something would be lost that nobody has filed yet."""
        if isinstance(self._state, TakingDown):
            return self._pages.take.is_dirty
        return isinstance(self._state, Committing)

    def turn(self) -> None:
        """Bring the pages in front of the running case, or go back to the case."""
        lobby = self._lobby
        shown = lobby.case if lobby.front.front is self._pages else self._pages
        lobby.front.bring(shown)
        shown.start()

    def find(self, text: str) -> None:
        """Those that fit what was looked for elsewhere."""
        self._lobby.front.bring(self._pages)
        self._pages.start()
        self._pages.look_for(text)

    def open(self, newborn_id: str) -> None:
        """The registration whose receipt was read elsewhere."""
        self.find("")
        self.clerk.open(newborn_id)

    def _shut_away(self) -> None:
        """Whoever comes after a shut door finds nobody's receipt; what is still open goes on under the next officer."""
        if self._guard.hides and not self.is_open:
            self._tell(PutAway if isinstance(self._state, Kept) else GivenUp)

    def handle(self, event: NewbornEvent) -> None:
        """Take the step that the event asks for; an event that does not fit changes nothing."""
        moved = step_newborn(self._state, event)
        is_news, self._state = moved.state != self._state, moved.state
        if is_news:
            self._pages.show_state(self._state)
        if moved.effect is not None:
            self._perform(moved.effect)

    def _perform(self, effect: KeepNewborn) -> None:
        draft = effect.draft

        def hear(kept: NewbornStep | Fault) -> None:
            if isinstance(kept, Fault):
                self.handle(KeepingFailed(draft.id, kept))
            else:
                self.handle(StepKept(draft.id, kept))
                self.kept.emit()

        self._parts.cases.change(lambda book: book.newborns.take(draft), hear)

    def _begin(self) -> None:
        self.handle(Begun(RecordId(self._parts.new_id())))

    def _take(self, application: NewbornApplication) -> None:
        if not isinstance(self._state, Resting):
            self.handle(TakenDown(self._state.id, application, self._parts.newborn_rules.kept))

    def _turn(self, application: NewbornApplication, turning: Turning) -> None:
        if not isinstance(self._state, Resting):
            now = self._parts.clock.now()
            self.handle(Turned(self._state.id, application, turning, self._guard.window, now))

    def _commit(self, commitment: Commitment) -> None:
        if not isinstance(self._state, Resting):
            self.handle(Committed(self._state.id, commitment, self._guard.window, self._parts.clock.now()))

    def _tell(self, event: type[WentBack] | type[GivenUp] | type[PutAway]) -> None:
        if not isinstance(self._state, Resting):
            self.handle(event(self._state.id))

    def _ask_to_give_up(self) -> None:
        if not self.is_open:
            self._tell(GivenUp)
            return
        question = Question(
            translate("Newborn", "Cancel this registration?"),
            translate("Newborn", "What was entered is not kept."),
            self._window,
        )
        give_up, go_on = translate("Newborn", "Cancel it"), translate("Window", "Go on")
        question.ask(give_up, go_on, lambda: self._tell(GivenUp))

    def _texts(self) -> tuple[PaperText, ...]:
        """The papers of what was just filed, or of the registration that is looked at."""
        if isinstance(self._state, Kept):
            return self._handout.newborn(begin(self._state.step), self._state.step, is_reprint=False)
        story = self._pages.list.panel.story
        if story is None:
            return ()
        return self._handout.newborn(story.standing, story.steps[0].step, is_reprint=True)

    def _show_papers(self) -> None:
        texts, story = self._texts(), self._pages.list.panel.story
        if texts:
            self.papers_ready.emit(texts, None if isinstance(self._state, Kept) or story is None else story.standing.id)

    def _print(self) -> None:
        self._handout.print(self._texts(), self._teller())

    def _save(self) -> None:
        texts, tell = self._texts(), self._teller()
        if texts:

            def save(file: Path) -> None:
                self._handout.save(texts, file, tell)

            ask_for_file(self._window, paper_kind(), f"{texts[0].head.number}.pdf", save)

    def _teller(self) -> Answer:
        """Told while that registration is in front; the next one's page says nothing about it."""
        kept = self._state

        def tell(outcome: Outcome) -> None:
            if self._state == kept:
                self._pages.kept.tell(outcome)

        return tell
