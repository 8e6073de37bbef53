"""Shows along the bottom how camera and hand-over stand, who serves, and what is special about this program."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from counter_app.domain.status import CameraStatus, SyncStatus
from counter_app.ui import theme
from counter_app.ui.messages import faults, status
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.parts import Notice
from counter_app.ui.screen import Level, Screen
from counter_app.ui.widgets.command import CommandButton, Look
from counter_app.ui.widgets.elided import ElidedLabel
from counter_app.ui.widgets.label import IconLabel, Role, ink, restyle

GAP_PX = 6
CAMERA_ICONS = {Level.GOOD: "camera", Level.NOTE: "camera", Level.WARN: "camera", Level.BAD: "camera-off"}
SYNC_ICONS = {Level.GOOD: "cloud", Level.NOTE: "cloud-up", Level.WARN: "cloud-off", Level.BAD: "cloud-off"}


class Lamp(QWidget):
    """An icon with a word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_well = False
        self._icon, self._word = IconLabel(theme.SMALL_ICON_PX + 2), ElidedLabel(Role.PLAIN)
        # as wide as its words while there is room, and no wider
        self._word.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        row.addWidget(self._icon)
        row.addWidget(self._word)

    def show_state(self, icon: str, level: Level, word: str, detail: str) -> None:
        self._icon.show_icon(icon, ink(level))
        self._word.setText(word)
        self.setToolTip(f"{word}\n{detail}" if detail else word)
        self.setAccessibleName(word)
        self.is_well = level is Level.GOOD

    @property
    def word_width(self) -> int:
        """What is won when the word is not said."""
        return GAP_PX + self._word.sizeHint().width()

    @property
    def full_width(self) -> int:
        return self._icon.width() + self.word_width

    def say(self, *, has_room: bool) -> None:
        """Where there is no room the icon stands alone; the word is in the tool tip."""
        self._word.setVisible(has_room)


class Strip(QFrame):
    """The status strip with the journal's and the language's command."""

    journal_wanted = Signal()
    later_wanted = Signal()
    day_wanted = Signal()
    newborns_wanted = Signal()
    language_wanted = Signal()
    display_wanted = Signal()
    lock_wanted = Signal()
    shift_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, notices: tuple[Notice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        # as high on every page, however little room a page leaves
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._camera, self._sync, self._desk = Lamp(), Lamp(), Lamp()
        self._waiting, self._refused, self._busy = QLabel(), QLabel(), QLabel()
        self._busy.hide()
        self._in_full, self._least = False, QSize()
        self._notices = {notice: QLabel() for notice in notices}
        self._journal, self._later = _key("F2", "journal"), _key("F12", "window")
        self._day, self._newborns = _key("Ctrl+D", "day"), _key("Ctrl+N", "child")
        self._language, self._display = _key("F3", "globe"), _key("F4", "person")
        self._lock, self._shift = _key("Ctrl+L", "lock"), _key("F8", "badge")
        self._settings, self._help = _key("Ctrl+,", "settings"), _key("F1", "help")
        self._settings.clicked.connect(self.settings_wanted)
        self._help.clicked.connect(self.help_wanted)
        books = (self._journal, self._later, self._newborns, self._day)
        keys = (*books, self._display, self._settings, self._help, self._language)
        self._commands = (self._shift, self._lock, *keys)
        for button in self._commands:  # their keys work everywhere: they need not stand in Tab's way
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._journal.clicked.connect(self.journal_wanted)
        self._later.clicked.connect(self.later_wanted)
        self._day.clicked.connect(self.day_wanted)
        self._newborns.clicked.connect(self.newborns_wanted)
        self._display.clicked.connect(self.display_wanted)
        self._language.clicked.connect(self.language_wanted)
        self._lock.clicked.connect(self.lock_wanted)
        self._shift.clicked.connect(self.shift_wanted)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE_GAP_PX, 3, theme.GAP_PX, 3)
        row.setSpacing(4)
        for widget in (self._camera, self._sync, self._busy, self._waiting, self._refused, *self._notices.values()):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self._desk, *self._commands):
            row.addWidget(widget)

    def show_screen(self, screen: Screen) -> None:
        self._show_camera(screen.camera, screen.camera_level)
        self._show_sync(screen.sync, screen.sync_level)
        for notice, chip in self._notices.items():
            restyle(chip, "chip", "warn")
            chip.setText(status.notice(notice))
            chip.setToolTip(status.notice_detail(notice))
        # the name of the other language, in that language
        self._language.brief(translate("Window", "中文"), translate("Window", "中文"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Of the keys alone: the words must not keep the window from becoming narrower."""
        return self._least if self._in_full else super().minimumSizeHint()

    def _fit(self) -> None:
        """Words give way to the signs of trouble: first those that say all is well, then the window's own."""
        if not self.isVisible():
            return  # a label keeps the first hint that it gave: before it is dressed it would be too narrow
        self._name_commands(in_full=False)
        self._least = super().minimumSizeHint()
        self._name_commands(in_full=True)
        if self._full_width() > self.width():
            self._name_commands(in_full=False)
        lamps = (self._camera, self._sync)
        words = [lamp for lamp in lamps if lamp.is_well] + [self._desk] + [lamp for lamp in lamps if not lamp.is_well]
        missing = self._full_width() - self.width()
        for lamp in words:
            lamp.say(has_room=missing <= 0)
            missing -= lamp.word_width

    def _name_commands(self, *, in_full: bool) -> None:
        """Words and keys where the window is wide, keys or pictures alone where it is not."""
        self._in_full = in_full
        pictures = (self._newborns, self._day, self._settings, self._help)
        for button, (name, told) in self._names().items():
            if in_full:
                button.brief(name, told)
            elif button in pictures:
                button.picture_alone(told)
            else:
                button.abbreviate(told)

    def _names(self) -> dict[CommandButton, tuple[str, str]]:
        """What stands on each command, and what its tool tip says."""
        later = translate("Window", "Later steps: card arrived, handed out, posted")
        return {
            self._lock: (translate("Access", "Lock the window"),) * 2,
            self._shift: (translate("Access", "Shift"), translate("Access", "Shift: hand over or sign out")),
            self._journal: (translate("Window", "Journal"),) * 2,
            self._later: (translate("Later", "Later steps"), later),
            self._newborns: (translate("Window", "Newborns"),) * 2,
            self._day: (translate("Window", "Close of the day"),) * 2,
            self._display: (translate("Window", "Applicant's screen"),) * 2,
            self._settings: (translate("Settings", "Settings"),) * 2,
            self._help: (translate("Help", "Help"), translate("Help", "Help for this page")),
        }

    def _full_width(self) -> int:
        """With every word. Asked of each part, since layouts learn of a change only later."""
        lamps = (self._camera, self._sync, self._desk)
        parts = [*lamps, self._busy, self._waiting, self._refused, *self._notices.values(), *self._commands]
        shown = [part for part in parts if not part.isHidden()]
        margins = self._row.contentsMargins()
        wide = sum(part.full_width if isinstance(part, Lamp) else part.sizeHint().width() for part in shown)
        return wide + (len(shown) + 1) * self._row.spacing() + margins.left() + margins.right()

    def show_desk(self, counter_name: str, counter: str, officer: str) -> None:
        """Which window this is and who is on duty."""
        words = fill(translate("Window", "Window {counter} · {officer}"), counter=counter, officer=officer or "—")
        self._desk.show_state("badge", Level.NOTE, words, counter_name)
        self._fit()

    def show_busy(self, is_busy: bool) -> None:
        """Something that was asked for takes its time: the journal, a file, a printer."""
        restyle(self._busy, "chip", "note")
        self._busy.setText(translate("Window", "Working…"))
        self._busy.setVisible(is_busy)
        self._fit()

    def show_door(self, *, is_guarded: bool, is_open: bool) -> None:
        """Behind a shut door nothing can be opened but help and the language."""
        for button in (self._lock, self._shift):
            button.setVisible(is_guarded and is_open)
        for button in (self._journal, self._later, self._newborns, self._day, self._display, self._settings):
            button.setVisible(is_open)
        self._fit()

    def _show_camera(self, camera: CameraStatus, level: Level) -> None:
        self._camera.show_state(CAMERA_ICONS[level], level, status.camera(camera), camera.name)

    def _show_sync(self, sync: SyncStatus, level: Level) -> None:
        fault = sync.halted or sync.trouble
        trouble = "" if fault is None else f"{faults.what(fault)}\n{faults.todo(fault)}\n"
        detail = trouble + status.last_contact(sync.last_contact)
        self._sync.show_state(SYNC_ICONS[level], level, status.sync(sync), detail)
        restyle(self._waiting, "chip", "note")
        restyle(self._refused, "chip", "bad")
        self._waiting.setText(status.waiting(sync.waiting))
        self._refused.setText(status.refused(sync.refused))
        self._waiting.setVisible(sync.waiting > 0)
        self._refused.setVisible(sync.refused > 0)


def _key(key: str, icon: str) -> CommandButton:
    return CommandButton(key, icon, Look.FLAT)
