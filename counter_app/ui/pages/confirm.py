"""The sixth page: the applicant checks everything, fingerprints are taken, the commitment is signed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.application.codebook import Codebook
from counter_app.domain.application.notice import Notice
from counter_app.domain.application.signing import Signing
from counter_app.domain.photo.spec import PortraitShape
from counter_app.ui import theme
from counter_app.ui.messages import faults, summary
from counter_app.ui.messages.literal import language, translate
from counter_app.ui.screen import ConfirmView, Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.commitment_card import CommitmentCard
from counter_app.ui.widgets.facts import Facts
from counter_app.ui.widgets.fingers_card import FingersCard
from counter_app.ui.widgets.panel import Card, Panel
from counter_app.ui.widgets.picture import image_of_jpeg
from counter_app.ui.widgets.portrait_view import PortraitView
from counter_app.ui.widgets.reading import Reading
from counter_app.ui.widgets.sheet import Sheet

PORTRAIT_PX = 132
MOST_FACTS = 9


class ConfirmPage(QWidget):
    """`signed` carries a signing that is complete."""

    signed = Signal(object)
    went_back = Signal()
    cancelled = Signal()

    def __init__(
        self,
        shape: PortraitShape,
        codebook: Codebook,
        notice: Callable[[], Notice],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._codebook, self._now = codebook, now
        self._view: ConfirmView | None = None
        self._portrait = PortraitView(shape.width_px, shape.height_px)
        self._portrait.setFixedSize(PORTRAIT_PX, PORTRAIT_PX * shape.height_px // shape.width_px)
        self._facts = Facts(MOST_FACTS, theme.WIDE_GAP_PX, 4)
        self.fingers, self.commitment, self._fault = FingersCard(), CommitmentCard(notice, now), Panel()
        self.submit = CommandButton(ENTER, "next", Look.PRIMARY)
        self.back = CommandButton("F9", "back")
        self.cancel = CommandButton("Esc", "close")
        self._sheet = Sheet()
        self._sheet.add_commands((self.cancel,), (self.back, self.submit))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self.submit.clicked.connect(self._hand_in)
        self.back.clicked.connect(self.went_back)
        self.cancel.clicked.connect(self.cancelled)
        self.commitment.edited.connect(lambda: self.commitment.show_problem(is_missing=False))
        self.fingers.edited.connect(lambda: self.fingers.show_problem(""))
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Confirm", "Is everything right?"),
            translate("Confirm", "Let the applicant read it, take the fingerprints, have the commitment signed."),
        )
        self.submit.name(translate("Collection", "Submit"))
        self.back.name(translate("Confirm", "Back to collection"))
        self.cancel.name(translate("Photo", "Cancel this case"))
        self.fingers.retranslate()
        self.commitment.retranslate(language())
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: ConfirmView) -> None:
        if self._view is None or view.case.id != self._view.case.id:
            self._begin(is_in_province=view.case.is_in_province)
        comes_back = self._view is not None and self._view.is_filing and not view.is_filing
        self._view = view
        self._portrait.show_image(image_of_jpeg(view.portrait.jpeg))
        self._facts.show_facts(summary.facts(view.case, view.collection, self._codebook))
        for widget in (self.fingers, self.commitment, self.submit, self.back, self.cancel):
            widget.setEnabled(not view.is_filing)
        self._sheet.note.setText(translate("Collection", "Saving to the disk") if view.is_filing else "")
        self._fault.setVisible(view.fault is not None)
        if view.fault is not None:
            self._fault.show_fact(Level.BAD, faults.what(view.fault), faults.todo(view.fault))
        if comes_back:
            self.submit.setFocus()

    def start(self) -> None:
        self.submit.setFocus()

    def forget(self) -> None:
        self._view = None
        self._facts.show_facts(())
        self._portrait.show_image(image_of_jpeg(b""))
        self._begin()

    def _begin(self, *, is_in_province: bool = False) -> None:
        """Nothing that one applicant signed may be seen by the next."""
        self.fingers.start_over()
        self.commitment.start_over(is_in_province=is_in_province)

    def _hand_in(self) -> None:
        fingerprints, commitment = self.fingers.fingerprints(), self.commitment.commitment()
        self.commitment.show_problem(is_missing=commitment is None)
        if fingerprints is None:
            self.fingers.tell_problem()
        elif commitment is not None:
            self.signed.emit(Signing(fingerprints, commitment, self._now()))

    def _columns(self) -> QHBoxLayout:
        facts, top = Card(), QHBoxLayout()
        top.setSpacing(theme.WIDE_GAP_PX)
        top.addWidget(self._portrait, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self._facts, 1)
        facts.rows.addLayout(top)
        facts.rows.addStretch(1)
        left, right = QVBoxLayout(), QVBoxLayout()
        read = Reading((), theme.GAP_PX, facts)
        for rows, widgets in ((left, (read, self.fingers)), (right, (self._fault, self.commitment))):
            rows.setSpacing(theme.GAP_PX)
            for widget in widgets:
                rows.addWidget(widget)
        left.setStretch(0, 1)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        return columns
