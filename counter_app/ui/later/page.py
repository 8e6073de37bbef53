"""The page of later steps: a case is found by its receipt, its name or its number, and its next step is noted."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from counter_app.domain.case import Window
from counter_app.domain.casebook import CasePage, Story
from counter_app.domain.divisions import Divisions
from counter_app.domain.faults import Fault
from counter_app.domain.progress import Happening, Posted
from counter_app.domain.standing import Phase
from counter_app.ui import theme
from counter_app.ui.later import table as lines
from counter_app.ui.later.beside import Beside
from counter_app.ui.later.deeds import deeds
from counter_app.ui.later.panel import CasePanel
from counter_app.ui.later.steps import Step
from counter_app.ui.later.table import CaseModel, Column
from counter_app.ui.messages import faults, progress
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.timeline import Timeline

TIMELINE_HEIGHT_PX = 124


class LaterPage(QWidget):
    """`wanted` carries what stands in the search; `entered` the same once Enter was pressed; `told` a later step.

    A scanner types and ends with Enter. So Enter in the search never hands in an open form, and no button takes the
    focus by itself: steps have keys of their own.
    """

    wanted = Signal(str)
    entered = Signal(str)
    opened = Signal(str)
    told = Signal(object)
    more_wanted = Signal(int)
    camera_wanted = Signal(bool)
    resend_wanted = Signal()
    papers_wanted = Signal(object)
    closed = Signal()

    def __init__(
        self, window: Window, now: Callable[[], datetime], divisions: Divisions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_looking = False
        self.search, self.table = Field(), QTableView()
        self.model, self.timeline = CaseModel(self), Timeline()
        self.panel = CasePanel(window, now, divisions, tuple(Step))
        self._said, self._about, self._beside = Panel(), Panel(), Beside(self.panel)
        self.submit = CommandButton(ENTER, "tick", Look.PRIMARY)
        self.camera, self.papers = CommandButton("Alt+C", "camera"), CommandButton("F7", "eye")
        self.back = CommandButton("Esc", "back")
        self._sheet = Sheet()
        self._sheet.add_commands((self.back,), (self.camera, self.papers, self.submit))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        lines.set_up(self.table, self.model, (Column.TIME, Column.NUMBER, Column.SENT))
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Later", "Later steps"),
            translate("Later", "The card arrives, is handed out or posted; scan the receipt or search for the case."),
        )
        self.search.name(
            translate("Later", "Receipt, name or whole ID number"),
            translate("Later", "Type, or scan the code on the receipt"),
        )
        self.table.setAccessibleName(translate("Later", "Found cases"))
        self.back.name(translate("Journal", "Back"))
        self._beside.retranslate()
        self.panel.retranslate()
        self._show_commands()

    def start(self) -> None:
        """An empty search: the list shows the cards that someone has to ask about."""
        self._said.hide()
        self.search.fill_in("")
        self.panel.show_story(None)
        self.search.line.setFocus()
        self.wanted.emit("")

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks at this page any more: the camera rests and nothing of anyone stays on it."""
        super().hideEvent(event)
        if event.spontaneous():
            return  # the whole window was minimised
        self._turn_camera(is_on=False)
        self.panel.show_story(None)
        self.search.fill_in("")

    def take_scanned(self, number: str) -> None:
        """The camera read this receipt."""
        self.look_for(number if self._is_looking else "")

    def look_for(self, number: str) -> None:
        """This receipt was scanned elsewhere; nothing to look for leaves the page as it is."""
        if number:
            self.search.fill_in(number)
            self.entered.emit(number)

    def show_found(self, page: CasePage) -> None:
        self.model.show_page(page)
        if page.first == 0:
            self._show_about(page)

    def show_story(self, story: Story) -> None:
        """The case that was asked for, or its state after a step."""
        self._said.hide()
        self.panel.show_story(story)
        self.timeline.show_deeds(deeds(story))
        if not self.table.hasFocus():
            self._await_the_next()

    def tell(self, fault: Fault) -> None:
        self._say(Level.BAD, faults.what(fault), faults.todo(fault))

    def tell_noted(self, what: Happening) -> None:
        """The step is kept; a card that goes to the post goes with its note."""
        text = translate("Later", "Print the posting note with F7.") if isinstance(what, Posted) else ""
        self._say(Level.GOOD, fill(translate("Later", "Noted: {step}"), step=progress.sentence(what)), text)

    def tell_unknown(self, number: str) -> None:
        """The receipt is of no case of this counter."""
        self.panel.show_story(None)
        text = translate("Later", "{number} was not filed at this counter")
        kept = translate("Later", "The counter that is named in the number keeps the case.")
        self._say(Level.WARN, fill(text, number=number), kept)

    def _say(self, level: Level, title: str, text: str) -> None:
        self._said.show_fact(level, title, text)
        self._said.show()

    def _show_about(self, page: CasePage) -> None:
        self.table.setVisible(bool(page.total))
        if self.search.text.strip():
            title = fill(translate("Later", "{count} cases found"), count=page.total)
            self._about.show_nothing_yet("search", title)
        elif page.total:
            title = fill(translate("Later", "{count} cards to ask about"), count=page.total)
            text = translate("Later", "Not here by the promised day, or here for long and not collected.")
            self._about.show_fact(Level.WARN, title, text)
        else:
            text = translate("Later", "Cards that are overdue or not collected appear here.")
            self._about.show_nothing_yet("good", translate("Later", "No card is late"), text)

    def _columns(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self.search, self._said, self._about):
            left.addWidget(widget)
        left.addWidget(self.table, 1)
        self.timeline.setFixedHeight(TIMELINE_HEIGHT_PX)
        left.addWidget(self.timeline)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left, 1)
        columns.addWidget(self._beside)
        return columns

    def _connect(self) -> None:
        self.search.edited.connect(self._search_anew)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _: self._open(index.row()))
        self.table.activated.connect(lambda index: self._open(index.row()))
        self.model.more_wanted.connect(self.more_wanted)
        self.panel.told.connect(self.told)
        self.panel.form_changed.connect(self._show_commands)
        self.panel.resend_wanted.connect(self.resend_wanted)
        self.submit.clicked.connect(self._press)
        self.camera.clicked.connect(lambda: self._turn_camera(is_on=not self._is_looking))
        self.back.clicked.connect(self._step_back)
        self.papers.clicked.connect(lambda: self.papers_wanted.emit(self.panel.story))

    def _search_anew(self) -> None:
        # whoever is looked for next must not be taken for the one whose form is still open
        self.panel.show_story(None)
        self._said.hide()
        self.wanted.emit(self.search.text)

    def _open(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.opened.emit(self.model.lines[row].record_id)

    def _press(self) -> None:
        if self.search.line.hasFocus() or self.panel.open_step is None:
            self.entered.emit(self.search.text)
        else:
            self.panel.submit()

    def _step_back(self) -> None:
        """Esc closes the open form first, then the page."""
        if self.panel.open_step is not None:
            self.panel.close_form()
            self._await_the_next()
        else:
            self.closed.emit()

    def _await_the_next(self) -> None:
        """The next receipt that is scanned takes the place of what stands in the search."""
        self.search.line.setFocus()
        self.search.line.selectAll()

    def _turn_camera(self, *, is_on: bool) -> None:
        if is_on != self._is_looking:
            self._is_looking = is_on
            self.camera_wanted.emit(is_on)
            self._show_commands()

    def _show_commands(self) -> None:
        story = self.panel.story
        is_posted = story is not None and story.standing.phase is Phase.POSTED
        self.papers.name(translate("Later", "Posting note") if is_posted else translate("Journal", "Papers"))
        for widget in (self.timeline, self.papers):
            widget.setVisible(story is not None)
        is_open = self.panel.open_step is not None
        self.submit.name(translate("Later", "Note this step") if is_open else translate("Later", "Find"))
        stop = translate("Later", "Stop reading with the camera")
        self.camera.name(stop if self._is_looking else translate("Later", "Read the receipt with the camera"))
        hold = translate("Later", "Hold the code on the receipt before the camera.")
        self._sheet.note.setText(hold if self._is_looking else "")
