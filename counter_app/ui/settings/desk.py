"""Turns what is done on the settings page into settings that are kept, tried and in effect."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from counter_app.domain.duty import Offline, Online
from counter_app.domain.faults import Fault
from counter_app.domain.installation import AT_ONCE, Setting, Values, wrong_values
from counter_app.domain.person.officer import Role
from counter_app.domain.session.session import Done, Idle
from counter_app.ui.chime import Chime
from counter_app.ui.driver import Driver
from counter_app.ui.guard import Guard
from counter_app.ui.installing import Found, Installing, Origin, TestPage, Tray
from counter_app.ui.messages import installation as words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.parts import Parts
from counter_app.ui.settings.page import SettingsPage
from counter_app.ui.widgets.deck import Deck

TRAYS = {Tray.A4: Setting.PRINTER_A4, Tray.A5: Setting.PRINTER_A5, Tray.ROLL: Setting.ROLL_PRINTER}

SAMPLE = "䶮 \U00020bb7 Ää 0123456789"
"""Characters that a printer may not have."""


@dataclass(frozen=True, slots=True)
class Office:
    """Where the settings page lies, and what lies under it."""

    front: Deck
    pages: CasePages
    settings: SettingsPage


class SettingsDesk(QObject):
    """The administrator's side of the window. GUI thread."""

    language_set = Signal(str)

    def __init__(self, parts: Parts, driver: Driver, guard: Guard, office: Office, window: QMainWindow) -> None:
        super().__init__(window)
        self._installing, self._driver, self._guard = parts.installing, driver, guard
        self._office, self._page, self._window = office, office.settings, window
        self._chime = Chime(driver, parts.sound, self)
        self.wants_restart = False
        if self._installing is not None:
            self._connect(self._installing)
            self._chime.is_on = self._installing.installed().values.get(Setting.SOUNDS) == "on"

    def begin(self) -> None:
        """A machine on which nothing was set is asked about itself first."""
        if self.is_first_run:
            self.turn()

    def turn(self) -> None:
        """Open the page over the running case, or go back to the case."""
        if self._installing is None or self._guard.hides:
            return
        front = self._office.front
        if front.front is self._page:
            front.bring(self._office.pages)
            self._office.pages.start()
            return
        front.bring(self._page)
        self._open(self._installing)

    @property
    def is_first_run(self) -> bool:
        return self._installing is not None and self._installing.installed().origin is Origin.FIRST_RUN

    @property
    def may_set(self) -> bool:
        """Where officers sign in, a supervisor only; in practice everyone."""
        if self._guard.guarding is None:
            return True
        duty = self._guard.state
        return isinstance(duty, Online | Offline) and duty.officer.role is Role.SUPERVISOR

    def _open(self, installing: Installing) -> None:
        page = self._page
        page.sections.offer(installing.offers())
        page.show_installed(installing.installed(), may_set=self.may_set)
        installing.find_cameras(lambda found: self._offer((Setting.CAMERA, Setting.DOCUMENT_CAMERA), found))
        printers = (Setting.PRINTER, Setting.PRINTER_A4, Setting.PRINTER_A5)
        installing.find_printers(lambda found: self._offer(printers, found))
        page.start()

    def _offer(self, settings: tuple[Setting, ...], found: Found | Fault) -> None:
        """Without an answer the present value and what there always is can still be chosen."""
        if not isinstance(found, Fault):
            for setting in settings:
                self._page.sections.offer_found(setting, found)

    def _keep(self, installing: Installing, values: Values) -> None:
        if not self.may_set:
            return
        before = installing.installed()
        wanted = {setting: text for setting, text in values.items() if setting not in before.fixed}
        wrong = wrong_values(wanted, installing.offers())
        if wrong:
            self._page.show_wrong(wrong)
            return
        news = {setting: text for setting, text in wanted.items() if before.values.get(setting) != text}
        installing.keep(news, lambda fault: self._hear_kept(news, before.origin, fault))

    def _hear_kept(self, news: Values, origin: Origin, fault: Fault | None) -> None:
        if fault is not None:
            self._page.tell(fault)
            return
        if Setting.SOUNDS in news:
            self._chime.is_on = news[Setting.SOUNDS] == "on"
        if Setting.LANG in news:
            self.language_set.emit(news[Setting.LANG])
        self._page.show_kept(needs_restart=bool(news.keys() - AT_ONCE))
        if origin is Origin.FIRST_RUN:
            self._restart()

    def _restart(self) -> None:
        """Close this window; whoever opened it opens the next."""
        if not isinstance(self._driver.state, Idle | Done):
            self._page.show_busy()
            return
        self.wants_restart = True
        self._window.close()

    def _try_printer(self, installing: Installing, tray: Tray) -> None:
        values = self._page.values
        printer = values[TRAYS[tray]] or ("" if tray is Tray.ROLL else values[Setting.PRINTER])
        wrong = wrong_values({Setting.ROLL_PRINTER: values[Setting.ROLL_PRINTER]}, installing.offers())
        if tray is Tray.ROLL and (wrong or not printer):
            problem = translate("Settings", "Enter the address of the receipt printer first.")
            self._page.sections.rows[Setting.ROLL_PRINTER].show_problem(problem)
            return
        trial, well = self._page.sections.printers, translate("Settings", "The printer has taken the test page")
        text = fill(
            translate("Settings", "{printer} · paper {paper} · {sample}"),
            sample=SAMPLE,
            printer=printer or words.choice(Setting.PRINTER, ""),
            paper=tray.value.upper(),
        )
        trial.show_trying()
        page = TestPage(tray, printer, translate("Settings", "Test page of this counter"), text)
        installing.try_printer(page, lambda fault: trial.show_outcome(fault, well))

    def _try_library(self, installing: Installing) -> None:
        address = self._page.values[Setting.LIBRARY]
        wrong = wrong_values({Setting.LIBRARY: address}, installing.offers())
        if wrong:
            self._page.sections.rows[Setting.LIBRARY].show_problem(words.wrong(wrong[Setting.LIBRARY]))
            return
        trial, well = self._page.sections.library, translate("Settings", "The library answers and is ready")
        trial.show_trying()
        installing.try_library(address, lambda fault: trial.show_outcome(fault, well))

    def _connect(self, installing: Installing) -> None:
        page = self._page
        page.closed.connect(self.turn)
        page.kept.connect(lambda values: self._keep(installing, values))
        page.restarted.connect(self._restart)
        page.watched.connect(lambda is_on: installing.watch(is_on=is_on))
        page.left.connect(lambda: installing.show_camera(installing.installed().values[Setting.CAMERA]))
        page.sections.camera_chosen.connect(installing.show_camera)
        page.sections.printers.wanted.connect(lambda tray: self._try_printer(installing, tray))
        page.sections.library.wanted.connect(lambda _: self._try_library(installing))
