"""The last page: the receipt number, how the hand-over stands, and the receipt's print."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.case.record import CaptureRecord, UploadState
from counter_app.domain.faults import Fault
from counter_app.domain.photo.spec import PortraitShape
from counter_app.ui import theme
from counter_app.ui.messages import faults, forms, status
from counter_app.ui.messages import outcome as outcome_words
from counter_app.ui.messages.literal import translate
from counter_app.ui.outcome import Outcome
from counter_app.ui.screen import DoneView, Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.facts import Facts
from counter_app.ui.widgets.hand_over import UPLOAD_LEVELS
from counter_app.ui.widgets.label import IconLabel, Role, label
from counter_app.ui.widgets.panel import Card, Panel
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.whose_card import WhoseCard

FACTS = 4


class DonePage(QWidget):
    """Shows one filed record."""

    print_wanted = Signal()
    save_wanted = Signal()
    papers_wanted = Signal()
    finished = Signal()

    def __init__(self, shape: PortraitShape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: DoneView | None = None
        self._outcome: Outcome | None = None
        self._number_caption, self.number = label(Role.HEADING), label(Role.HUGE)
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = Facts(FACTS, theme.MARGIN_PX, 8)
        self._whose = WhoseCard(shape)
        self._upload, self._print_panel = Panel(), Panel()
        self.next = CommandButton(ENTER, "next", Look.PRIMARY)
        self.print = CommandButton("P", "print")
        self.save = CommandButton("S", "file")
        self.papers = CommandButton("F7", "eye")
        self._sheet = Sheet()
        self._sheet.add_commands((), (self.papers, self.save, self.print, self.next))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self.next.clicked.connect(self.finished)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.papers.clicked.connect(self.papers_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Done", "The case is filed"),
            translate("Done", "It is safe on this computer. Print the voucher and hand it over."),
        )
        self._number_caption.setText(translate("Done", "Receipt number"))
        self.next.name(translate("Done", "Next applicant"))
        self.print.name(translate("Done", "Print the voucher"))
        self.save.name(translate("Done", "Save as PDF"))
        self.papers.name(translate("Done", "All papers"))
        if self._view is not None:
            self.show_view(self._view)
        self._show_outcome()

    def show_view(self, view: DoneView) -> None:
        if self._view is None or view.record != self._view.record:
            self._outcome = None
            self._show_outcome()
            self._whose.show_name(view.record.draft.case.applicant.name.value)
        self._view = view
        self.number.setText(view.record.receipt_no)
        self._show_facts(view)
        self._show_upload(view)

    def _show_facts(self, view: DoneView) -> None:
        draft = view.record.draft
        rows = (
            (translate("Applicant", "Name"), draft.case.applicant.name.value),
            (translate("Applicant", "ID number"), draft.case.applicant.id_number.masked),
            (translate("Done", "Collection"), status.collection(draft.collection)),
            (translate("Applicant", "Ready by"), forms.day_text(view.due_day)),
        )
        self._facts.show_facts(rows)

    def show_photo(self, record: CaptureRecord, jpeg: bytes) -> None:
        """The filed portrait; one of another record is ignored."""
        if self._view is not None and self._view.record == record:
            self._whose.show_person(record.draft.case.applicant.name.value, jpeg)

    def show_outcome(self, outcome: Outcome) -> None:
        """What became of printing or saving."""
        self._outcome = outcome
        self._show_outcome()

    def start(self) -> None:
        self.next.setFocus()

    def forget(self) -> None:
        self._view, self._outcome = None, None
        self._whose.show_name("")
        self.number.clear()
        self._facts.show_facts(())

    def _show_outcome(self) -> None:
        outcome = self._outcome
        self._print_panel.setVisible(outcome is not None)
        if isinstance(outcome, Fault):
            self._print_panel.show_fact(Level.BAD, faults.what(outcome), faults.todo(outcome))
        elif outcome is not None:
            level = Level.WARN if outcome.missing else Level.GOOD
            self._print_panel.show_fact(level, outcome_words.what(outcome), outcome_words.todo(outcome))

    def _show_upload(self, view: DoneView) -> None:
        upload = view.upload
        if upload is None or upload.state is UploadState.WAITING:
            trouble = view.sync.halted or view.sync.trouble
            by_itself = translate("Done", "It is sent by itself; you may go on.")
            text = f"{faults.what(trouble)}\n{faults.todo(trouble)}" if trouble else by_itself
            self._upload.show_fact(Level.NOTE, status.upload(UploadState.WAITING), text)
        elif upload.state is UploadState.REFUSED and upload.last_fault is not None:
            self._upload.show_fact(Level.BAD, status.upload(upload.state), faults.todo(upload.last_fault))
        else:
            text = "" if upload.acknowledged_at is None else status.moment_text(upload.acknowledged_at)
            self._upload.show_fact(UPLOAD_LEVELS[upload.state], status.upload(upload.state), text)

    def _columns(self) -> QHBoxLayout:
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(self._rows(), 1)
        columns.addWidget(self._whose, 0, Qt.AlignmentFlag.AlignTop)
        return columns

    def _rows(self) -> QVBoxLayout:
        icon = IconLabel(theme.LARGE_ICON_PX + 24)
        icon.show_icon("good", theme.COLOURS.good)
        number = QVBoxLayout()
        number.setSpacing(2)
        number.addWidget(self._number_caption)
        number.addWidget(self.number)
        head = QHBoxLayout()
        head.setSpacing(theme.MARGIN_PX)
        head.addWidget(icon)
        head.addLayout(number, 1)
        card = Card()
        card.rows.setSpacing(theme.WIDE_GAP_PX)
        card.rows.addLayout(head)
        card.rows.addLayout(self._facts)
        rows = QVBoxLayout()
        rows.setSpacing(theme.WIDE_GAP_PX)
        for widget in (card, self._upload, self._print_panel):
            rows.addWidget(widget)
        rows.addStretch(1)
        return rows
