"""The second page: the live picture, one advice at a time, and the release."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.photo.findings import Severity
from counter_app.domain.photo.photo import Frame, HeldPhoto
from counter_app.domain.photo.spec import PortraitShape
from counter_app.domain.ports import Clock, Glance
from counter_app.domain.status import CameraLive, CameraLost, CameraStarting
from counter_app.ui import theme
from counter_app.ui.live.advice import Advice, Advising, Correct, NoAdvice, Ready, advice_of, advise
from counter_app.ui.live.burst import Burst
from counter_app.ui.live.pace import Pace
from counter_app.ui.live.release import HOLD_S, AutoRelease
from counter_app.ui.messages import faults, findings
from counter_app.ui.messages import takes as take_words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level, PhotoView
from counter_app.ui.widgets.auto_box import AutoBox
from counter_app.ui.widgets.command import CommandButton, Look
from counter_app.ui.widgets.label import Role
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.preview import Preview, View
from counter_app.ui.widgets.reading import Reading
from counter_app.ui.widgets.reminders import Reminders
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.side import SPACING_PX, Side
from counter_app.ui.widgets.takes_bar import TakesBar
from counter_app.ui.widgets.yielding import Yielding

MIRROR_KEY = "M"


class PhotoPage(QWidget):
    """`shot` carries the frame that was on screen at the release, and those just before it; `preferred` a take."""

    shot = Signal(object, object)
    preferred = Signal(str)
    cancelled = Signal()
    advised = Signal(object)

    def __init__(
        self,
        newest_frame: Callable[[], Frame | None],
        newest_glance: Callable[[], Glance | None],
        shape: PortraitShape,
        clock: Clock,
        told: Callable[[HeldPhoto], str],
    ) -> None:
        """`told` says where and when a photo of the library was taken."""
        super().__init__()
        self._newest_glance, self._clock, self._told = newest_glance, clock, told
        self._view: PhotoView | None = None
        self._advising, self._burst = Advising(), Burst()
        self._auto, self._pace = AutoRelease(clock.monotonic()), Pace(clock.monotonic())
        self.preview = Preview(newest_frame, shape)
        self._advice, self._fault, self._library = Panel(Role.LARGE), Panel(), Panel()
        self.takes = TakesBar()
        self._reminders = Reminders()
        self._heeded = Yielding(self._reminders)
        self._read = Reading((self._advice, self._fault, self._library), SPACING_PX, self._heeded)
        self.mirror = QCheckBox()
        self.mirror.setChecked(True)
        QShortcut(QKeySequence(MIRROR_KEY), self.mirror).activated.connect(self.mirror.toggle)
        self.auto = AutoBox()
        self.release = CommandButton("Space", "camera", Look.RELEASE)
        self.cancel = CommandButton("Esc", "close")
        self._sheet = Sheet(widest_px=10_000)
        self._sheet.add_commands((self.cancel,), ())
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self.preview.looked.connect(self._look)
        self.mirror.toggled.connect(lambda on: self.preview.turn(View.MIRRORED if on else View.AS_TAKEN))
        self.auto.toggled.connect(self._turn_auto)
        self.release.clicked.connect(self._shoot)
        self.takes.wanted.connect(self.preferred)
        self.cancel.clicked.connect(self.cancelled)
        self.retranslate()

    @property
    def advising(self) -> Advising:
        return self._advising

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Photo", "Take the photo"),
            translate("Photo", "Bring the head into the oval with the eyes at the marks, then release."),
        )
        self.release.name(translate("Photo", "Take the photo"))
        self.cancel.name(translate("Photo", "Cancel this case"))
        mirror = translate("Photo", "Mirror")
        self.mirror.setText(fill(translate("Window", "{text} ({key})"), text=mirror, key=MIRROR_KEY))
        self.auto.retranslate()
        self._reminders.retranslate()
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: PhotoView) -> None:
        self._view = view
        self.preview.hold(None if view.judging is None else view.judging.frame)
        self.preview.say(_words_over(view))
        self._let_release(can_shoot=view.can_shoot)
        self._fault.setVisible(view.fault is not None)
        # what there is already matters more than what is always to be heeded, which gives way where room is short
        self._heeded.setVisible(not view.takes)
        self.takes.show_takes(view.takes, None)
        self._show_inquiry(view)
        if view.fault is not None:
            self._fault.show_fact(Level.BAD, faults.what(view.fault), faults.todo(view.fault))
        self._show_advice()

    def start(self) -> None:
        """A new look at a person: no advice of the one before remains."""
        now_s = self._clock.monotonic()
        self._advising, self._burst, self._pace = Advising(), Burst(), Pace(now_s)
        self._auto = AutoRelease(now_s, is_on=self.auto.isChecked())
        self.preview.fill_ring(0.0)
        (self.release if self.release.isEnabled() else self.preview).setFocus()

    def forget(self) -> None:
        self._view, self._burst = None, Burst()
        self.takes.show_takes((), None)
        self.preview.fill_ring(0.0)
        self.preview.hold(None)

    def _columns(self) -> QHBoxLayout:
        side = Side()
        ways = QHBoxLayout()
        ways.addWidget(self.mirror)
        ways.addStretch(1)
        ways.addWidget(self.auto)
        rows = QVBoxLayout(side)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACING_PX)
        rows.addWidget(self._read, 1)
        rows.addWidget(self.takes)
        rows.addLayout(ways)
        rows.addWidget(self.release)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addWidget(self.preview, 1)
        columns.addWidget(side)
        return columns

    def _let_release(self, *, can_shoot: bool) -> None:
        """While it rests the focus waits on the picture: a second press must not reach the next button."""
        if self.release.hasFocus() and not can_shoot:
            self.preview.setFocus()
        self.release.setEnabled(can_shoot)
        if self.preview.hasFocus() and can_shoot:
            self.release.setFocus()

    def _look(self) -> None:
        shown = self.preview.shown
        seen = advice_of(self._newest_glance(), None if shown is None else shown.seq)
        before = self._advising
        self._advising = advise(before, seen, self._clock.monotonic())
        if self._advising.shown != before.shown:
            self._show_advice()
        if shown is not None and self._view is not None and self._view.judging is None:
            self._burst = self._burst.seen(shown)
        self._wait_for_release(seen)
        self._note_pace()

    def _note_pace(self) -> None:
        """Where the computer cannot keep up the officer gives the person more time."""
        now_s, glance = self._clock.monotonic(), self._newest_glance()
        self._pace = self._pace.seen(None if glance is None else glance.frame_seq, now_s)
        is_looking = self._view is not None and self._view.judging is None and isinstance(self._view.camera, CameraLive)
        rate = self._pace.too_slow(now_s) if is_looking and glance is not None else None
        words = translate("Photo", "The checks are slow on this computer ({number} looks a second): hold still longer.")
        self.preview.note("" if rate is None else fill(words, number=f"{rate:.0f}"))

    def _wait_for_release(self, seen: Advice) -> None:
        """Both what is seen at this moment and what stands on the screen have to be right."""
        now_s, shown = self._clock.monotonic(), self._advising.shown
        view = self._view
        can_shoot = view is not None and view.can_shoot and QApplication.activeModalWidget() is None
        # a held photo is offered: to use it or to take another is the officer's choice
        can_shoot = can_shoot and view is not None and not any(take.is_held for take in view.takes)
        self._auto = self._auto.seen(seen if isinstance(shown, Ready) else shown, now_s, can_shoot=can_shoot)
        self.preview.fill_ring(self._auto.share(now_s))
        if self._auto.is_due(now_s):
            self._shoot()

    def _turn_auto(self, is_on: bool) -> None:
        self._auto = self._auto.turned(is_on=is_on)
        self.preview.fill_ring(0.0)

    def _show_inquiry(self, view: PhotoView) -> None:
        level, text = take_words.inquiry(view.inquiry)
        self._library.setVisible(bool(text) and view.fault is None)
        held = next((take.shot.held for take in view.takes if take.shot.held is not None), None)
        self._library.show_fact(level, text, "" if held is None else self._told(held))

    def show_advice(self, advice: Advice) -> None:
        """Show this advice at once, as if it had been seen for a while."""
        now_s = self._clock.monotonic()
        self._advising = Advising(advice, now_s, advice, now_s)
        self._show_advice()

    def show_wait(self, share: float) -> None:
        """Show so much of the wait before a release by itself, as if all had been right for that long."""
        now_s = self._clock.monotonic()
        self._auto = AutoRelease(now_s, is_armed=True, since_s=now_s - share * HOLD_S)
        self.preview.fill_ring(share)

    def _show_advice(self) -> None:
        view = self._view
        if view is None:
            return
        shown = self._advising.shown
        self.advised.emit(shown)
        is_live = view.judging is None and isinstance(view.camera, CameraLive)
        self.preview.point(shown.finding if is_live and isinstance(shown, Correct) else None)
        if view.judging is not None:
            title = translate("Photo", "The photo is being checked")
            self._advice.show_fact(Level.NOTE, title, translate("Photo", "This takes a moment."))
        elif isinstance(view.camera, CameraLost):
            self._advice.show_fact(Level.BAD, faults.what(view.camera.fault), faults.todo(view.camera.fault))
        elif isinstance(view.camera, CameraStarting):
            self._advice.show_fact(Level.NOTE, translate("Photo", "The camera is starting"))
        else:
            _fill(self._advice, shown)

    def _shoot(self) -> None:
        frame = self.preview.shown
        if frame is not None:
            self._auto = self._auto.released(self._clock.monotonic())
            self.shot.emit(frame, self._burst.before(frame))


def _fill(panel: Panel, advice: Advice) -> None:
    match advice:
        case NoAdvice():
            panel.show_nothing_yet("search", translate("Photo", "Looking for the applicant"))
        case Ready():
            text = translate("Photo", "Nothing stands against the release.")
            panel.show_fact(Level.GOOD, translate("Photo", "All in order"), text)
        case Correct(finding=finding):
            level = Level.NOTE if finding.severity is Severity.CONFIRM else Level.WARN
            panel.show_fact(level, findings.todo(finding), findings.what(finding))
        case _:
            assert_never(advice)


def _words_over(view: PhotoView) -> str:
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
