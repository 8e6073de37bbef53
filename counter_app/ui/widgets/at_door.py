"""Says beside the sign-in where one is, how the library is, when the window locks, and what is done here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.person.officer import AccessRules
from counter_app.domain.status import SyncStatus
from counter_app.ui import theme
from counter_app.ui.messages import access, status
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import sync_level
from counter_app.ui.widgets.label import IconLabel, Role, ink, label, paragraph, show_text
from counter_app.ui.widgets.panel import Card
from counter_app.ui.widgets.strip import SYNC_ICONS

WORK = ("person", "window", "child", "journal")


class Line(QWidget):
    """An icon, what it stands for, and a quieter sentence under it."""

    def __init__(self, role: Role = Role.HEADING, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon, self._title, self._sentence = IconLabel(theme.ICON_PX), paragraph(role), paragraph(Role.QUIET)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def say(self, title: str, sentence: str = "") -> None:
        self._title.setText(title)
        show_text(self._sentence, sentence)


class AtDoor(Card):
    """Nothing of a case, and nothing that can be pressed."""

    def __init__(self, rules: AccessRules | None, parent: QWidget | None = None) -> None:
        """Without rules nobody signs in, and this is never seen."""
        super().__init__(parent)
        self._rules = rules
        self._window, self._library, self._lock = Line(), Line(), Line()
        self._window.icon.show_icon("badge", theme.COLOURS.note)
        self._lock.icon.show_icon("lock", theme.COLOURS.note)
        self._heading = label(Role.HEADING)
        self._work = [Line(Role.PLAIN) for _ in WORK]
        for line, icon in zip(self._work, WORK, strict=True):
            line.icon.show_icon(icon, theme.COLOURS.quiet)
        self._lay()

    def show_desk(self, counter_name: str, counter: str) -> None:
        self._window.say(fill(translate("Access", "Window {counter}"), counter=counter), counter_name)

    def show_sync(self, sync: SyncStatus) -> None:
        level = sync_level(sync)
        self._library.icon.show_icon(SYNC_ICONS[level], ink(level))
        self._library.say(status.sync(sync), access.library(sync, self._rules))

    def retranslate(self) -> None:
        self._lock.say(*access.locking(self._rules))
        self._heading.setText(translate("Access", "What is done here"))
        for line, work in zip(self._work, access.work(), strict=True):
            line.say(work)

    def _lay(self) -> None:
        self.rows.setSpacing(theme.WIDE_GAP_PX)
        for line in (self._window, self._library, self._lock):
            self.rows.addWidget(line)
        rule = QFrame()
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        self.rows.addWidget(rule)
        work = QVBoxLayout()
        work.setSpacing(theme.GAP_PX)
        for each in (self._heading, *self._work):
            work.addWidget(each)
        self.rows.addLayout(work)
        self.rows.addStretch(1)
