"""The page of registrations of newborns: those in hand, found by receipt, name or certificate, with their next step."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from counter_app.domain.faults import Fault
from counter_app.domain.ids import PaperCode
from counter_app.domain.newborn_book import NewbornPage, NewbornStory
from counter_app.domain.newborn_standing import NewbornStanding
from counter_app.domain.newborn_steps import NewbornFact, NewbornStep
from counter_app.ui import theme
from counter_app.ui.messages import faults, progress
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages import outcome as outcome_words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.newborn.panel import NewbornPanel
from counter_app.ui.newborn.table import Column, NewbornModel
from counter_app.ui.outcome import Outcome
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.paged_table import dress
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.scroll import Scroll
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.timeline import Deed, Timeline

PANEL_WIDTH_PX, TIMELINE_HEIGHT_PX = 490, 148
_TOLD_BY_STEPS = frozenset({"newborn", "event acknowledged"})
"""What the steps themselves say, with their icons."""


class NewbornListPage(QWidget):
    """`wanted` carries what stands in the search, `entered` the same once Enter was pressed; `told` a later step.

    A scanner types and ends with Enter: Enter in the search never hands in an open form.
    """

    wanted = Signal(str)
    entered = Signal(str)
    opened = Signal(str)
    told = Signal(object)
    more_wanted = Signal(int)
    begin_wanted = Signal()
    resend_wanted = Signal()
    print_wanted = Signal()
    papers_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        step: Callable[[NewbornStanding, NewbornFact], NewbornStep],
        due: Callable[[date], tuple[date, date]],
        now: Callable[[], datetime],
        kept: tuple[PaperCode, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.search, self.table = Field(), QTableView()
        self.model, self.timeline = NewbornModel(self), Timeline()
        self.panel = NewbornPanel(step, due, now, kept)
        self._said, self._about = Panel(), Panel()
        self.submit, self.new = CommandButton(ENTER, "tick", Look.PRIMARY), CommandButton("Alt+N", "child")
        self.print, self.papers = CommandButton("Ctrl+P", "print"), CommandButton("F7", "eye")
        self.back = CommandButton("Esc", "back")
        self._sheet = Sheet()
        self._sheet.add_commands((self.back,), (self.papers, self.print, self.new, self.submit))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        dress(self.table, self.model, Column.NAME)
        self.search.line.setProperty("takes_scans", True)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Newborn", "Newborns: registration in another province"),
            translate("Newborn", "Take one down, note the decision, hand out the page, hand the originals back."),
        )
        self.search.name(
            translate("Newborn", "Receipt, child's name or whole certificate number"),
            translate("Newborn", "Type, or scan the code on the receipt"),
        )
        self.table.setAccessibleName(translate("Newborn", "Found registrations"))
        self.new.name(translate("Newborn", "New registration"))
        self.print.name(translate("Newborn", "Print again"))
        self.papers.name(translate("Journal", "Papers"))
        self.back.name(translate("Journal", "Back"))
        self.panel.retranslate()
        self.model.retranslate()
        if self.panel.story is not None:
            self.timeline.show_deeds(deeds(self.panel.story))
        self._show_commands()

    def start(self, text: str = "") -> None:
        """The registrations in hand, or those that fit what was looked for elsewhere."""
        self._said.hide()
        self.search.fill_in(text)
        self.panel.show_story(None)
        self.search.line.setFocus()
        self.wanted.emit(text)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks at this page any more: nothing of anyone stays on it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.panel.show_story(None)
            self.search.fill_in("")

    def show_found(self, page: NewbornPage) -> None:
        self.model.show_page(page)
        if page.first == 0:
            self._show_about(page)

    def show_story(self, story: NewbornStory) -> None:
        """The registration that was asked for, or its state after a step."""
        self._said.hide()
        self.panel.show_story(story)
        self.timeline.show_deeds(deeds(story))
        if not self.table.hasFocus():
            self._await_the_next()

    def tell(self, outcome: Outcome) -> None:
        """What became of printing; or what went wrong."""
        if isinstance(outcome, Fault):
            self._say(Level.BAD, faults.what(outcome), faults.todo(outcome))
        else:
            level = Level.WARN if outcome.missing or outcome.spoiled else Level.GOOD
            self._say(level, outcome_words.what(outcome), outcome_words.todo(outcome))

    def tell_noted(self, sentence: str) -> None:
        self._say(Level.GOOD, fill(translate("Later", "Noted: {step}"), step=sentence), "")

    def tell_unknown(self, number: str) -> None:
        """The receipt is of no registration of this counter."""
        self.panel.show_story(None)
        text = translate("Later", "{number} was not filed at this counter")
        note = translate("Later", "The counter that is named in the number keeps the case.")
        self._say(Level.WARN, fill(text, number=number), note)

    def _say(self, level: Level, title: str, text: str) -> None:
        self._said.show_fact(level, title, text)
        self._said.show()

    def _show_about(self, page: NewbornPage) -> None:
        self.table.setVisible(bool(page.total))
        if self.search.text.strip():
            title = fill(translate("Newborn", "{count} registrations found"), count=page.total)
            self._about.show_nothing_yet("search", title)
        elif page.total:
            title = fill(translate("Newborn", "{count} registrations in hand"), count=page.total)
            text = translate("Newborn", "A decision, a page or an original is still to be dealt with.")
            self._about.show_fact(Level.NOTE, title, text)
        else:
            text = translate("Newborn", "Registrations that are not finished appear here; search for the others.")
            self._about.show_nothing_yet("good", translate("Newborn", "Nothing in hand"), text)

    def _columns(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self.search, self._said, self._about):
            left.addWidget(widget)
        left.addWidget(self.table, 1)
        self.timeline.setFixedHeight(TIMELINE_HEIGHT_PX)
        left.addWidget(self.timeline)
        left.addStretch(0)
        right = Scroll(self.panel, PANEL_WIDTH_PX)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left, 1)
        columns.addWidget(right)
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
        self.new.clicked.connect(self.begin_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.papers.clicked.connect(self.papers_wanted)
        self.back.clicked.connect(self._step_back)

    def _search_anew(self) -> None:
        # whoever is looked for next must not be taken for the one whose form is still open
        self.panel.show_story(None)
        self._said.hide()
        self.wanted.emit(self.search.text)

    def _open(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.opened.emit(self.model.lines[row].id)

    def _press(self) -> None:
        if self.search.line.hasFocus() or self.panel.open_move is None:
            self.entered.emit(self.search.text)
        else:
            self.panel.submit()

    def _step_back(self) -> None:
        """Esc closes the open form first, then the page."""
        if self.panel.open_move is not None:
            self.panel.close_form()
            self._await_the_next()
        else:
            self.closed.emit()

    def _await_the_next(self) -> None:
        """The next receipt that is scanned takes the place of what stands in the search."""
        self.search.line.setFocus()
        self.search.line.selectAll()

    def _show_commands(self) -> None:
        has_story = self.panel.story is not None
        is_open = self.panel.open_move is not None
        self.timeline.setVisible(has_story)
        for command in (self.print, self.papers):
            command.setVisible(has_story and not is_open)
        self.submit.name(translate("Later", "Note this step") if is_open else translate("Later", "Find"))


def deeds(story: NewbornStory) -> tuple[Deed, ...]:
    """The audit's lines and the steps, by their time. Pure."""
    audited = [
        Deed(line.at, line.officer, progress.deed(line.action), None)
        for line in story.audit
        if line.action not in _TOLD_BY_STEPS
    ]
    told = [
        Deed(each.step.at, each.step.window.officer, words.sentence(each.step.what), each.upload.state)
        for each in story.steps
    ]
    return tuple(sorted((*audited, *told), key=lambda deed: deed.at))
