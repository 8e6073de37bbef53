"""Finds what was filed by a search, and shows beside the list the one that was opened, with its next step."""

from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from counter_app.domain.faults import Fault
from counter_app.ui import theme
from counter_app.ui.messages import faults
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.paged_table import LinePage, PagedModel
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.step_panel import M, S, StepPanel
from counter_app.ui.widgets.timeline import Deed, Timeline

L = TypeVar("L")


class SearchPage(QWidget, Generic[L, M, S]):
    """`wanted` carries what stands in the search; `entered` the same once Enter was pressed; `told` a later step.

    A scanner types and ends with Enter. So Enter in the search never hands in an open form, and no button takes the
    focus by itself: steps have keys of their own.
    """

    wanted = Signal(str)
    entered = Signal(str)
    opened = Signal(str)
    told = Signal(object)
    more_wanted = Signal(int)
    resend_wanted = Signal()
    closed = Signal()

    def __init__(self, model: PagedModel[L], panel: StepPanel[M, S], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search, self.table, self.timeline = Field(), QTableView(), Timeline()
        self.model, self.panel = model, panel
        model.setParent(self)
        self._said, self._about = Panel(), Panel()
        self.submit, self.back = CommandButton(ENTER, "tick", Look.PRIMARY), CommandButton("Esc", "back")
        self.search.line.setProperty("takes_scans", True)
        self._sheet = Sheet()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)

    def id_of(self, line: L) -> str:
        """By what the line's own is opened."""
        raise NotImplementedError

    def deeds(self, story: S) -> tuple[Deed, ...]:
        """What became of it."""
        raise NotImplementedError

    def show_about(self, page: LinePage[L], about: Panel) -> None:
        """Say what the list holds."""
        raise NotImplementedError

    def show_commands(self) -> None:
        """Called when another is shown, or a form was opened or closed."""
        self.timeline.setVisible(self.panel.story is not None)
        is_open = self.panel.open_step is not None
        self.submit.name(translate("Later", "Record this step") if is_open else translate("Later", "Find"))

    def retranslate(self) -> None:
        self.back.name(translate("Journal", "Back"))
        self.panel.retranslate()
        self.model.retranslate()
        if self.panel.story is not None:
            self.timeline.show_deeds(self.deeds(self.panel.story))
        self.show_commands()

    def start(self, text: str = "") -> None:
        """What somebody has to ask about, or what fits a text that was looked for elsewhere."""
        self._said.hide()
        self.search.fill_in(text)
        self.panel.show_story(None)
        self.search.line.setFocus()
        self.wanted.emit(text)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks at this page any more: nothing of anyone stays on it."""
        super().hideEvent(event)
        if event.spontaneous():
            return  # the whole window was minimised
        self.panel.show_story(None)
        self.search.fill_in("")

    def show_found(self, page: LinePage[L]) -> None:
        self.model.show_page(page)
        if page.first == 0:
            self.table.setVisible(bool(page.total))
            self.show_about(page, self._about)

    def show_story(self, story: S) -> None:
        """The one that was asked for, or its state after a step."""
        self._said.hide()
        self.panel.show_story(story)
        self.timeline.show_deeds(self.deeds(story))
        if not self.table.hasFocus():
            self._await_the_next()

    def tell(self, fault: Fault) -> None:
        self.say(Level.BAD, faults.what(fault), faults.todo(fault))

    def tell_unknown(self, number: str) -> None:
        """The receipt is of nothing that was filed at this counter."""
        self.panel.show_story(None)
        text = translate("Later", "{number} was not filed at this window")
        note = translate("Later", "The window that is named in the number keeps the case.")
        self.say(Level.WARN, fill(text, number=number), note)

    def say(self, level: Level, title: str, text: str = "") -> None:
        self._said.show_fact(level, title, text)
        self._said.show()

    def lay_out(self, beside: QWidget, timeline_height_px: int) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self.search, self._said, self._about):
            left.addWidget(widget)
        left.addWidget(self.table, 1)
        self.timeline.setFixedHeight(timeline_height_px)
        left.addWidget(self.timeline)
        left.addStretch(0)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left, 1)
        columns.addWidget(beside)
        self._sheet.fill_with(columns)

    def connect_search(self) -> None:
        """Once the table has its model."""
        self.search.edited.connect(self._search_anew)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _: self._open(index.row()))
        self.table.activated.connect(lambda index: self._open(index.row()))
        self.model.more_wanted.connect(self.more_wanted)
        self.panel.told.connect(self.told)
        self.panel.form_changed.connect(self.show_commands)
        self.panel.resend_wanted.connect(self.resend_wanted)
        self.submit.clicked.connect(self._press)
        self.back.clicked.connect(self._step_back)

    def _search_anew(self) -> None:
        # whoever is looked for next must not be taken for the one whose form is still open
        self.panel.show_story(None)
        self._said.hide()
        self.wanted.emit(self.search.text)

    def _open(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.opened.emit(self.id_of(self.model.lines[row]))

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
