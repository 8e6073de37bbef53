"""The second page: what is applied for and by whom, which papers are there, and what to do when some are not."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.application.application import Particular
from counter_app.domain.application.codebook import Codebook
from counter_app.domain.case.ending import Incomplete
from counter_app.domain.case.requirements import Requirements
from counter_app.domain.person.identity import IdNumber
from counter_app.ui.messages import application as words
from counter_app.ui.messages import faults, forms
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.particulars import Blank, Measure, Particulars, read_particulars
from counter_app.ui.screen import Level, ParticularsView
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.particulars_entry import ParticularsEntry
from counter_app.ui.widgets.scroll import Scroll
from counter_app.ui.widgets.sheet import Sheet


class ParticularsPage(QWidget):
    """`applied` carries an application with nothing missing, `ended` why the person is sent home.

    `shown` tells that the page comes in front.
    """

    applied = Signal(object)
    ended = Signal(object)
    decline_wanted = Signal(object)
    cancelled = Signal()
    documents_wanted = Signal()
    shown = Signal()

    def __init__(
        self, codebook: Codebook, requirements: Requirements, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._codebook, self._today = codebook, today
        self._view: ParticularsView | None = None
        self._has_tried, self._photographed = False, 0
        self.entry, self.panel = ParticularsEntry(codebook, requirements), Panel()
        self.entry.right.addWidget(self.panel)
        self.entry.right.addStretch(1)
        self.go_on = CommandButton(ENTER, "next", Look.PRIMARY)
        self.cancel = CommandButton("Esc", "close")
        self.documents = CommandButton("Alt+D", "camera")
        self.documents.hide()
        self.send_home = CommandButton("F9", "note")
        self.decline = CommandButton("F10", "warn")
        self._sheet = Sheet()
        self._sheet.add_commands((self.cancel, self.documents), (self.decline, self.send_home, self.go_on))
        rows = QVBoxLayout()
        rows.addWidget(Scroll(self.entry))
        self._sheet.fill_with(rows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Application", "What does the booklet say?"),
            translate("Application", "Copy the address from the household booklet; look at the papers one by one."),
        )
        self.go_on.name(translate("Applicant", "Continue to the photo"))
        self.cancel.name(translate("Photo", "Cancel this case"))
        self.send_home.name(translate("Application", "List what is missing"))
        self._name_documents()
        self.decline.name(translate("Application", "Refuse"))
        self.entry.retranslate()
        self._refresh()

    def show_view(self, view: ParticularsView) -> None:
        is_new = self._view is None or view.case.id != self._view.case.id
        self._view = view
        if is_new:
            self._has_tried = False
            self.entry.begin(view.case)
        for button in (self.go_on, self.cancel, self.send_home, self.decline, self.documents):
            button.setEnabled(not view.is_ending)
        self._sheet.note.setText(translate("Collection", "Saving to the disk") if view.is_ending else "")
        self._refresh()

    def show_documents(self, count: int, *, is_offered: bool) -> None:
        """How many pages were photographed so far, where this counter does that at all."""
        self._photographed = count
        self.documents.setVisible(is_offered)
        self._name_documents()

    def _name_documents(self) -> None:
        counted = fill(translate("Application", "Papers: {count}"), count=self._photographed)
        self.documents.name(counted if self._photographed else translate("Application", "Photograph papers"))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.shown.emit()

    def start(self) -> None:
        self.entry.start()

    def forget(self) -> None:
        """Nothing of one applicant may be seen by the next."""
        self._view = None
        self._has_tried = False
        self.entry.begin(None)

    def _refresh(self) -> Particulars | None:
        """Read the form again and show what it tells; nobody is told off before the first try."""
        self.entry.adapt()
        if self._view is None:
            return None
        read = self._read(self._view.case.applicant.id_number)
        if self._has_tried:
            self.entry.show_problems(read)
        self._show_panel(read)
        return read

    def _read(self, number: IdNumber) -> Particulars:
        measure = Measure(self._codebook, self.entry.papers.requirements, number, self._today())
        return read_particulars(self.entry.form(), measure)

    def _hand_in(self) -> None:
        self._has_tried = True
        read = self._refresh()
        if read is None:
            return
        if read.may_go_on:
            self.applied.emit(read.application)
            return
        first = next((blank for blank in Blank if blank in read.wrong), None)
        if first is not None:
            self.entry.focus(first)

    def _send_home(self) -> None:
        self._has_tried = True
        read = self._refresh()
        if read is not None and read.missing:
            self.ended.emit(Incomplete(read.missing))

    def _decline(self) -> None:
        read = self._refresh()
        if read is not None:
            self.decline_wanted.emit(read.disagree)

    def _show_panel(self, read: Particulars) -> None:
        """The one thing that stands in the way, the gravest first."""
        self.send_home.setVisible(bool(read.missing))
        fault = None if self._view is None else self._view.fault
        self.panel.setVisible(True)
        if fault is not None:
            self.panel.show_fact(Level.BAD, faults.what(fault), faults.todo(fault))
        elif read.disagree:
            self.panel.show_fact(Level.BAD, *_disagreement(read))
        elif read.missing and self._has_tried:
            self.panel.show_fact(Level.WARN, *_missing(read))
        else:
            self.panel.setVisible(False)

    def _connect(self) -> None:
        self.entry.edited.connect(self._refresh)
        self.go_on.clicked.connect(self._hand_in)
        self.send_home.clicked.connect(self._send_home)
        self.decline.clicked.connect(self._decline)
        self.documents.clicked.connect(self.documents_wanted)
        self.cancel.clicked.connect(self.cancelled)


def _disagreement(read: Particulars) -> tuple[str, str]:
    what = translate("Application", ", ").join(words.particular(each) for each in Particular if each in read.disagree)
    title = fill(translate("Application", "Booklet and ID number disagree: {what}"), what=what)
    return title, translate("Application", "If it stays so, refuse: the household place has to correct it first.")


def _missing(read: Particulars) -> tuple[str, str]:
    title = fill(translate("Application", "Papers missing: {count}"), count=len(read.missing))
    return title, "\n".join(f"· {forms.paper(code)}" for code in read.missing)
