"""Shows one case with how it stands, and takes the next step of it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from counter_app.domain.case.case import Window
from counter_app.domain.case.casebook import Story
from counter_app.domain.case.progress import CardArrived, CardMade, Happening, Undone
from counter_app.domain.case.record import UploadState
from counter_app.domain.case.standing import Phase
from counter_app.domain.places.divisions import Divisions
from counter_app.ui.later.forms import Changing, Correcting, HandingOut, Posting, Withdrawing
from counter_app.ui.later.steps import AT_ONCE, Step, steps, undoing
from counter_app.ui.messages import progress, status
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.facts import Facts
from counter_app.ui.widgets.step_panel import Offered, StepPanel

KEYS = {
    Step.MADE: "Alt+1", Step.ARRIVED: "Alt+2", Step.HAND_OUT: "Alt+3", Step.POST: "Alt+4", Step.CHANGE: "Alt+5",
    Step.UNDO: "Alt+6", Step.CORRECT: "Alt+7", Step.WITHDRAW: "Alt+8",
}  # fmt: skip
ICONS = {
    Step.MADE: "badge", Step.ARRIVED: "window", Step.HAND_OUT: "person", Step.POST: "mail", Step.CHANGE: "again",
    Step.UNDO: "back", Step.CORRECT: "note", Step.WITHDRAW: "close",
}  # fmt: skip
LEVELS = {
    Phase.APPLIED: Level.NOTE, Phase.MADE: Level.NOTE, Phase.ARRIVED: Level.WARN, Phase.POSTED: Level.GOOD,
    Phase.COLLECTED: Level.GOOD, Phase.WITHDRAWN: Level.BAD,
}  # fmt: skip
FACTS = 4


class CasePanel(StepPanel[Step, Story]):
    """One case; of its steps those that are offered here."""

    def __init__(
        self,
        window: Window,
        now: Callable[[], datetime],
        divisions: Divisions,
        offered: tuple[Step, ...],
        parent: QWidget | None = None,
    ) -> None:
        forms = {step: _form(step, now, divisions) for step in offered if step not in AT_ONCE}
        buttons = {step: (KEYS[step], ICONS[step]) for step in offered}
        super().__init__(Offered(buttons, forms), Facts(FACTS, 12, 4), parent)
        self._window, self._now = window, now
        self.retranslate()
        self.show_story(None)

    def names(self) -> dict[Step, str]:
        return {
            Step.MADE: translate("Later", "Card is made"),
            Step.ARRIVED: translate("Later", "Card arrived"),
            Step.HAND_OUT: translate("Later", "Hand out"),
            Step.POST: translate("Later", "Post"),
            Step.CHANGE: translate("Later", "Change collection"),
            Step.UNDO: translate("Later", "Undo the last step"),
            Step.CORRECT: translate("Later", "Correct"),
            Step.WITHDRAW: translate("Later", "Withdraw"),
        }

    def possible(self, story: Story) -> tuple[Step, ...]:
        return steps(story.standing, self._window, self._now())

    def at_once(self, step: Step, story: Story) -> Happening | None:
        if step is Step.UNDO:
            undone = undoing(story.standing)
            return undone if isinstance(undone, Undone) else None
        return CardMade() if step is Step.MADE else CardArrived()

    def make_room(self) -> None:
        self._stands.setVisible(self._open is None)

    def show_standing(self, story: Story) -> None:
        now, record = story.standing, story.record
        self._name.setText(now.name)
        rows = (
            (translate("Applicant", "ID number"), record.draft.case.applicant.id_number.masked),
            (translate("Journal", "Receipt number"), record.receipt_no),
            (translate("Journal", "Filed"), status.moment_text(record.draft.filed_at)),
            (translate("Done", "Collection"), status.collection(now.collection)),
        )
        self._facts.show_facts(rows)
        since = fill(translate("Later", "since {time}"), time=status.moment_text(now.since))
        refused = sum(told.upload.state is UploadState.REFUSED for told in story.events)
        self.resend.setVisible(refused > 0)
        if refused:
            text = fill(translate("Later", "Later steps refused by the library: {count}"), count=refused)
            self._stands.show_fact(Level.BAD, progress.phase(now.phase), f"{since}\n{text}")
        else:
            self._stands.show_fact(LEVELS[now.phase], progress.phase(now.phase), since)


def _form(step: Step, now: Callable[[], datetime], divisions: Divisions) -> QWidget:
    if step is Step.HAND_OUT:
        return HandingOut()
    if step is Step.POST:
        return Posting()
    if step is Step.CHANGE:
        return Changing(now, divisions)
    return Correcting() if step is Step.CORRECT else Withdrawing()
