"""Shows one journal entry with its portrait."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.domain.record import JournalEntry, UploadState
from counter_app.domain.spec import PortraitShape
from counter_app.ui.messages import faults, status
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.label import Role, label, paragraph, show_text
from counter_app.ui.widgets.panel import Card, Panel
from counter_app.ui.widgets.picture import image_of_jpeg
from counter_app.ui.widgets.portrait_view import PortraitView

LEVELS = {UploadState.WAITING: Level.NOTE, UploadState.ACKNOWLEDGED: Level.GOOD, UploadState.REFUSED: Level.BAD}
FACTS = 4


class EntryCard(Card):
    """The right-hand side of the journal."""

    def __init__(self, shape: PortraitShape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_sha256 = ""
        self._portrait = PortraitView(shape.width_px, shape.height_px)
        self._name, self._state = paragraph(Role.LARGE), Panel()
        self._captions = [label(Role.QUIET) for _ in range(FACTS)]
        self._facts = [paragraph() for _ in range(FACTS)]
        self._override = paragraph(Role.QUIET)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for row, (caption, fact) in enumerate(zip(self._captions, self._facts, strict=True)):
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(fact, row, 1)
        grid.setColumnStretch(1, 1)
        self.rows.addWidget(self._portrait, 1)
        self.rows.addWidget(self._name)
        self.rows.addLayout(grid)
        self.rows.addWidget(self._override)
        self.rows.addWidget(self._state)

    def show_entry(self, entry: JournalEntry) -> None:
        draft, sha256 = entry.record.draft, entry.record.photos[0].sha256
        if sha256 != self._shown_sha256:
            # never one person's name beside another's face while the picture is on its way
            self._portrait.show_image(QImage())
            self._shown_sha256 = sha256
        self._name.setText(draft.case.applicant.name.value)
        rows = (
            (translate("Applicant", "ID number"), draft.case.applicant.id_number.masked),
            (translate("Journal", "Receipt number"), entry.record.receipt_no),
            (translate("Journal", "Filed"), status.moment_text(draft.filed_at)),
            (translate("Done", "Collection"), status.collection(draft.collection)),
        )
        for caption, fact, (name, text) in zip(self._captions, self._facts, rows, strict=True):
            caption.setText(name)
            fact.setText(text)
        override = draft.override
        pattern = translate("Journal", "Used all the same by officer {officer}: {reason}")
        reason = "" if override is None else fill(pattern, officer=override.by, reason=override.reason)
        show_text(self._override, reason)
        self._show_state(entry)

    def show_photo(self, jpeg: bytes) -> None:
        self._portrait.show_image(image_of_jpeg(jpeg))

    def _show_state(self, entry: JournalEntry) -> None:
        upload = entry.upload
        title = status.upload(upload.state)
        if upload.state is UploadState.ACKNOWLEDGED:
            moment = "" if upload.acknowledged_at is None else status.moment_text(upload.acknowledged_at)
            self._state.show_fact(Level.GOOD, title, moment)
        else:
            text = "" if upload.last_fault is None else faults.todo(upload.last_fault)
            self._state.show_fact(LEVELS[upload.state], title, text)
