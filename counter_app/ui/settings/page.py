"""The settings page: a part of the settings at a time, what is wrong with each value, and when it takes effect."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from counter_app.domain.faults import Fault
from counter_app.domain.installation import Setting, Values, Wrong
from counter_app.domain.photo.photo import Frame
from counter_app.domain.photo.spec import PortraitShape
from counter_app.domain.ports import Glance
from counter_app.ui import theme
from counter_app.ui.installing import Installed, Origin
from counter_app.ui.messages import faults
from counter_app.ui.messages import installation as words
from counter_app.ui.messages.installation import Section
from counter_app.ui.messages.literal import translate
from counter_app.ui.screen import Level
from counter_app.ui.settings.light import show_light
from counter_app.ui.settings.sections import Sections
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.sheet import Sheet

LOOK_MS = 400
LIST_WIDTH_PX = 300


@dataclass(frozen=True, slots=True)
class Eyes:
    """What the live picture on this page is made of."""

    newest_frame: Callable[[], Frame | None]
    newest_glance: Callable[[], Glance | None]
    shape: PortraitShape


class SettingsPage(QWidget):
    """`kept` carries all values; `watched` whether the live picture is looked at; `left` when the page goes away."""

    kept = Signal(object)
    watched = Signal(bool)
    left = Signal()
    restarted = Signal()
    closed = Signal()

    def __init__(self, eyes: Eyes, name_city: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._eyes, self._installed, self._may_set = eyes, Installed({}), True
        self.list, self.sections = QListWidget(), Sections(eyes.newest_frame, eyes.shape, name_city)
        self._told = Panel()
        self.keep = CommandButton(ENTER, "tick", Look.PRIMARY)
        self.restart, self.back = CommandButton("F5", "again"), CommandButton("Esc", "back")
        self._sheet = Sheet()
        self._sheet.add_commands((self.back,), (self.restart, self.keep))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.list.addItems([""] * len(Section))
        self.list.currentRowChanged.connect(self._bring)
        self.list.setCurrentRow(0)
        self.keep.clicked.connect(lambda: self.kept.emit(self.values))
        self.restart.clicked.connect(self.restarted)
        self.back.clicked.connect(self.closed)
        self.retranslate()

    @property
    def values(self) -> Values:
        """As they stand on the page."""
        return {setting: row.text.strip() for setting, row in self.sections.rows.items()}

    @property
    def installed(self) -> Installed:
        return self._installed

    def retranslate(self) -> None:
        is_first = self._installed.origin is Origin.FIRST_RUN
        for place, section in enumerate(Section):
            self.list.item(place).setText(words.section(section))
            self.list.item(place).setSizeHint(QSize(0, theme.LARGE_ICON_PX))
        self.list.setAccessibleName(translate("Settings", "Parts of the settings"))
        self.sections.retranslate(self._installed.fixed)
        if is_first:
            self._sheet.name(
                translate("Settings", "Welcome: set this counter up"),
                translate("Settings", "City, window, camera, printer and library; it takes two minutes."),
            )
        else:
            self._sheet.name(
                translate("Settings", "Settings"), translate("Settings", "For whoever looks after this counter.")
            )
        keep = translate("Settings", "Save and begin") if is_first else translate("Settings", "Save the settings")
        self.keep.name(keep)
        self.restart.name(translate("Settings", "Restart now"))
        self.back.name(translate("Settings", "Skip, practise first") if is_first else translate("Journal", "Back"))
        later = translate("Settings", "Camera, language and sounds change at once, the rest when the program restarts.")
        self._sheet.note.setText(later)

    def start(self) -> None:
        self.list.setFocus()

    def show_installed(self, installed: Installed, *, may_set: bool) -> None:
        """Everything as it is kept now; `may_set` is whether whoever is on duty may change it."""
        self._installed, self._may_set = installed, may_set
        self.sections.fill_in(installed.values)
        self.list.setCurrentRow(0)
        self.restart.hide()
        self.retranslate()
        self.sections.let(may_set=may_set, fixed=installed.fixed)
        self.keep.setEnabled(may_set)
        self._told.setVisible(not may_set)
        if not may_set:
            title = translate("Settings", "Only a supervisor may change these")
            text = translate("Settings", "Hand the window over (F8); a supervisor signs in and opens this page again.")
            self._told.show_fact(Level.NOTE, title, text)

    def show_wrong(self, wrong: Mapping[Setting, Wrong]) -> None:
        """Under each field what is wrong with it; the first of them is shown and has the focus."""
        self.sections.show_wrong(wrong)
        title = translate("Settings", "Nothing is saved yet")
        self._say(Level.WARN, title, translate("Settings", "Correct what is marked, then save again."))
        section = self.sections.section_of(next(iter(wrong)))
        self.list.setCurrentRow(tuple(Section).index(section))

    def show_kept(self, *, needs_restart: bool) -> None:
        self.sections.show_wrong({})
        title = translate("Settings", "The settings are saved")
        later = translate("Settings", "What was changed takes effect when the program restarts.")
        self._say(Level.GOOD, title, later if needs_restart else translate("Settings", "They are in effect already."))
        self.restart.setVisible(needs_restart)

    def show_busy(self) -> None:
        """The program cannot start anew in the middle of a case."""
        title = translate("Settings", "A case is open")
        self._say(Level.WARN, title, translate("Settings", "Finish or cancel it first, then restart the program."))

    def tell(self, fault: Fault) -> None:
        self._say(Level.BAD, faults.what(fault), faults.todo(fault))

    def look(self) -> None:
        """What the live picture says by now."""
        has_picture = self._eyes.newest_frame() is not None
        show_light(self.sections.light, self._eyes.newest_glance(), has_picture=has_picture)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._watch()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._watch()
        if not event.spontaneous():
            self.left.emit()

    def _bring(self, place: int) -> None:
        self.sections.bring_section(tuple(Section)[place])
        self._watch()

    def _watch(self) -> None:
        is_on = self.isVisible() and self.sections.section is Section.CAMERA
        if is_on != self._timer.isActive():
            self._timer.start() if is_on else self._timer.stop()
            self.watched.emit(is_on)
        if is_on:
            self.look()

    def _say(self, level: Level, title: str, text: str) -> None:
        self._told.show_fact(level, title, text)
        self._told.show()

    def _columns(self) -> QHBoxLayout:
        self.list.setFixedWidth(LIST_WIDTH_PX)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._told)
        right.addWidget(self.sections, 1)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addWidget(self.list)
        columns.addLayout(right, 1)
        return columns
