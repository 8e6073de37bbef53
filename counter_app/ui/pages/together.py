"""The page of applicant and guardian together: the live picture of the two, its judged shot, or why there is none."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.case.same_frame import PairException, PairFinding, PairGlance, Waived
from counter_app.domain.ids import OfficerId, ShotId
from counter_app.domain.photo.photo import Frame
from counter_app.domain.ports import Clock
from counter_app.domain.status import CameraLive, CameraLost, CameraStarting
from counter_app.ui import theme
from counter_app.ui.live.advice import STALE_FRAMES, NoAdvice, Ready
from counter_app.ui.live.release import AutoRelease
from counter_app.ui.messages import faults, pairing
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level, PairView
from counter_app.ui.widgets.auto_box import AutoBox
from counter_app.ui.widgets.choice_field import ChoiceField, Option
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role
from counter_app.ui.widgets.panel import Card, Panel
from counter_app.ui.widgets.preview import Preview, View
from counter_app.ui.widgets.reading import Reading
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.side import SPACING_PX, Side

LONGEST_REASON = 100


class WaiverCard(Card):
    """Why there is no picture: one of the named exceptions, and a reason in words."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.exception, self.reason = ChoiceField(), Field()
        self.reason.line.setMaxLength(LONGEST_REASON)
        for widget in (self.exception, self.reason):
            self.rows.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        self.exception.name(translate("Together", "Without this picture, because"))
        self.exception.offer([Option(kind.value, pairing.exception(kind)) for kind in PairException])
        self.reason.name(translate("Together", "Reason in a few words"))

    def start_over(self) -> None:
        self.exception.choose("")
        self.reason.fill_in("")
        self.exception.field.show_hint("")
        self.reason.show_hint("")

    def waived(self, by: OfficerId) -> Waived | None:
        """None while something is missing, which is told then."""
        reason = " ".join(self.reason.text.split())
        self.exception.field.show_hint("")
        self.reason.show_hint("")
        if not reason:
            self.reason.show_problem(translate("Together", "Say in a few words why."))
            self.reason.line.setFocus()
        if not self.exception.key:
            self.exception.show_problem(translate("Together", "Choose one of the exceptions."))
            self.exception.field.line.setFocus()
        if not (reason and self.exception.key):
            return None
        return Waived(PairException(self.exception.key), reason, by)


class TogetherPage(QWidget):
    """`shot` carries the frame that was on screen; `accepted` the shot's name; `waived` why there is no picture."""

    shot = Signal(object)
    accepted = Signal(str)
    waived = Signal(object)
    retaken = Signal()
    went_back = Signal()
    cancelled = Signal()
    advised = Signal(object)

    def __init__(
        self,
        newest_frame: Callable[[], Frame | None],
        newest_glance: Callable[[], PairGlance | None],
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._newest_glance, self._clock = newest_glance, clock
        self._auto = AutoRelease(clock.monotonic())
        self._view: PairView | None = None
        self._finding: PairFinding | None = None
        self._seen = False
        self.preview = Preview(newest_frame, None)
        self.preview.turn(View.MIRRORED)
        self._advice, self._fault, self.waiver, self.auto = Panel(Role.LARGE), Panel(), WaiverCard(), AutoBox()
        self.release = CommandButton("Space", "camera", Look.RELEASE)
        self.use = CommandButton(ENTER, "next", Look.PRIMARY)
        self.again = CommandButton("R", "again")
        self.without = CommandButton("F7", "person")
        self.back = CommandButton("F9", "back")
        self.cancel = CommandButton("Esc", "close")
        self._sheet = Sheet(widest_px=10_000)
        self._sheet.add_commands((self.cancel, self.back), (self.without, self.again, self.use))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self.preview.looked.connect(self._look)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Together", "Applicant and guardian together"),
            translate("Together", "Both faces in one picture, side by side, both looking at the camera."),
        )
        self.release.name(translate("Photo", "Take the photo"))
        self.use.name(translate("Together", "Go on"))
        self.again.name(translate("Review", "Take another"))
        self.without.name(translate("Together", "No picture"))
        self.back.name(translate("Together", "Back to portrait"))
        self.cancel.name(translate("Photo", "Cancel this case"))
        self.waiver.retranslate()
        self.auto.retranslate()
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: PairView) -> None:
        is_new = self._view is None or (self._view.pair is None) != (view.pair is None)
        self._view = view
        held = view.judging if view.pair is None else view.pair.shot
        self.preview.hold(None if held is None else held.frame)
        self.preview.turn(View.MIRRORED if view.pair is None else View.AS_TAKEN)
        self.preview.say(_words_over(view))
        self._fault.setVisible(view.fault is not None)
        if view.fault is not None:
            self._fault.show_fact(Level.BAD, faults.what(view.fault), faults.todo(view.fault))
        self._show_commands(view)
        self._show_advice()
        if is_new and self.isVisible():
            self.start()

    def start(self) -> None:
        """Put the focus where the officer begins; nothing about the two before remains."""
        self._auto = AutoRelease(self._clock.monotonic(), is_on=self.auto.isChecked())
        self.preview.fill_ring(0.0)
        if self.waiver.isVisible():
            return
        # never the button that goes on: Space for the release may come a moment after the program released by itself
        can_shoot = self.release.isVisible() and self.release.isEnabled()
        (self.release if can_shoot else self.preview).setFocus()

    def forget(self) -> None:
        self._view, self._finding, self._seen = None, None, False
        self.preview.hold(None)
        self.preview.fill_ring(0.0)
        self.waiver.start_over()
        self.waiver.hide()

    def show_glance(self, glance: PairGlance) -> None:
        """Show this advice at once."""
        self._seen, self._finding = True, glance.findings[0] if glance.findings else None
        self._show_advice()
        self.advised.emit(self._finding)

    def _show_commands(self, view: PairView) -> None:
        is_live = view.pair is None
        if self.release.hasFocus() and not view.can_shoot:
            self.preview.setFocus()
        self.release.setVisible(is_live)
        self.auto.setVisible(is_live)
        self.release.setEnabled(view.can_shoot)
        if self.preview.hasFocus() and view.can_shoot:
            self.release.setFocus()
        self.again.setVisible(not is_live)
        is_good = view.pair is not None and view.pair.is_good
        self.use.setVisible(is_good or self.waiver.isVisible())
        self.without.setVisible(view.judging is None and not is_good)

    def _show_advice(self) -> None:
        view = self._view
        if view is not None and view.pair is not None:
            _fill(self._advice, view.pair.findings)
        elif view is not None and view.judging is not None:
            title = translate("Photo", "The photo is being checked")
            self._advice.show_fact(Level.NOTE, title, translate("Photo", "This takes a moment."))
        elif view is not None and isinstance(view.camera, CameraLost):
            self._advice.show_fact(Level.BAD, faults.what(view.camera.fault), faults.todo(view.camera.fault))
        elif not self._seen:
            self._advice.show_nothing_yet("camera", translate("Together", "Looking for two faces"))
        elif self._finding is None:
            self._advice.show_fact(Level.GOOD, translate("Together", "Both are seen well"))
        else:
            self._advice.show_fact(Level.WARN, pairing.todo(self._finding), pairing.what(self._finding))

    def _look(self) -> None:
        glance, shown = self._newest_glance(), self.preview.shown
        if self._view is None or self._view.pair is not None or self._view.judging is not None:
            return
        if glance is None or shown is None or shown.seq - glance.frame_seq > STALE_FRAMES:
            self._wait_for_release(is_right=False)
            return
        finding = glance.findings[0] if glance.findings else None
        if not self._seen or finding != self._finding:
            self.show_glance(glance)
        self._wait_for_release(is_right=finding is None)

    def _wait_for_release(self, *, is_right: bool) -> None:
        """As for the portrait; never while the officer says why there is no picture."""
        now_s, is_free = self._clock.monotonic(), self.waiver.isHidden() and QApplication.activeModalWidget() is None
        can_shoot = self._view is not None and self._view.can_shoot and is_free
        self._auto = self._auto.seen(Ready() if is_right else NoAdvice(), now_s, can_shoot=can_shoot)
        self.preview.fill_ring(self._auto.share(now_s))
        if self._auto.is_due(now_s):
            self._shoot()

    def _turn_auto(self, is_on: bool) -> None:
        self._auto = self._auto.turned(is_on=is_on)
        self.preview.fill_ring(0.0)

    def _shoot(self) -> None:
        shown = self.preview.shown
        if shown is not None and self._view is not None and self._view.can_shoot:
            self._auto = self._auto.released(self._clock.monotonic())
            self.shot.emit(shown)

    def _go_on(self) -> None:
        if self._view is None:
            return
        if self.waiver.isVisible():
            said = self.waiver.waived(self._view.officer)
            if said is not None:
                self.waived.emit(said)
        elif self._view.pair is not None and self._view.pair.is_good:
            self.accepted.emit(ShotId(self._view.pair.shot.id))

    def _open_waiver(self) -> None:
        self.waiver.show()
        self.use.show()
        self.waiver.exception.field.line.setFocus()

    def _connect(self) -> None:
        self.release.clicked.connect(self._shoot)
        self.auto.toggled.connect(self._turn_auto)
        self.use.clicked.connect(self._go_on)
        self.again.clicked.connect(self.retaken)
        self.without.clicked.connect(self._open_waiver)
        self.back.clicked.connect(self.went_back)
        self.cancel.clicked.connect(self.cancelled)

    def _columns(self) -> QHBoxLayout:
        side = Side()
        rows = QVBoxLayout(side)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACING_PX)
        rows.addWidget(Reading((self._advice, self._fault), SPACING_PX), 1)
        rows.addWidget(self.waiver)
        rows.addWidget(self.auto)
        rows.addWidget(self.release)
        self.waiver.hide()
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addWidget(self.preview, 1)
        columns.addWidget(side)
        return columns


def _fill(panel: Panel, findings: tuple[PairFinding, ...]) -> None:
    """With the verdict on a shot."""
    if not findings:
        title = translate("Together", "Both can be recognised")
        panel.show_fact(Level.GOOD, title, translate("Together", "Check that they are these two people."))
        return
    title = translate("Together", "This picture will not do")
    panel.show_fact(Level.BAD, title, "\n".join(pairing.what(finding) for finding in findings))


def _words_over(view: PairView) -> str:
    if view.pair is not None:
        return ""
    match view.camera:
        case CameraLost(attempts=attempts):
            words = translate("Photo", "No picture from the camera\nTrying again by itself, attempt {attempts}")
            return fill(words, attempts=attempts)
        case CameraStarting():
            return translate("Photo", "The camera is starting")
        case CameraLive():
            return "" if view.judging is None else translate("Photo", "Checking the photo")
        case _:
            assert_never(view.camera)
