"""The journal: filed cases by page, narrowed by words, days and states; each with its story and a later word on it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from counter_app.domain.case.case import Window
from counter_app.domain.case.casebook import CasePage, Story
from counter_app.domain.case.record import Unreadable, UploadState
from counter_app.domain.faults import Fault
from counter_app.domain.photo.spec import PortraitShape
from counter_app.domain.places.divisions import Divisions
from counter_app.ui import theme
from counter_app.ui.book.case_view import CaseView
from counter_app.ui.book.filters import Filters
from counter_app.ui.book.newborn_link import NewbornLink
from counter_app.ui.book.news import News
from counter_app.ui.later import table as lines
from counter_app.ui.later.deeds import deeds
from counter_app.ui.later.table import CaseModel, Column
from counter_app.ui.messages import damaged, progress, status
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.label import Role, paragraph, show_text
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.timeline import Timeline

_NOTHING = CasePage((), 0, 0, (), ())
TIMELINE_HEIGHT_PX, LEAST_TABLE_PX = 116, 88


class JournalPage(QWidget):
    """`begun` when it comes in front, `wanted` when something else is looked for; `opened` carries a record's
    identifier, `told` a later word.

    `print_wanted`, `papers_wanted`, `send_wanted` and `later_wanted` carry the story they are about; `list_wanted`
    asks for all that fits.
    """

    begun = Signal()
    wanted = Signal()
    more_wanted = Signal(int)
    opened = Signal(str)
    told = Signal(object)
    print_wanted = Signal(object)
    papers_wanted = Signal(object)
    send_wanted = Signal(object)
    later_wanted = Signal(object)
    list_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        shape: PortraitShape,
        window: Window,
        now: Callable[[], datetime],
        divisions: Divisions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.filters, self.table, self.timeline = Filters(), QTableView(), Timeline()
        self.model, self.view = CaseModel(self), CaseView(shape, window, now, divisions)
        self.news, self._empty, self._totals = News(), Panel(), paragraph(Role.QUIET)
        self._damaged, self._found = Panel(), _NOTHING
        self._damaged.hide()
        self.print, self.papers = CommandButton("Ctrl+P", "print"), CommandButton("F7", "eye")
        self.send, self.save = CommandButton("Ctrl+S", "cloud-up"), CommandButton("Ctrl+E", "file")
        self.later, self.newborns = CommandButton("Alt+L", "window"), NewbornLink()
        self.submit, self.back = CommandButton(ENTER, "tick", Look.PRIMARY), CommandButton("Esc", "back")
        self._sheet = Sheet()
        self._commands = (self.save, self.later, self.send, self.papers, self.print)
        self._sheet.add_commands((self.back,), (*self._commands, self.submit))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        lines.set_up(self.table, self.model, (Column.NUMBER, Column.WAY))
        self._connect()
        self.retranslate()
        self.show_story(None)

    @property
    def story(self) -> Story | None:
        """The case that is open."""
        return self.view.story

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Journal", "Journal"),
            translate("Journal", "Everything filed at this window, newest first."),
        )
        self.table.setAccessibleName(translate("Journal", "Journal"))
        self.print.name(translate("Journal", "Print again"))
        self.papers.name(translate("Journal", "Papers"))
        self.send.name(translate("Journal", "Send again"))
        self.save.name(translate("Journal", "Save list"))
        self.later.name(translate("Journal", "Later steps"))
        self.submit.name(translate("Later", "Record this step"))
        self.back.name(translate("Journal", "Back"))
        self.filters.retranslate()
        self.newborns.retranslate()
        self.view.retranslate()
        self.model.retranslate()
        if self.story is not None:
            self.timeline.show_deeds(deeds(self.story))
        self._show_totals(self._found)

    def start(self) -> None:
        self.news.hide()
        self.filters.search.setFocus()
        self.begun.emit()
        self.wanted.emit()

    def show_unreadable(self, found: tuple[Unreadable, ...]) -> None:
        """Those that have no line below, since nobody's name can be read in them."""
        self._damaged.setVisible(bool(found))
        if found:
            self._damaged.show_fact(Level.BAD, damaged.title(found), damaged.todo(found))

    def show_found(self, page: CasePage) -> None:
        """The first page of what was looked for, or a further one."""
        self.model.show_page(page)
        if page.first:
            return
        self._found = page
        self._show_totals(page)
        is_empty = page.total == 0
        self.save.setEnabled(not is_empty)
        self._empty.setVisible(is_empty)
        self.table.setVisible(not is_empty)
        if is_empty:
            self.show_story(None)
        else:
            self._select_again()

    def show_story(self, story: Story | None) -> None:
        """The case that was opened, the same case a step further, or none."""
        self.view.show_story(story)
        self.timeline.setVisible(story is not None)
        if story is not None:
            self.timeline.show_deeds(deeds(story))
        for command in (self.print, self.papers, self.later):
            command.setEnabled(story is not None)
        self.send.setEnabled(story is not None and _is_refused(story))

    def tell_unopened(self, fault: Fault) -> None:
        """Why the case that was asked for is not shown; nor is the one before it any more."""
        self.show_story(None)
        self.view.tell_unopened(fault)

    def _columns(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self.filters, self._damaged, self.news):
            left.addWidget(widget)
        left.addLayout(_beside(self._totals, self.newborns))
        left.addWidget(self._empty)
        self.table.setMinimumHeight(LEAST_TABLE_PX)
        left.addWidget(self.table, 1)
        self.timeline.setFixedHeight(TIMELINE_HEIGHT_PX)
        left.addWidget(self.timeline)
        left.addStretch(0)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left, 1)
        columns.addWidget(self.view)
        return columns

    def _connect(self) -> None:
        self.filters.changed.connect(self._look_anew)
        self.model.more_wanted.connect(self.more_wanted)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _: self._open(index.row()))
        self.view.panel.told.connect(self.told)
        self.view.panel.form_changed.connect(self._show_submit)
        self.view.panel.resend_wanted.connect(lambda: self.send_wanted.emit(self.story))
        self.print.clicked.connect(lambda: self.print_wanted.emit(self.story))
        self.papers.clicked.connect(lambda: self.papers_wanted.emit(self.story))
        self.send.clicked.connect(lambda: self.send_wanted.emit(self.story))
        self.later.clicked.connect(lambda: self.later_wanted.emit(self.story))
        self.save.clicked.connect(self.list_wanted)
        self.submit.clicked.connect(self.view.panel.submit)
        self.back.clicked.connect(self._step_back)
        self._show_submit()

    def _look_anew(self) -> None:
        # whoever is looked for next must not be taken for the one whose form is still open
        self.view.panel.close_form()
        self.news.hide()
        self.wanted.emit()

    def _open(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.opened.emit(self.model.lines[row].record_id)

    def _select_again(self) -> None:
        """The case that was looked at, or the first line when it is not to be seen any more."""
        ids = [line.record_id for line in self.model.lines]
        kept = None if self.story is None else self.story.record.draft.id
        row = ids.index(kept) if kept in ids else 0
        if self.table.currentIndex().row() == row:
            self._open(row)
        else:
            self.table.selectRow(row)

    def _step_back(self) -> None:
        """Esc closes the open form first, then the page."""
        if self.view.panel.open_step is not None:
            self.view.panel.close_form()
            self.table.setFocus()
        else:
            self.closed.emit()

    def _show_submit(self) -> None:
        is_open = self.view.panel.open_step is not None
        # first away, then there: all of them side by side would widen the window
        come, go = ((self.submit,), self._commands) if is_open else (self._commands, (self.submit,))
        for button in go:
            button.hide()
        for button in come:
            button.show()

    def _show_totals(self, page: CasePage) -> None:
        show_text(self._totals, totals(page) if page.total else "")
        if self.filters.is_narrowed:
            text = translate("Journal", "Nothing fits the search.")
            self._empty.show_nothing_yet("search", text, translate("Journal", "Use fewer words or another spelling."))
        else:
            text = translate("Journal", "Nothing has been filed yet.")
            self._empty.show_nothing_yet("journal", text, translate("Journal", "Filed cases appear here."))


def _beside(words: QWidget, link: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(words, 1)
    row.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)
    return row


def totals(page: CasePage) -> str:
    """How many fit, and how they stand."""
    parts = [fill(translate("Journal", "Cases: {count}"), count=page.total)]
    parts += [f"{progress.phase(phase)} {count}" for phase, count in page.phases]
    parts += [
        f"{status.upload(state)} {count}" for state, count in page.uploads if state is not UploadState.ACKNOWLEDGED
    ]
    return " · ".join(parts)


def _is_refused(story: Story) -> bool:
    states = (story.upload.state, *(told.upload.state for told in story.events))
    return UploadState.REFUSED in states
