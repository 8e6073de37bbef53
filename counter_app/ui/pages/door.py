"""The page before the window: somebody signs in, unlocks it, takes it over, or changes the password."""

from typing import assert_never

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter_app.domain.duty import Denial, Denied, Duty, HandingOver, Locked, Nobody, Offline, Online, Told, Unguarded
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import Attempt
from counter_app.domain.status import SyncStatus
from counter_app.ui import theme
from counter_app.ui.messages import access, faults
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.parts import Guarding
from counter_app.ui.screen import Level
from counter_app.ui.widgets.at_door import AtDoor
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.command_bar import CommandBar
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role, paragraph
from counter_app.ui.widgets.panel import Card, Panel

WIDEST_PX = 1040
LEAST_HEIGHT_PX = 460
"""So that nothing moves when something is told."""
LONGEST_NUMBER = 16
_CHANGING = frozenset({Denial.MUST_CHANGE, Denial.WEAK})


def secret_field() -> Field:
    """A line that shows dots, and what it holds to nobody: no undo, no completion, no dictionary."""
    made = Field()
    made.line.setEchoMode(QLineEdit.EchoMode.Password)
    made.line.setInputMethodHints(
        Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    )
    return made


class DoorPage(QWidget):
    """`tried` carries an attempt, `changed` an attempt and the new password."""

    tried = Signal(object)
    changed = Signal(object, str)
    stays = Signal()

    def __init__(self, guarding: Guarding | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guarding, self._sync = guarding, SyncStatus()
        self._duty: Duty = Nobody()
        self._is_asking = False
        self._is_changing = False
        self.number, self.password, self.new, self.again = Field(), secret_field(), secret_field(), secret_field()
        self.number.line.setMaxLength(LONGEST_NUMBER)
        self._fields = QGridLayout()
        self._title, self._sentence = paragraph(Role.TITLE), paragraph(Role.QUIET)
        self._told, self._waiting = Panel(), Panel()
        self.go, self.change, self.stay = _commands()
        self._at_door = AtDoor(None if guarding is None else guarding.rules)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.number.name(translate("Access", "Officer's number"))
        self.new.name(translate("Access", "New password"))
        self.again.name(translate("Access", "New password once more"))
        self.stay.name(translate("Access", "Stay on duty"))
        self._at_door.retranslate()
        self._show()

    def show_duty(self, duty: Duty, *, is_asking: bool) -> None:
        """Follow who is on duty. What was typed as a password goes as soon as it was looked at."""
        if self._is_asking and not is_asking:
            self._after_answer(duty)
        self._duty, self._is_asking = duty, is_asking
        self._show()

    def show_desk(self, counter_name: str, counter: str) -> None:
        self._at_door.show_desk(counter_name, counter)

    def show_sync(self, sync: SyncStatus) -> None:
        """How the library is, and what the next officer takes over with the window."""
        self._sync = sync
        self._show_waiting()

    def start(self) -> None:
        (self.password if self.number.text else self.number).line.setFocus()

    def forget(self) -> None:
        """Nobody's number or password stays."""
        self._is_changing = False
        for field in (self.number, self.password, self.new, self.again):
            field.line.clear()
            field.show_hint("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say when a password is typed with the caps lock on: in a line of dots it cannot be seen."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.text().isalpha():
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.warn_of_caps_lock(is_on=event.text().isascii() and event.text().isupper() != has_shift)
        return super().eventFilter(watched, event)

    def warn_of_caps_lock(self, *, is_on: bool) -> None:
        self.password.show_hint(translate("Access", "Caps lock is on.") if is_on else "")

    def _after_answer(self, duty: Duty) -> None:
        told = _told_by(duty)
        self._is_changing = isinstance(told, Denied) and (told.why in _CHANGING)
        if self._is_changing:
            self.new.line.clear()
            self.again.line.clear()
            self.new.line.setFocus()
            return
        self.password.line.clear()
        self.new.line.clear()
        self.again.line.clear()
        self.password.line.setFocus()

    def _show(self) -> None:
        self._title.setText(access.title(self._duty))
        self._sentence.setText(access.sentence(self._duty))
        self._place_fields()
        old, usual = translate("Access", "Old password"), translate("Access", "Password")
        self.password.name(old if self._is_changing else usual)
        self.go.name(self._go_text())
        self.change.name(
            translate("Access", "Keep password") if self._is_changing else translate("Access", "Change password")
        )
        self.stay.setVisible(isinstance(self._duty, HandingOver))
        self.change.setVisible(self._is_changing or not isinstance(self._duty, HandingOver))
        self._show_told(_told_by(self._duty))
        self._show_waiting()
        self._weigh()

    def _place_fields(self) -> None:
        """Two below one another, or four in two lines."""
        columns = 2 if self._is_changing else 1
        for place, field in enumerate((self.number, self.password, self.new, self.again)):
            self._fields.removeWidget(field)
            self._fields.addWidget(field, place // columns, place % columns)
            field.setVisible(self._is_changing or place < 2)

    def _go_text(self) -> str:
        if self._is_asking:
            return translate("Access", "One moment …")
        if self._is_changing:
            return translate("Access", "Change and sign in")
        match self._duty:
            case Locked():
                return translate("Access", "Unlock")
            case HandingOver():
                return translate("Access", "Take the window over")
            case Nobody() | Unguarded() | Online() | Offline():
                return translate("Access", "Sign in")
            case _:
                assert_never(self._duty)

    def _show_told(self, told: Told) -> None:
        self._told.setVisible(told is not None)
        if isinstance(told, Denied):
            assert self._guarding is not None  # where nobody signs in nobody is refused
            self._told.show_fact(Level.WARN, *access.denial(told, self._guarding.rules))
        elif told is not None:
            self._told.show_fact(Level.BAD, faults.what(told), faults.todo(told))

    def _show_waiting(self) -> None:
        self._at_door.show_sync(self._sync)
        self._waiting.setVisible(isinstance(self._duty, HandingOver))
        counts = fill(
            translate("Access", "Still to be sent: {waiting}. Refused by the library: {refused}."),
            waiting=self._sync.waiting,
            refused=self._sync.refused,
        )
        self._waiting.show_fact(Level.NOTE, translate("Access", "What goes over with the window"), counts)

    def _weigh(self) -> None:
        """Let go on what is whole."""
        is_whole = bool(self.number.text.strip() and self.password.text)
        if self._is_changing:
            is_same = self.new.text == self.again.text
            is_whole = is_whole and bool(self.new.text) and is_same
            if is_same or not self.again.text:
                self.again.show_hint("")
            else:
                self.again.show_problem(translate("Access", "The two differ."))
        self.go.setEnabled(is_whole and not self._is_asking)
        self.change.setEnabled(not self._is_asking)

    def _try(self) -> None:
        attempt = Attempt(OfficerId(self.number.text.strip()), self.password.text)
        if self._is_changing:
            self.changed.emit(attempt, self.new.text)
        else:
            self.tried.emit(attempt)

    def _turn_changing(self) -> None:
        self._is_changing = not self._is_changing
        self._show()
        self.start()

    def _lay_out(self) -> None:
        self.setObjectName("page")
        both = QWidget()
        both.setMaximumWidth(WIDEST_PX)
        both.setMinimumHeight(LEAST_HEIGHT_PX)
        side_by_side = QHBoxLayout(both)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        side_by_side.setSpacing(theme.WIDE_GAP_PX)
        side_by_side.addWidget(self._form(), 11)
        side_by_side.addWidget(self._at_door, 8)
        self.setLayout(_in_the_middle(both))

    def _form(self) -> Card:
        card, bar = Card(), CommandBar()
        self._fields.setHorizontalSpacing(theme.WIDE_GAP_PX)
        self._place_fields()  # before the commands, which Tab reaches after them
        bar.add((self.stay, self.change), (self.go,))
        for widget in (self._title, self._sentence):
            card.rows.addWidget(widget)
        card.rows.addSpacing(theme.GAP_PX)
        card.rows.addWidget(self._waiting)
        card.rows.addLayout(self._fields)
        card.rows.addWidget(self._told)
        card.rows.addStretch(1)
        card.rows.addSpacing(theme.GAP_PX)
        card.rows.addWidget(bar)
        return card

    def _connect(self) -> None:
        for field in (self.number, self.password, self.new, self.again):
            field.edited.connect(self._weigh)
        self.password.line.installEventFilter(self)
        self.go.clicked.connect(self._try)
        self.change.clicked.connect(self._turn_changing)
        self.stay.clicked.connect(self.stays)


def _commands() -> tuple[CommandButton, CommandButton, CommandButton]:
    return CommandButton(ENTER, "next", Look.PRIMARY), CommandButton("F6", "again"), CommandButton("Esc", "back")


def _in_the_middle(content: QWidget) -> QVBoxLayout:
    """Of whatever screen there is, a little above its half."""
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(content, 10_000)
    across.addStretch(1)
    whole = QVBoxLayout()
    whole.setContentsMargins(theme.MARGIN_PX, theme.WIDE_GAP_PX, theme.MARGIN_PX, theme.WIDE_GAP_PX)
    whole.addStretch(2)
    whole.addLayout(across)
    whole.addStretch(3)
    return whole


def _told_by(duty: Duty) -> Told:
    return duty.told if isinstance(duty, Nobody | Locked | HandingOver) else None
