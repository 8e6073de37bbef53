"""Joins pages, session, camera and hand-over into the one window of the counter."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from counter_app.domain.case.casebook import Story
from counter_app.domain.case.record import Entry
from counter_app.domain.duty import SignOut
from counter_app.domain.faults import Fault
from counter_app.domain.session.session import Done, Idle
from counter_app.domain.status import CameraStarting, CameraStatus, SyncStatus
from counter_app.ui import icons, theme
from counter_app.ui.book.day_clerk import DayClerk
from counter_app.ui.book.day_page import DayPage
from counter_app.ui.book.journal_clerk import JournalClerk
from counter_app.ui.book.journal_page import JournalPage
from counter_app.ui.book.pages_clerk import PagesClerk
from counter_app.ui.busy import watched
from counter_app.ui.desks.case import CaseDesk
from counter_app.ui.desks.door import DoorDesk, Room
from counter_app.ui.desks.help import HelpDesk
from counter_app.ui.desks.paper import Desktop, PaperDesk
from counter_app.ui.desks.scan import ScanDesk
from counter_app.ui.display.display import ApplicantDisplay
from counter_app.ui.display.placing import Placing
from counter_app.ui.documents.desk import DocumentDesk
from counter_app.ui.driver import Driver
from counter_app.ui.farewell import Farewell
from counter_app.ui.guard import Guard
from counter_app.ui.later.clerk import LaterClerk
from counter_app.ui.later.page import LaterPage
from counter_app.ui.ledger import Ledger
from counter_app.ui.messages import installation
from counter_app.ui.messages.literal import translate
from counter_app.ui.newborn.desk import Lobby, NewbornDesk
from counter_app.ui.newborn.pages import NewbornPages
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.pages.door import DoorPage
from counter_app.ui.pages.papers import PapersPage
from counter_app.ui.parts import Parts
from counter_app.ui.screen import Screen, Surroundings, covered, screen
from counter_app.ui.settings.desk import Office, SettingsDesk
from counter_app.ui.settings.page import Eyes, SettingsPage
from counter_app.ui.widgets.banner import Banner
from counter_app.ui.widgets.deck import Deck
from counter_app.ui.widgets.header import Header
from counter_app.ui.widgets.strip import Strip


class MainWindow(QMainWindow):
    """The counter. Everything here runs on the GUI thread and nothing here waits."""

    language_wanted = Signal()

    def __init__(self, parts: Parts, driver: Driver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.driver, self.busy, parts = driver, *watched(parts, self)
        self._parts, self._ledger = parts, Ledger(parts.cases, self)
        self._around = Surroundings(
            CameraStarting(""), SyncStatus(), lambda day: parts.terms.due_day(day, parts.is_workday)
        )
        self.header, self.banner, self.strip = Header(), Banner(), Strip(parts.notices)
        self.pages = CasePages(parts)
        self.journal = JournalPage(parts.spec.shape, parts.window, parts.clock.now, parts.codebook.divisions)
        self.guard, self.door = Guard(parts, self), DoorPage(parts.guarding)
        self.front, self.day = Deck(), DayPage()
        self.papers, self.later = PapersPage(), LaterPage(parts.window, parts.clock.now, parts.codebook.divisions)
        eyes = Eyes(parts.newest_frame, parts.newest_glance, parts.spec.shape)
        self.settings = SettingsPage(eyes, lambda city: installation.city(parts.rules.regions, city))
        self.newborns = NewbornPages(parts, lambda: self.guard.window)
        self.front.lay(
            (self.pages, self.journal, self.papers, self.door, self.later, self.day, self.newborns, self.settings)
        )
        self._employ(parts, driver)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.pages.start()
        self._door_desk.follow()
        self.settings_desk.begin()

    def _employ(self, parts: Parts, driver: Driver) -> None:
        """Everyone who works behind the pages."""
        self.display = ApplicantDisplay(parts.newest_frame, parts.spec.shape, parts.codebook, self)
        self._placing = Placing(self, self.display, is_wanted=parts.has_display)
        # the pages follow the session before anyone fills them with what it brought
        driver.changed.connect(self._follow)
        CaseDesk(parts, driver, self.guard, self.pages, self)
        self.documents = DocumentDesk(parts, driver, self.front, self.pages)
        ScanDesk(self, self.front, self.pages, parts.clock.now).receipt.connect(self.open_later)
        self.newborn_desk = NewbornDesk(parts, self.guard, Lobby(self.front, self.pages, self.newborns), self)
        room = Room(self.front, self.pages, self.door, self.strip, lambda: self.newborn_desk.is_open)
        self._door_desk = DoorDesk(parts, self.guard, driver, room, self)
        self.guard.changed.connect(self._refresh)
        self._clerk = JournalClerk(parts, lambda: self.guard.window, self.journal, self)
        self.journal_pages = PagesClerk(parts, self.guard, self.front, self.journal)
        desktop = Desktop(self.front, self.pages, self.journal, self.day, self.later, self.papers, self.newborns)
        papers = PaperDesk(parts, driver, self.guard, desktop, self)
        self.newborn_desk.papers_ready.connect(papers.show_newborn)
        later = LaterClerk(parts, lambda: self.guard.window, self.later, self)
        later.newborn_found.connect(self.newborn_desk.open)
        office = Office(self.front, self.pages, self.settings)
        self.settings_desk = SettingsDesk(parts, driver, self.guard, office, self)
        self.help = HelpDesk(self.front, self)
        self.farewell = Farewell(parts, driver, room.is_more_open, self)
        DayClerk(parts, lambda: self.guard.window, self.day, self).changed.connect(self.farewell.look)

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
        self._ask_for_upload()
        if self.front.front is self.journal:
            self._clerk.look()
        self._refresh()

    def show_trouble(self, fault: Fault) -> None:
        """Tell of something that went wrong outside the session, until the officer puts it away."""
        self._around = replace(self._around, trouble=fault)
        self._refresh()

    def show_upload(self, entry: Entry) -> None:
        """Show this of the record just filed as if the journal had just been asked."""
        self._ledger.take(entry)

    def come_forward(self) -> None:
        """Someone started the program once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def open_journal(self) -> None:
        """Over the running case, or back to it; the other pages, too."""
        self._turn(self.journal)

    def open_later(self, receipt: str = "") -> None:
        """Open the page of later steps over the running case, at this receipt if one is named, or go back."""
        self._turn(self.later)
        self.later.look_for(receipt)

    def open_day(self) -> None:
        self._turn(self.day)

    def retranslate(self) -> None:
        self.setWindowTitle(translate("Window", "Resident ID card: first issue in the Yangtze River Delta"))
        self._door_desk.show_desk()
        shown = (self.door, self.pages, self.journal, self.papers, self.later, self.day, self.newborns, self.display)
        for part in shown:
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
        if not self.farewell.may_close():
            event.ignore()
            return
        self.guard.handle(SignOut())
        self.display.close()
        event.accept()

    def _turn(self, page: JournalPage | LaterPage | DayPage) -> None:
        shown = self.pages if self.front.front is page else page
        self.front.bring(shown)
        shown.start()

    def _follow_up(self, story: Story) -> None:
        self.open_later()
        self.later.opened.emit(story.record.draft.id)

    def _ask_for_upload(self) -> None:
        state = self.driver.state
        if isinstance(state, Done):
            self._ledger.ask(state.record.draft.id)

    def _lay_out(self) -> None:
        self.setCentralWidget(_stacked(self.header, self.banner, self.front, self.strip))
        self.setWindowIcon(icons.icon("counter", theme.COLOURS.text, theme.LARGE_ICON_PX))
        self.resize(theme.WINDOW_WIDTH_PX, theme.WINDOW_HEIGHT_PX)

    def _connect(self) -> None:
        self.guard.trouble.connect(self.show_trouble)
        self._ledger.changed.connect(self._refresh)
        self.strip.journal_wanted.connect(self.open_journal)
        self.journal.closed.connect(self.open_journal)
        self.journal.later_wanted.connect(self._follow_up)
        for wanted in (self.strip.later_wanted, self.later.closed):
            wanted.connect(self.open_later)
        self.strip.newborns_wanted.connect(self.newborn_desk.turn)
        self.journal.newborns.clicked.connect(lambda: self.newborn_desk.find(self.journal.filters.search.text()))
        self.strip.help_wanted.connect(self.help.open)
        for wanted in (self.strip.day_wanted, self.day.closed):
            wanted.connect(self.open_day)
        self.farewell.day_wanted.connect(lambda: None if self.front.front is self.day else self._turn(self.day))
        for told in (self.later.told, self.journal.told, self.newborns.list.told, self.newborn_desk.kept):
            told.connect(self.farewell.look)
        self.strip.language_wanted.connect(self.language_wanted)
        self.strip.settings_wanted.connect(self.settings_desk.turn)
        self.strip.display_wanted.connect(self._placing.turn)
        self.pages.photo.advised.connect(self.display.show_advice)
        self.pages.together.advised.connect(self.display.together.show_advice)
        self.pages.photo.preview.ringed.connect(self.display.fill_ring)
        self.banner.read.connect(self._put_trouble_away)
        self.front.turned.connect(self._refresh)
        self.busy.changed.connect(self.strip.show_busy)

    def _follow(self) -> None:
        """The session moved."""
        state = self.driver.state
        if isinstance(state, Idle):
            self.pages.forget()
        self._ask_for_upload()
        self._refresh()
        self.farewell.follow()

    def _refresh(self) -> None:
        state = self.driver.state
        upload = self._ledger.upload(state.record.draft.id) if isinstance(state, Done) else None
        self._around = replace(self._around, upload=upload)
        shown = self.screen_shown
        seen = covered(shown) if self.guard.hides else shown
        self.header.show_screen(seen, has_way=self.front.front is self.pages or seen.case is not None)
        self.strip.show_screen(shown)
        self.banner.show_fault(shown.banner, can_be_put_away=shown.banner is self._around.trouble)
        self.pages.show_screen(shown)
        self.display.show_screen(seen)

    def _put_trouble_away(self) -> None:
        self._around = replace(self._around, trouble=None)
        self._refresh()


def _stacked(header: QWidget, banner: QWidget, front: QWidget, strip: QWidget) -> QWidget:
    middle = QWidget()
    middle.setObjectName("page")
    rows = QVBoxLayout(middle)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for widget, stretch in ((header, 0), (banner, 0), (front, 1), (strip, 0)):
        rows.addWidget(widget, stretch)
    return middle
