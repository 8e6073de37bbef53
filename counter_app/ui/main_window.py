"""Joins pages, session, camera and hand-over into the one window of the counter."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from counter_app.domain.duty import SignOut
from counter_app.domain.faults import Fault
from counter_app.domain.record import JournalEntry
from counter_app.domain.session import Closed, Closing, Done, Filing, Idle
from counter_app.domain.status import CameraStarting, CameraStatus, SyncStatus
from counter_app.ui import icons, theme
from counter_app.ui.case_desk import CaseDesk
from counter_app.ui.display.display import ApplicantDisplay
from counter_app.ui.display.placing import Placing
from counter_app.ui.door_desk import DoorDesk, Room
from counter_app.ui.driver import Driver
from counter_app.ui.guard import Guard
from counter_app.ui.help_desk import HelpDesk
from counter_app.ui.journal_clerk import JournalClerk
from counter_app.ui.later.clerk import LaterClerk
from counter_app.ui.later.page import LaterPage
from counter_app.ui.ledger import Ledger
from counter_app.ui.messages import installation
from counter_app.ui.messages.literal import translate
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.pages.door import DoorPage
from counter_app.ui.pages.journal import JournalPage
from counter_app.ui.pages.papers import PapersPage
from counter_app.ui.paper_desk import Desktop, PaperDesk
from counter_app.ui.parts import Parts
from counter_app.ui.screen import Leaving, Screen, Surroundings, covered, leaving, screen
from counter_app.ui.settings.desk import Office, SettingsDesk
from counter_app.ui.settings.page import Eyes, SettingsPage
from counter_app.ui.widgets.banner import Banner
from counter_app.ui.widgets.deck import Deck
from counter_app.ui.widgets.header import Header
from counter_app.ui.widgets.question import Question
from counter_app.ui.widgets.strip import Strip


class MainWindow(QMainWindow):
    """The counter. Everything here runs on the GUI thread and nothing here waits."""

    language_wanted = Signal()

    def __init__(self, parts: Parts, driver: Driver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.driver = driver
        self._ledger = Ledger(parts.desk, self)
        self._around = Surroundings(
            CameraStarting(""), SyncStatus(), lambda day: parts.terms.due_day(day, parts.is_workday)
        )
        self._closes_when_filed, self._may_close = False, False
        self.header, self.banner, self.strip = Header(), Banner(), Strip(parts.notices)
        self.pages = CasePages(parts)
        self.journal = JournalPage(parts.spec.shape)
        self.guard, self.door = Guard(parts, self), DoorPage(parts.guarding)
        self.front = Deck()
        self.papers, self.later = PapersPage(), LaterPage(parts.window, parts.clock.now, parts.codebook.divisions)
        eyes = Eyes(parts.newest_frame, parts.newest_glance, parts.spec.shape)
        self.settings = SettingsPage(eyes, lambda city: installation.city(parts.rules.regions, city))
        self.front.lay((self.pages, self.journal, self.papers, self.door, self.later, self.settings))
        self.display = ApplicantDisplay(parts.newest_frame, parts.spec.shape, parts.codebook, self)
        self._placing = Placing(self, self.display, is_wanted=parts.has_display)
        self._parts = parts
        # the pages follow the session before anyone fills them with what it brought
        driver.changed.connect(self._follow)
        CaseDesk(parts, driver, self.guard, self.pages, self)
        room = Room(self.front, self.pages, self.door, self.strip)
        self._door_desk = DoorDesk(parts, self.guard, driver, room, self)
        self.guard.changed.connect(self._refresh)
        JournalClerk(parts, self._ledger, self.journal, self)
        PaperDesk(parts, driver, self.guard, Desktop(self.front, self.pages, self.journal, self.papers), self)
        LaterClerk(parts, lambda: self.guard.window, self.later, self)
        self.settings_desk = SettingsDesk(
            parts, driver, self.guard, Office(self.front, self.pages, self.settings), self
        )
        self.help = HelpDesk(self.front, self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.pages.start()
        self._door_desk.follow()
        self.settings_desk.begin()

    @property
    def screen_shown(self) -> Screen:
        """What the window shows of the running case at this moment."""
        return screen(self.driver.state, self._around)

    def show_camera(self, status: CameraStatus) -> None:
        self._around = replace(self._around, camera=status)
        self._refresh()

    def show_sync(self, status: SyncStatus) -> None:
        self._around = replace(self._around, sync=status)
        self._door_desk.show_sync(status)
        if isinstance(self.driver.state, Done) or self.front.front is self.journal:
            self._ledger.ask()
        self._refresh()

    def show_trouble(self, fault: Fault) -> None:
        """Tell of something that went wrong outside the session, until the officer puts it away."""
        self._around = replace(self._around, trouble=fault)
        self._refresh()

    def show_entries(self, entries: tuple[JournalEntry, ...]) -> None:
        """Show these lines of the journal as if it had just been asked."""
        self._ledger.take(entries)

    def come_forward(self) -> None:
        """Someone started the program once more: this is the window they are looking for."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def open_journal(self) -> None:
        """Open the journal over the running case, or go back to the case."""
        if self.front.front is self.journal:
            self.front.bring(self.pages)
            self.pages.start()
            return
        self.front.bring(self.journal)
        self._ledger.ask()
        self.journal.start()

    def open_later(self) -> None:
        """Open the page of later steps over the running case, or go back to the case."""
        page = self.pages if self.front.front is self.later else self.later
        self.front.bring(page)
        page.start()

    def retranslate(self) -> None:
        self.setWindowTitle(translate("Window", "Resident ID card: first issue in the Yangtze River Delta"))
        self._door_desk.show_desk()
        for part in (self.door, self.pages, self.journal, self.papers, self.later, self.display):
            part.retranslate()
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._placing.begin()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """A case on its way to the disk is waited for; an open one is asked about once."""
        loses = Leaving.FREELY if self._may_close else leaving(self.driver.state)
        if loses is Leaving.FREELY:
            self.guard.handle(SignOut())
            self.display.close()
            event.accept()
            return
        event.ignore()
        if loses is Leaving.MUST_WAIT:
            self._closes_when_filed = True
        else:
            self._ask_to_close()

    def _ask_to_close(self) -> None:
        question = Question(
            translate("Window", "Close the program?"),
            translate("Window", "A case is open. What was entered and photographed for it will not be kept."),
            self,
        )
        question.ask(translate("Window", "Close"), translate("Window", "Go on"), self._close_now)

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setObjectName("page")
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget, stretch in ((self.header, 0), (self.banner, 0), (self.front, 1), (self.strip, 0)):
            rows.addWidget(widget, stretch)
        self.setCentralWidget(middle)
        self.setWindowIcon(icons.icon("counter", theme.COLOURS.text, theme.LARGE_ICON_PX))
        self.resize(theme.WINDOW_WIDTH_PX, theme.WINDOW_HEIGHT_PX)

    def _connect(self) -> None:
        self.guard.trouble.connect(self.show_trouble)
        self._ledger.changed.connect(self._refresh)
        self.strip.journal_wanted.connect(self.open_journal)
        self.journal.closed.connect(self.open_journal)
        for wanted in (self.strip.later_wanted, self.later.closed):
            wanted.connect(self.open_later)
        self.strip.help_wanted.connect(self.help.open)
        self.strip.language_wanted.connect(self.language_wanted)
        self.strip.settings_wanted.connect(self.settings_desk.turn)
        self.strip.display_wanted.connect(self._placing.turn)
        self.pages.photo.advised.connect(self.display.show_advice)
        self.pages.photo.preview.ringed.connect(self.display.fill_ring)
        self.banner.read.connect(self._put_trouble_away)

    def _follow(self) -> None:
        """The session moved."""
        state = self.driver.state
        if isinstance(state, Idle):
            self.pages.forget()
        if isinstance(state, Done):
            self._ledger.ask()
        self._refresh()
        if self._closes_when_filed and not isinstance(state, Filing | Closing):
            # filed, or failed: then the officer decides, having read why
            self._closes_when_filed = False
            if isinstance(state, Done | Closed):
                self.close()

    def _refresh(self) -> None:
        state = self.driver.state
        upload = self._ledger.upload(state.record.draft.id) if isinstance(state, Done) else None
        self._around = replace(self._around, upload=upload)
        shown = self.screen_shown
        seen = covered(shown) if self.guard.hides else shown
        self.header.show_screen(seen)
        self.strip.show_screen(shown)
        self._show_banner(shown)
        self.pages.show_screen(shown)
        self.display.show_screen(seen)

    def _show_banner(self, shown: Screen) -> None:
        if shown.banner is None:
            self.banner.hide()
        elif shown.banner is self._around.trouble:
            self.banner.show_passing(shown.banner)
        else:
            self.banner.show_lasting(shown.banner)

    def _put_trouble_away(self) -> None:
        self._around = replace(self._around, trouble=None)
        self._refresh()
