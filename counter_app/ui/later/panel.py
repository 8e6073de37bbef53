"""Shows one case with how it stands, and takes the next step of it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.domain.case import Window
from counter_app.domain.casebook import Story
from counter_app.domain.divisions import Divisions
from counter_app.domain.progress import CardArrived, CardMade, Happening, Undone
from counter_app.domain.record import UploadState
from counter_app.domain.standing import Phase
from counter_app.ui.later.forms import Changing, Correcting, HandingOut, Posting, StepForm, Withdrawing
from counter_app.ui.later.steps import AT_ONCE, Step, steps, undoing
from counter_app.ui.messages import progress, status
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import CommandButton
from counter_app.ui.widgets.facts import Facts
from counter_app.ui.widgets.label import Role, paragraph
from counter_app.ui.widgets.panel import Card, Panel

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


class CasePanel(Card):
    """`told` carries what the officer notes; `form_changed` says that a form was opened or closed."""

    told = Signal(object)
    form_changed = Signal()
    resend_wanted = Signal()

    def __init__(
        self,
        window: Window,
        now: Callable[[], datetime],
        divisions: Divisions,
        offered: tuple[Step, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._now, self._offered = window, now, offered
        self._story: Story | None = None
        self._open: Step | None = None
        self._name, self._stands, self._commands = paragraph(Role.LARGE), Panel(), QGridLayout()
        self._facts = Facts(FACTS, 12, 4)
        self.buttons = {step: CommandButton(KEYS[step], ICONS[step]) for step in offered}
        self.forms: dict[Step, QWidget] = {step: _form(step, now, divisions) for step in offered if step not in AT_ONCE}
        self.rows.addWidget(self._name)
        self.rows.addLayout(self._facts)
        self.rows.addWidget(self._stands)
        self._commands.setSpacing(8)
        self.rows.addLayout(self._commands)
        self.resend = CommandButton("Alt+9", "cloud-up")
        self.resend.clicked.connect(self.resend_wanted)
        self.rows.addWidget(self.resend)
        for form in self.forms.values():
            self.rows.addWidget(form)
        self.rows.addStretch(1)
        for step, button in self.buttons.items():
            button.setParent(self)
            button.clicked.connect(lambda _=False, step=step: self.take(step))
        self.retranslate()
        self.show_story(None)

    @property
    def story(self) -> Story | None:
        return self._story

    @property
    def open_step(self) -> Step | None:
        """The step whose form is open."""
        return self._open

    def retranslate(self) -> None:
        words = {
            Step.MADE: translate("Later", "Card is made"),
            Step.ARRIVED: translate("Later", "Card arrived"),
            Step.HAND_OUT: translate("Later", "Hand out"),
            Step.POST: translate("Later", "Post"),
            Step.CHANGE: translate("Later", "Change collection"),
            Step.UNDO: translate("Later", "Undo the last step"),
            Step.CORRECT: translate("Later", "Correct"),
            Step.WITHDRAW: translate("Later", "Withdraw"),
        }
        for step, button in self.buttons.items():
            button.name(words[step])
        self.resend.name(translate("Later", "Send what was refused again"))
        for step in self.forms:
            self._form_of(step).retranslate()
        if self._story is not None:
            self._show(self._story)

    def show_story(self, story: Story | None) -> None:
        """Another case, the same case a step further, or none. An open form is closed."""
        self._story = story
        self.close_form()
        self.setVisible(story is not None)
        if story is not None:
            self._show(story)
        self.form_changed.emit()

    def take(self, step: Step) -> None:
        """Note the step at once, or open the form that it needs."""
        if self._story is None or step not in self._possible(self._story):
            return
        if step in AT_ONCE:
            what = self._at_once(step)
            if what is not None:
                self.told.emit(what)
            return
        self.close_form()
        self._open = step
        self._lay_buttons()
        self.forms[step].show()
        self._form_of(step).begin(self._story.standing)
        self.form_changed.emit()

    def submit(self) -> None:
        """Hand the open form in; one that is not complete says what is missing."""
        if self._open is None:
            return
        what = self._form_of(self._open).read()
        if what is not None:
            self.told.emit(what)

    def close_form(self) -> None:
        for form in self.forms.values():
            form.hide()
        was_open, self._open = self._open, None
        self._lay_buttons()
        if was_open is not None:
            self.form_changed.emit()

    def _at_once(self, step: Step) -> Happening | None:
        assert self._story is not None
        if step is Step.UNDO:
            undone = undoing(self._story.standing)
            return undone if isinstance(undone, Undone) else None
        return CardMade() if step is Step.MADE else CardArrived()

    def _possible(self, story: Story) -> tuple[Step, ...]:
        return steps(story.standing, self._window, self._now())

    def _form_of(self, step: Step) -> StepForm:
        form: StepForm = self.forms[step]  # type: ignore[assignment]  # every form of this table is both
        return form

    def _show(self, story: Story) -> None:
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
            text = fill(translate("Later", "{count} later steps were refused by the library"), count=refused)
            self._stands.show_fact(Level.BAD, progress.phase(now.phase), f"{since}\n{text}")
        else:
            self._stands.show_fact(LEVELS[now.phase], progress.phase(now.phase), since)
        self._lay_buttons()

    def _lay_buttons(self) -> None:
        """Those that may be taken now, without gaps; an open form has the room for itself."""
        self._stands.setVisible(self._open is None)
        possible = () if self._story is None or self._open is not None else self._possible(self._story)
        shown = [button for step, button in self.buttons.items() if step in possible]
        for button in self.buttons.values():
            self._commands.removeWidget(button)
            button.setVisible(button in shown)
        for place, button in enumerate(shown):
            self._commands.addWidget(button, place // 2, place % 2)


def _form(step: Step, now: Callable[[], datetime], divisions: Divisions) -> QWidget:
    if step is Step.HAND_OUT:
        return HandingOut()
    if step is Step.POST:
        return Posting()
    if step is Step.CHANGE:
        return Changing(now, divisions)
    return Correcting() if step is Step.CORRECT else Withdrawing()
