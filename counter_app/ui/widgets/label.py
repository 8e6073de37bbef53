"""Makes labels and icons in the few shapes that the window uses."""

from enum import Enum
from typing import assert_never

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from counter_app.ui import icons, theme
from counter_app.ui.screen import Level


class Role(Enum):
    """What a text is, which decides how it looks."""

    PLAIN = "plain"
    TITLE = "title"
    LARGE = "large"
    HUGE = "huge"
    HEADING = "heading"
    QUIET = "quiet"
    TINY = "tiny"
    ERROR = "error"


LEVEL_ICONS = {Level.GOOD: "good", Level.NOTE: "note", Level.WARN: "warn", Level.BAD: "bad"}


def ink(level: Level) -> str:
    """The colour in which something of that level is written."""
    match level:
        case Level.GOOD:
            return theme.COLOURS.good
        case Level.NOTE:
            return theme.COLOURS.note
        case Level.WARN:
            return theme.COLOURS.warn
        case Level.BAD:
            return theme.COLOURS.bad
        case _:
            assert_never(level)


def label(role: Role = Role.PLAIN, text: str = "") -> QLabel:
    """A text on one line."""
    made = QLabel(text)
    made.setProperty("role", role.value)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class Paragraph(QLabel):
    """A text that takes as many lines as the width asks for."""

    def __init__(self, role: Role = Role.PLAIN, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line: Qt's own guess is for a very narrow column and would make every window far too tall."""
        return QSize(60 if self.text() else 0, self.fontMetrics().lineSpacing())


def paragraph(role: Role = Role.PLAIN, text: str = "") -> QLabel:
    """A text that takes as many lines as it needs."""
    return Paragraph(role, text)


def show_text(target: QLabel, text: str) -> None:
    """Show the text, or take no room at all when there is none."""
    target.setText(text)
    target.setVisible(bool(text))


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for, and let it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class IconLabel(QLabel):
    """One icon of fixed size."""

    def __init__(self, size_px: int = theme.ICON_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size_px = size_px
        self.setFixedSize(size_px, size_px)

    def show_icon(self, name: str, colour: str) -> None:
        self.setPixmap(icons.picture(name, colour, self._size_px))

    def show_level(self, level: Level) -> None:
        self.show_icon(LEVEL_ICONS[level], ink(level))
