"""Takes one line of text and says under it what is wrong."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from counter_app.ui.widgets.label import Role, label, paragraph, restyle


class Field(QWidget):
    """Caption, line and a message; `edited` at every change, `left` when the focus goes."""

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = self.make_caption()
        self.line = QLineEdit()
        self._message = paragraph(Role.QUIET)
        # the message keeps its line while empty, so that nothing jumps when it appears
        self._message.setMinimumHeight(self._message.fontMetrics().lineSpacing())
        self._caption.setBuddy(self.line)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget in (self._caption, self.line, self._message):
            rows.addWidget(widget)
        self.line.textEdited.connect(self.edited)
        self.line.installEventFilter(self)

    def make_caption(self) -> QLabel:
        """On one line; nothing is narrower than what it is called."""
        return label(Role.HEADING)

    @property
    def text(self) -> str:
        return self.line.text()

    def name(self, caption: str, placeholder: str = "") -> None:
        self._caption.setText(caption)
        self.line.setPlaceholderText(placeholder)

    def fill_in(self, text: str) -> None:
        """Put a text in without an `edited`."""
        self.line.setText(text)

    def show_hint(self, text: str) -> None:
        self._say(text, Role.QUIET)

    def show_problem(self, text: str) -> None:
        self._say(text, Role.ERROR)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _say(self, text: str, role: Role) -> None:
        restyle(self._message, "role", role.value)
        restyle(self.line, "wrong", "true" if role is Role.ERROR else "false")
        self._message.setText(text)


class NarrowField(Field):
    """One of many columns: its caption takes as many lines as it needs."""

    def make_caption(self) -> QLabel:
        return paragraph(Role.HEADING)
