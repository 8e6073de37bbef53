"""The page of later steps: a case is found by its receipt, its name or its number, and its next step is noted."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from counter_app.domain.case.case import Window
from counter_app.domain.case.casebook import CaseLine, Story
from counter_app.domain.case.progress import Happening, Posted
from counter_app.domain.case.standing import Phase
from counter_app.domain.places.divisions import Divisions
from counter_app.ui.later import table as lines
from counter_app.ui.later.deeds import deeds
from counter_app.ui.later.panel import CasePanel
from counter_app.ui.later.steps import Step
from counter_app.ui.later.table import CaseModel, Column
from counter_app.ui.messages import progress
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.beside import Beside
from counter_app.ui.widgets.command import CommandButton
from counter_app.ui.widgets.paged_table import LinePage
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.search_page import SearchPage
from counter_app.ui.widgets.timeline import Deed

BESIDE_WIDTH_PX, TIMELINE_HEIGHT_PX = 560, 124


class LaterPage(SearchPage[CaseLine, Step, Story]):
    """`camera_wanted` says whether the camera shall read receipts; `papers_wanted` carries the story of the papers."""

    camera_wanted = Signal(bool)
    papers_wanted = Signal(object)

    def __init__(
        self, window: Window, now: Callable[[], datetime], divisions: Divisions, parent: QWidget | None = None
    ) -> None:
        super().__init__(CaseModel(), CasePanel(window, now, divisions, tuple(Step)), parent)
        self._is_looking = False
        self._beside = Beside(self.panel, BESIDE_WIDTH_PX)
        self.camera, self.papers = CommandButton("Alt+C", "camera"), CommandButton("F7", "eye")
        self._sheet.add_commands((self.back,), (self.camera, self.papers, self.submit))
        self.lay_out(self._beside, TIMELINE_HEIGHT_PX)
        lines.set_up(self.table, self.model, (Column.TIME, Column.NUMBER, Column.SENT))
        self.connect_search()
        self.camera.clicked.connect(lambda: self._turn_camera(is_on=not self._is_looking))
        self.papers.clicked.connect(lambda: self.papers_wanted.emit(self.panel.story))
        self.retranslate()

    def id_of(self, line: CaseLine) -> str:
        return line.record_id

    def deeds(self, story: Story) -> tuple[Deed, ...]:
        return deeds(story)

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Later", "Later steps"),
            translate("Later", "The card arrives, is handed out or posted; scan the voucher or search for the case."),
        )
        self.search.name(
            translate("Later", "Receipt number, name or whole ID number"),
            translate("Later", "Type, or scan the code on the voucher"),
        )
        self.table.setAccessibleName(translate("Later", "Found cases"))
        choose = translate("Later", "Choose one from the list, or scan its voucher.")
        self._beside.name_nothing("file", translate("Later", "No case is open"), choose)
        super().retranslate()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """The camera rests as well."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._turn_camera(is_on=False)

    def take_scanned(self, number: str) -> None:
        """The camera read this receipt."""
        self.look_for(number if self._is_looking else "")

    def look_for(self, number: str) -> None:
        """This receipt was scanned elsewhere; nothing to look for leaves the page as it is."""
        if number:
            self.search.fill_in(number)
            self.entered.emit(number)

    def tell_noted(self, what: Happening) -> None:
        """The step is kept; a card that goes to the post goes with its note."""
        text = translate("Later", "Print the posting note with F7.") if isinstance(what, Posted) else ""
        self.say(Level.GOOD, fill(translate("Later", "Recorded: {step}"), step=progress.sentence(what)), text)

    def show_about(self, page: LinePage[CaseLine], about: Panel) -> None:
        if self.search.text.strip() and not page.total:
            nothing = translate("Journal", "Nothing fits the search.")
            about.show_nothing_yet("search", nothing, translate("Later", "Look at the number again; search by name."))
        elif self.search.text.strip():
            title = fill(translate("Later", "Cases found: {count}"), count=page.total)
            about.show_nothing_yet("search", title)
        elif page.total:
            title = fill(translate("Later", "Cards to ask about: {count}"), count=page.total)
            text = translate("Later", "Not here by the promised day, or here for long and not collected.")
            about.show_fact(Level.WARN, title, text)
        else:
            text = translate("Later", "Cards that are overdue or not collected appear here.")
            about.show_nothing_yet("good", translate("Later", "No card is late"), text)

    def show_commands(self) -> None:
        super().show_commands()
        story = self.panel.story
        is_posted = story is not None and story.standing.phase is Phase.POSTED
        self.papers.name(translate("Later", "Posting note") if is_posted else translate("Journal", "Papers"))
        self.papers.setVisible(story is not None)
        stop = translate("Later", "Stop reading with the camera")
        self.camera.name(stop if self._is_looking else translate("Later", "Read the voucher with the camera"))
        hold = translate("Later", "Hold the code on the voucher before the camera.")
        self._sheet.note.setText(hold if self._is_looking else "")

    def _turn_camera(self, *, is_on: bool) -> None:
        if is_on != self._is_looking:
            self._is_looking = is_on
            self.camera_wanted.emit(is_on)
            self.show_commands()
