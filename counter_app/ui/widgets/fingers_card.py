"""Takes what became of the fingerprints: registered, failed, or not taken and why."""

from collections.abc import Sequence
from enum import Enum
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from counter_app.domain.application.signing import (
    USUAL_FINGERS,
    Finger,
    Fingerprints,
    NotRegistered,
    NotRegisteredReason,
    Registered,
    RegistrationFailed,
    can_be_fingers,
)
from counter_app.ui import theme
from counter_app.ui.messages import application as words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.choice_field import ChoiceField, Option
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role, label
from counter_app.ui.widgets.panel import Card


class Outcome(Enum):
    REGISTERED = "registered"
    FAILED = "failed"
    NOT_REGISTERED = "not_registered"


KEYS = {Outcome.REGISTERED: "Alt+1", Outcome.FAILED: "Alt+2", Outcome.NOT_REGISTERED: "Alt+3"}
LONGEST_NOTE = 100
NO_FINGER = ""


class FingersCard(Card):
    """Both thumbs registered stands there from the beginning: it is what nearly everyone's outcome is."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(Role.HEADING)
        self._group = QButtonGroup(self)
        self.outcomes = {outcome: self._button(outcome) for outcome in Outcome}
        self.first, self.second, self.why = ChoiceField(), ChoiceField(), ChoiceField()
        self.note = Field()
        self.note.line.setMaxLength(LONGEST_NOTE)
        self.rows.setSpacing(4)
        self.rows.addWidget(self._title)
        self.rows.addLayout(_row(tuple(self.outcomes.values())))
        self.rows.addLayout(_row((self.first, self.second, self.why, self.note)))
        self._group.buttonClicked.connect(self._turn)
        for choice in (self.first, self.second, self.why):
            choice.chosen.connect(self._turn)
        self.note.edited.connect(self.edited)
        self.retranslate()
        self.start_over()

    def retranslate(self) -> None:
        self._title.setText(translate("Confirm", "Fingerprints"))
        names = {
            Outcome.REGISTERED: translate("Confirm", "Registered"),
            Outcome.FAILED: translate("Confirm", "Failed"),
            Outcome.NOT_REGISTERED: translate("Confirm", "Not registered"),
        }
        for outcome, button in self.outcomes.items():
            text = fill(translate("Window", "{text} ({key})"), text=names[outcome], key=KEYS[outcome])
            button.setText(text)
        self.first.name(translate("Confirm", "First finger"))
        self.second.name(translate("Confirm", "Second finger"))
        self.why.name(translate("Confirm", "Why not"))
        self.note.name(translate("Confirm", "In a few words"))
        fingers = [Option(finger.value, words.finger(finger)) for finger in Finger]
        self.first.offer(fingers)
        self.second.offer([*fingers, Option("none", translate("Confirm", "None"))])
        self.why.offer([Option(reason.value, words.not_registered(reason)) for reason in NotRegisteredReason])

    def start_over(self) -> None:
        self.outcomes[Outcome.REGISTERED].setChecked(True)
        self.first.choose(USUAL_FINGERS[0].value)
        self.second.choose(USUAL_FINGERS[1].value)
        self.why.choose("")
        self.note.fill_in("")
        self.show_problem("")
        self._turn()

    def fingerprints(self) -> Fingerprints | None:
        """None while something is missing."""
        match self._outcome:
            case Outcome.REGISTERED:
                keys = [self.first.key, *(() if self.second.key == "none" else (self.second.key,))]
                fingers = tuple(finger for key in keys for finger in Finger if finger.value == key)
                return Registered(fingers) if len(fingers) == len(keys) and can_be_fingers(fingers) else None
            case Outcome.FAILED:
                return RegistrationFailed()
            case Outcome.NOT_REGISTERED:
                return self._not_registered()
            case _:
                assert_never(self._outcome)

    def tell_problem(self) -> None:
        """Say what is missing and put the focus there."""
        if self._outcome is Outcome.REGISTERED:
            self.show_problem(translate("Confirm", "Choose one or two different fingers."))
            self.first.field.line.setFocus()
        elif not self.why.key:
            self.why.show_problem(translate("Confirm", "Choose why no finger was registered."))
            self.why.field.line.setFocus()
        else:
            self.note.show_problem(translate("Confirm", "Say in a few words why."))
            self.note.line.setFocus()

    def show_problem(self, text: str) -> None:
        if text:
            self.first.show_problem(text)
            return
        for field in (self.first.field, self.second.field, self.why.field, self.note):
            field.show_hint("")

    @property
    def _outcome(self) -> Outcome:
        return next((outcome for outcome, button in self.outcomes.items() if button.isChecked()), Outcome.REGISTERED)

    def _not_registered(self) -> NotRegistered | None:
        if not self.why.key:
            return None
        reason, note = NotRegisteredReason(self.why.key), " ".join(self.note.text.split())
        if reason is NotRegisteredReason.OTHER and not note:
            return None
        return NotRegistered(reason, note if reason is NotRegisteredReason.OTHER else "")

    def _turn(self) -> None:
        outcome = self._outcome
        for widget in (self.first, self.second):
            widget.setVisible(outcome is Outcome.REGISTERED)
        self.why.setVisible(outcome is Outcome.NOT_REGISTERED)
        self.note.setVisible(outcome is Outcome.NOT_REGISTERED and self.why.key == NotRegisteredReason.OTHER.value)
        self.edited.emit()

    def _button(self, outcome: Outcome) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("role", "option")
        leave_enter_alone(button)
        self._group.addButton(button)
        QShortcut(QKeySequence(KEYS[outcome]), button).activated.connect(button.click)
        return button


def _row(widgets: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GAP_PX)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
