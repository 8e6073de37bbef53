"""The third page: the finished portrait, what was found about it, and the officer's decision."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.case.decision import Decision, may_use
from counter_app.domain.ids import ShotId
from counter_app.domain.photo.findings import Judgement, Severity, Verdict
from counter_app.domain.photo.photo import HeldPhoto, Portrait, Shot
from counter_app.domain.photo.spec import PortraitShape
from counter_app.ui import theme
from counter_app.ui.messages import findings, portraits
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level, ReviewView
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.finding_list import FindingList
from counter_app.ui.widgets.fitness import Fitness
from counter_app.ui.widgets.label import Role, label, paragraph, show_text
from counter_app.ui.widgets.overruling import OwnWord, SecondWord
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.picture import image_of, image_of_jpeg
from counter_app.ui.widgets.portrait_view import SHOT_PX, PortraitView, ShotView
from counter_app.ui.widgets.reading import Reading
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.takes_bar import TakesBar

TIGHT_SHOT_PX, ROOMY_PX = 150, 760


class ReviewPage(QWidget):
    """`accepted` carries shot and decision, `preferred` another take to look at."""

    accepted = Signal(str, object)
    preferred = Signal(str)
    retaken = Signal()
    cancelled = Signal()

    def __init__(
        self,
        shape: PortraitShape,
        reason: OwnWord | SecondWord,
        told: Callable[[HeldPhoto], str],
        parent: QWidget | None = None,
    ) -> None:
        """`told` says where and when a photo of the library was taken."""
        super().__init__(parent)
        self._told = told
        self._view: ReviewView | None = None
        self.portrait = PortraitView(shape.width_px, shape.height_px)
        self._portrait_caption, self._shot_caption = label(Role.HEADING), label(Role.HEADING)
        self._magnification, self._facts = label(Role.QUIET), paragraph(Role.QUIET)
        self._origin, self._done = paragraph(), paragraph(Role.QUIET)
        self._fitness = Fitness()
        self._shot, self.takes = ShotView(), TakesBar()
        self._verdict = Panel(Role.LARGE)
        self.findings = FindingList()
        self.reason = reason
        self.use = CommandButton(ENTER, "next", Look.PRIMARY)
        self.retake = CommandButton("R", "again")
        self.cancel = CommandButton("Esc", "close")
        self._sheet = Sheet()
        self._sheet.add_commands((self.cancel,), (self.retake, self.use))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Review", "Check the portrait"),
            translate("Review", "Compare it with the person before you, then use it or take another."),
        )
        self._portrait_caption.setText(translate("Review", "Portrait as it is filed"))
        self.reason.retranslate()
        self.use.name(translate("Review", "Use this photo"))
        self.retake.name(translate("Review", "Take another"))
        self.cancel.name(translate("Photo", "Cancel this case"))
        self._show_magnification()
        if self._view is not None:
            confirmed = self.findings.confirmed()
            self._show(self._view)
            self.findings.tick(confirmed)

    def show_view(self, view: ReviewView) -> None:
        before, self._view = self._view, view
        if before is not None and (before.shot.id, before.judgement) == (view.shot.id, view.judgement):
            self._show_takes(view)  # one more may have come: what was ticked off and written stays
            return
        self.reason.clear()
        self._show(view)
        if self.isVisible():
            self.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit_shot()

    def start(self) -> None:
        if self.findings.take_focus():
            return
        if self.use.isEnabled():
            # not the button: Space for the release, pressed a moment too late, must not accept what nobody has seen
            self.portrait.setFocus()
        elif self.reason.isVisible():
            self.reason.take_focus()
        else:
            self.retake.setFocus()

    def forget(self) -> None:
        self._view = None
        self.portrait.show_image(QImage())
        self._shot.show_image(QImage())
        self._facts.clear()
        self._done.clear()
        self._fitness.show_renderings(())
        self.takes.show_takes((), None)
        self.findings.show_findings(())
        self.reason.clear()

    def decision(self) -> Decision:
        """What stands on the page."""
        return Decision(self.findings.confirmed(), self.reason.override())

    def _show(self, view: ReviewView) -> None:
        portrait = view.judgement.portrait
        self.portrait.show_image(QImage() if portrait is None else image_of_jpeg(portrait.jpeg))
        self._shot.show_image(image_of(view.shot.frame))
        self._show_origin(view.shot)
        self._facts.setText("" if portrait is None else _facts(portrait))
        show_text(self._done, "" if portrait is None else portraits.done(portrait.steps))
        self._fitness.show_renderings(view.judgement.further)
        self._show_takes(view)
        self.findings.show_findings(view.judgement.report.findings)
        self._show_verdict(view.judgement)
        self.reason.setVisible(portrait is not None and view.judgement.report.verdict is Verdict.FAIL)
        self.weigh()

    def _show_takes(self, view: ReviewView) -> None:
        self.takes.show_takes(view.takes if len(view.takes) > 1 else (), view.shot.id)
        self._fit_shot()

    def _fit_shot(self) -> None:
        """Where the window is low and takes stand below, what is said about the shot must not have to be scrolled."""
        is_tight = not self.takes.isHidden() and self.height() < ROOMY_PX
        self._shot.keep_within(TIGHT_SHOT_PX if is_tight else SHOT_PX)

    def _show_origin(self, shot: Shot) -> None:
        if shot.held is None:
            self._shot_caption.setText(translate("Review", "Whole shot"))
            self._origin.clear()
        else:
            self._shot_caption.setText(translate("Review", "Photo from the library"))
            self._origin.setText(self._told(shot.held))
        self._origin.setVisible(shot.held is not None)

    def _show_verdict(self, judgement: Judgement) -> None:
        doubts = judgement.report.codes(Severity.CONFIRM)
        if judgement.portrait is None:
            title = translate("Review", "No portrait can be made of this shot")
            self._verdict.show_fact(Level.BAD, title, translate("Review", "Take another photo."))
        elif judgement.report.verdict is Verdict.FAIL:
            title = translate("Review", "This photo does not meet the standard")
            self._verdict.show_fact(Level.BAD, title, self.reason.advice())
        elif doubts:
            title = translate("Review", "Look and tick off")
            text = translate("Review", "Confirm by eye what the program cannot decide.")
            self._verdict.show_fact(Level.NOTE, title, text)
        else:
            title = translate("Review", "This photo meets the standard")
            self._verdict.show_fact(Level.GOOD, title, translate("Review", "Check that it shows the applicant."))

    def weigh(self) -> None:
        """Let the officer go on exactly when the session would."""
        if self._view is None:
            return
        judgement, decision = self._view.judgement, self.decision()
        self.use.setEnabled(may_use(judgement, decision))
        self._sheet.note.setText(_missing(judgement, decision, self.reason.missing()))

    def _accept(self) -> None:
        if self._view is not None:
            self.accepted.emit(ShotId(self._view.shot.id), self.decision())

    def _prefer(self, shot: str) -> None:
        if self._view is not None and shot != self._view.shot.id:
            self.preferred.emit(shot)

    def _columns(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(6)
        caption = QHBoxLayout()
        caption.addWidget(self._portrait_caption)
        caption.addStretch(1)
        caption.addWidget(self._magnification)
        left.addLayout(caption)
        left.addWidget(self.portrait, 1)
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addWidget(self._shot_caption)
        middle.addWidget(self._shot)
        middle.addWidget(Reading((self._origin, self._facts, self._done, self._fitness), 6), 1)
        middle.addWidget(self.takes)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._verdict)
        right.addWidget(self.findings, 1)
        right.addWidget(self.reason)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left, 13)
        columns.addLayout(middle, 7)
        columns.addLayout(right, 13)
        return columns

    def _connect(self) -> None:
        self.takes.wanted.connect(self._prefer)
        self.findings.ticked.connect(self.weigh)
        self.reason.edited.connect(self.weigh)
        self.use.clicked.connect(self._accept)
        self.retake.clicked.connect(self.retaken)
        self.cancel.clicked.connect(self.cancelled)
        self.portrait.magnified.connect(self._show_magnification)

    def _show_magnification(self) -> None:
        self._magnification.setText(fill(translate("Review", "Shown × {times}"), times=f"{self.portrait.times:g}"))


def _facts(portrait: Portrait) -> str:
    facts = portrait.facts
    return fill(
        translate(
            "Review",
            "{width} × {height} px, {dpi} dpi, {size}\nFace width {face}, above the hair {hair}\n"
            "Eyes above the lower edge {eyes}",
        ),
        width=facts.width_px,
        height=facts.height_px,
        dpi=facts.dpi,
        size=findings.quantity(len(portrait.jpeg), "bytes"),
        face=findings.quantity(facts.face_width_px, "px"),
        hair="—" if facts.hair_top_px is None else findings.quantity(facts.hair_top_px, "px"),
        eyes=findings.quantity(facts.eyes_from_bottom_px, "px"),
    )


def _missing(judgement: Judgement, decision: Decision, of_override: str) -> str:
    """Why the photo cannot be used yet."""
    if judgement.portrait is None or may_use(judgement, decision):
        return ""
    if not judgement.report.codes(Severity.CONFIRM) <= decision.confirmed:
        return translate("Review", "Tick off every point that has to be checked by eye.")
    return of_override
