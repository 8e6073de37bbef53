"""Shows the applicant what to do and what is filed, on a screen of their own; nothing of anyone else."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.application.codebook import Codebook
from counter_app.domain.ids import CaseId
from counter_app.domain.photo.photo import Frame
from counter_app.domain.photo.spec import PortraitShape
from counter_app.ui import theme
from counter_app.ui.display.cards import CaptureCard, Facts, ProofCard, TogetherCard, WelcomeCard
from counter_app.ui.live.advice import Advice
from counter_app.ui.messages import forms, status, summary
from counter_app.ui.messages.literal import translate
from counter_app.ui.screen import (
    CaseLine,
    ClosedView,
    CollectionView,
    ConfirmView,
    DoneView,
    IntakeView,
    PairView,
    ParticularsView,
    PhotoView,
    ReviewView,
    Screen,
    View,
)
from counter_app.ui.widgets.deck import Deck


class ApplicantDisplay(QWidget):
    """A window without controls: whoever sits before it can read, and change nothing."""

    def __init__(
        self,
        newest: Callable[[], Frame | None],
        shape: PortraitShape,
        codebook: Codebook,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("display")
        self._codebook = codebook
        self.welcome, self.capture, self.proof = WelcomeCard(), CaptureCard(newest, shape), ProofCard(shape)
        self.together = TogetherCard(newest)
        self._cards = Deck()
        self._cards.lay((self.welcome, self.capture, self.together, self.proof))
        self._shown: Screen | None = None
        self._chosen: tuple[CaseId, bytes] | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._cards)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(translate("Display", "Applicant's screen"))
        self.welcome.retranslate()
        self.capture.retranslate()
        self.together.retranslate()
        if self._shown is not None:
            self.show_screen(self._shown)

    def show_screen(self, shown: Screen) -> None:
        """Follow the running case."""
        self._shown = shown
        card = self._show(shown.case, shown.view)
        if card is not self._cards.front:
            self._cards.bring(card)
        if card is not self.capture:
            self.capture.forget()
        if card is not self.together:
            self.together.forget()
        if card is not self.proof:
            self.proof.forget()

    def show_advice(self, advice: Advice) -> None:
        """The same advice as the officer reads, in words for the applicant."""
        self.capture.show_advice(advice)

    def fill_ring(self, share: float) -> None:
        self.capture.preview.fill_ring(share)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.setStyleSheet(theme.display_sheet(self.height()))

    def _show(self, case: CaseLine | None, view: View) -> QWidget:
        if case is None:
            self._chosen = None
            return self.welcome
        match view:
            case IntakeView() | ParticularsView() | ClosedView():
                return self.welcome
            case PhotoView():
                self.capture.show_view(view)
                return self.capture
            case PairView():
                self.together.show_view(view)
                return self.together
            case ReviewView() | CollectionView():
                self._show_proof(case, view)
                return self.proof
            case ConfirmView():
                self._show_everything(case, view)
                return self.proof
            case DoneView():
                self._show_goodbye(case, view)
                return self.proof
            case _:
                assert_never(view)

    def _show_proof(self, case: CaseLine, view: ReviewView | CollectionView) -> None:
        portrait = view.judgement.portrait if isinstance(view, ReviewView) else view.portrait
        if isinstance(view, ReviewView):
            title = translate("Display", "Is this right?")
            note = translate(
                "Display", "Please check your photo and your details. Tell the officer if anything is wrong."
            )
        else:
            title = translate("Display", "How would you like to receive the card?")
            note = translate("Display", "Collect it at this window, or have it sent by mail. Please tell the officer.")
        self._chosen = None if portrait is None else (case.case, portrait.jpeg)
        self.proof.show_proof(title, _who(case), note, self._portrait_of(case))

    def _show_everything(self, case: CaseLine, view: ConfirmView) -> None:
        """The whole application, once more, before it is filed."""
        title = translate("Display", "Is everything right?")
        note = translate("Display", "Please read it and tell the officer if anything is wrong. Then sign.")
        self._chosen = (case.case, view.portrait.jpeg)
        facts = summary.facts(view.case, view.collection, self._codebook)
        self.proof.show_proof(title, facts, note, view.portrait.jpeg)

    def _show_goodbye(self, case: CaseLine, view: DoneView) -> None:
        facts = (
            *_who(case),
            (translate("Done", "Receipt number"), view.record.receipt_no),
            (translate("Done", "Collection"), status.collection(view.record.draft.collection)),
            (translate("Applicant", "Ready by"), forms.day_text(view.due_day)),
        )
        note = translate("Display", "Please take your voucher and your papers with you.")
        title = translate("Display", "Your application is filed")
        self.proof.show_proof(title, facts, note, self._portrait_of(case))

    def _portrait_of(self, case: CaseLine) -> bytes | None:
        """The one chosen in this very case."""
        return self._chosen[1] if self._chosen is not None and self._chosen[0] == case.case else None


def _who(case: CaseLine) -> Facts:
    return ((translate("Applicant", "Name"), case.name), (translate("Applicant", "ID number"), case.masked))
