"""Shows one registration with how it stands, and takes its next step."""

from collections.abc import Callable
from datetime import date, datetime
from enum import Enum

from PySide6.QtWidgets import QWidget

from counter_app.domain.case.progress import Signature, Undone, Withdrawn
from counter_app.domain.case.record import UploadState
from counter_app.domain.days import china_day
from counter_app.domain.ids import EventId, PaperCode
from counter_app.domain.newborn.book import NewbornStory
from counter_app.domain.newborn.newborn import Side
from counter_app.domain.newborn.standing import NewbornPhase, NewbornStanding, newborn_objection
from counter_app.domain.newborn.steps import (
    Granted,
    HandedBack,
    NewbornFact,
    NewbornStep,
    PageHandedOut,
    PagePrinted,
    ReceiptBack,
    TurnedDown,
)
from counter_app.ui.messages import forms as form_words
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages import status
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.newborn.forms import HandingBack, PageHandingOut, Reasoning
from counter_app.ui.screen import Level
from counter_app.ui.widgets.facts import Facts
from counter_app.ui.widgets.step_panel import Offered, StepPanel

FACTS, FACTS_BESIDE_A_FORM = 6, 2


class Move(Enum):
    """What an officer may note about a registration, in the order of its life."""

    GRANTED = "granted"
    TURNED_DOWN = "turned_down"
    PRINTED = "printed"
    HAND_OUT = "hand_out"
    HAND_BACK = "hand_back"
    WITHDRAW = "withdraw"
    UNDO = "undo"


KEYS = {move: f"Alt+{place}" for place, move in enumerate(Move, 1)}
ICONS = {
    Move.GRANTED: "good", Move.TURNED_DOWN: "bad", Move.PRINTED: "print", Move.HAND_OUT: "person",
    Move.HAND_BACK: "again", Move.WITHDRAW: "close", Move.UNDO: "back",
}  # fmt: skip
LEVELS = {
    NewbornPhase.WAITING: Level.NOTE, NewbornPhase.GRANTED: Level.WARN, NewbornPhase.PRINTED: Level.WARN,
    NewbornPhase.COLLECTED: Level.GOOD, NewbornPhase.REFUSED: Level.BAD, NewbornPhase.WITHDRAWN: Level.BAD,
    NewbornPhase.TURNED_AWAY: Level.BAD,
}  # fmt: skip
AT_ONCE: dict[Move, NewbornFact] = {Move.GRANTED: Granted(), Move.PRINTED: PagePrinted()}


def moves(now: NewbornStanding, step: Callable[[NewbornFact], NewbornStep]) -> tuple[Move, ...]:
    """Those that may be noted now. Pure, as far as `step` is."""
    probes: dict[Move, NewbornFact] = {
        **AT_ONCE,
        Move.TURNED_DOWN: TurnedDown("?"),
        Move.HAND_OUT: PageHandedOut(Side.MOTHER, is_identity_checked=True, signature=Signature.ON_PAPER),
        Move.HAND_BACK: HandedBack(now.held, Side.MOTHER, is_identity_checked=True, receipt=ReceiptBack.RETURNED),
        Move.WITHDRAW: Withdrawn("?"),
        Move.UNDO: _undoing(now),
    }
    return tuple(move for move in Move if newborn_objection(now, step(probes[move])) is None)


def _undoing(now: NewbornStanding) -> Undone:
    return Undone(now.moves[-1].id if now.moves else EventId(""))


class NewbornPanel(StepPanel[Move, NewbornStory]):
    """One registration."""

    def __init__(
        self,
        step: Callable[[NewbornStanding, NewbornFact], NewbornStep],
        due: Callable[[date], tuple[date, date]],
        now: Callable[[], datetime],
        kept: tuple[PaperCode, ...],
        parent: QWidget | None = None,
    ) -> None:
        forms: dict[Move, QWidget] = {
            Move.TURNED_DOWN: Reasoning(TurnedDown), Move.HAND_OUT: PageHandingOut(),
            Move.HAND_BACK: HandingBack(kept), Move.WITHDRAW: Reasoning(Withdrawn),
        }  # fmt: skip
        buttons = {move: (KEYS[move], ICONS[move]) for move in Move}
        super().__init__(Offered(buttons, forms), Facts(FACTS, 12, 4), parent)
        self._step, self._due, self._now = step, due, now
        self.retranslate()
        self.show_story(None)

    def names(self) -> dict[Move, str]:
        return {
            Move.GRANTED: translate("Newborn", "Granted"),
            Move.TURNED_DOWN: translate("Newborn", "Turned down"),
            Move.PRINTED: translate("Newborn", "Page is printed"),
            Move.HAND_OUT: translate("Newborn", "Hand page out"),
            Move.HAND_BACK: translate("Newborn", "Hand originals back"),
            Move.WITHDRAW: translate("Later", "Withdraw"),
            Move.UNDO: translate("Later", "Undo the last step"),
        }

    def possible(self, story: NewbornStory) -> tuple[Move, ...]:
        return moves(story.standing, lambda what: self._step(story.standing, what))

    def at_once(self, step: Move, story: NewbornStory) -> NewbornFact:
        return _undoing(story.standing) if step is Move.UNDO else AT_ONCE[step]

    def make_room(self) -> None:
        self._facts.show_first(FACTS if self._open is None else FACTS_BESIDE_A_FORM)

    def show_standing(self, story: NewbornStory) -> None:
        now, taken_on = story.standing, china_day(story.steps[0].step.at)
        application = now.first.application
        decided_by, back_by = self._due(taken_on)
        self._name.setText(application.child.name.value)
        held = words.papers(now.held) if now.held else translate("Newborn", "Nothing")
        rows = (
            (translate("Newborn", "Certificate"), application.child.certificate.masked),
            (translate("Journal", "Receipt number"), now.first.receipt_no),
            (translate("Newborn", "Household place"), application.household.division.name),
            (translate("Newborn", "Applies"), _applicant(now)),
            (translate("Newborn", "Kept here"), held),
            (translate("Newborn", "To be handed back by"), form_words.day_text(back_by) if now.held else "—"),
        )
        self._facts.show_facts(rows)
        self._show_phase(story, decided_by)

    def _show_phase(self, story: NewbornStory, decided_by: date) -> None:
        now = story.standing
        level, lines = LEVELS[now.phase], [fill(translate("Later", "since {time}"), time=status.moment_text(now.since))]
        if now.phase is NewbornPhase.WAITING:
            due = fill(translate("Newborn", "due by {day}"), day=form_words.day_text(decided_by))
            lines.append(due)
            level = Level.WARN if china_day(self._now()) > decided_by else level
        refused = sum(told.upload.state is UploadState.REFUSED for told in story.steps)
        self.resend.setVisible(refused > 0)
        if refused:
            level = Level.BAD
            lines.append(fill(translate("Newborn", "Steps refused by the library: {count}"), count=refused))
        self._stands.show_fact(level, words.phase(now.phase), "\n".join(lines))


def _applicant(now: NewbornStanding) -> str:
    application = now.first.application
    pattern = translate("Newborn", "{name} ({side})")
    return fill(pattern, name=application.applicant.name.value, side=words.side(application.applied_by))
