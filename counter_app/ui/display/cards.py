"""The four things that the applicant's screen shows: welcome, the live picture, what is filed, and goodbye."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counter_app.domain.case.same_frame import PairFinding
from counter_app.domain.photo.photo import Frame
from counter_app.domain.photo.spec import PortraitShape
from counter_app.ui.live.advice import Advice, Correct, NoAdvice
from counter_app.ui.messages import pairing, spoken
from counter_app.ui.messages.literal import translate
from counter_app.ui.screen import PairView, PhotoView
from counter_app.ui.widgets.label import Role, label, paragraph, show_text
from counter_app.ui.widgets.picture import image_of_jpeg
from counter_app.ui.widgets.portrait_view import PortraitView
from counter_app.ui.widgets.preview import Preview

MARGIN_PX = 48

Facts = Sequence[tuple[str, str]]


class WelcomeCard(QWidget):
    """Between two applicants: nothing of anyone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text = _centred(Role.HUGE), _centred(Role.PLAIN)
        rows = _rows(self)
        rows.addStretch(2)
        rows.addWidget(self._title)
        rows.addWidget(self._text)
        rows.addStretch(3)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("Display", "Welcome"))
        self._text.setText(translate("Display", "Resident ID card, first issue across the Yangtze River Delta"))


class CaptureCard(QWidget):
    """The picture as in a mirror, and one instruction."""

    def __init__(self, newest: Callable[[], Frame | None], shape: PortraitShape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = Preview(newest, shape)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.said = _centred(Role.HUGE)
        self._view: PhotoView | None = None
        self._advice: Advice = NoAdvice()
        rows = _rows(self)
        rows.addWidget(self.said)
        rows.addWidget(self.preview, 1)

    def retranslate(self) -> None:
        self._say()

    def show_view(self, view: PhotoView) -> None:
        self._view = view
        self.preview.hold(None if view.judging is None else view.judging.frame)
        self._say()

    def show_advice(self, advice: Advice) -> None:
        self._advice = advice
        self._say()

    def forget(self) -> None:
        self._view, self._advice = None, NoAdvice()
        self.preview.hold(None)
        self.preview.point(None)
        self.preview.fill_ring(0.0)
        self.said.clear()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        words = spoken.camera(view.camera)
        if not words and view.judging is not None:
            words = translate("Display", "Thank you: the photo is being checked")
        is_live = not words
        self.preview.point(self._advice.finding if is_live and isinstance(self._advice, Correct) else None)
        self.said.setText(words or spoken.advice(self._advice))


class TogetherCard(QWidget):
    """Applicant and guardian as in a mirror, and one instruction for both."""

    def __init__(self, newest: Callable[[], Frame | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = Preview(newest, None)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.said = _centred(Role.HUGE)
        self._view: PairView | None = None
        self._finding: PairFinding | None = None
        rows = _rows(self)
        rows.addWidget(self.said)
        rows.addWidget(self.preview, 1)

    def retranslate(self) -> None:
        self._say()

    def show_view(self, view: PairView) -> None:
        self._view = view
        held = view.judging if view.pair is None else view.pair.shot
        self.preview.hold(None if held is None else held.frame)
        self._say()

    def show_advice(self, finding: PairFinding | None) -> None:
        self._finding = finding
        self._say()

    def forget(self) -> None:
        self._view, self._finding = None, None
        self.preview.hold(None)
        self.said.clear()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        words = spoken.camera(view.camera)
        if not words and (view.judging is not None or view.pair is not None):
            words = translate("Display", "Thank you: the photo is being checked")
        if not words and self._finding is not None:
            words = pairing.todo(self._finding)
        self.said.setText(words or translate("Display", "Please look at the camera, both of you"))


class ProofCard(QWidget):
    """A title, the portrait, facts to check, and what to do."""

    def __init__(self, shape: PortraitShape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._note = paragraph(Role.HUGE), paragraph()
        self.portrait = PortraitView(shape.width_px, shape.height_px)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(MARGIN_PX // 2)
        self._grid.setVerticalSpacing(MARGIN_PX // 3)
        self._grid.setColumnStretch(1, 1)
        self._cells: list[tuple[QLabel, QLabel]] = []
        words = QVBoxLayout()
        words.setSpacing(MARGIN_PX // 2)
        words.addWidget(self._title)
        words.addLayout(self._grid)
        words.addWidget(self._note)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        row.setSpacing(MARGIN_PX)
        row.addWidget(self.portrait, 2)
        row.addLayout(words, 3)

    def show_proof(self, title: str, facts: Facts, note: str, jpeg: bytes | None) -> None:
        """Everything at once, so that no line of another person can remain."""
        self._title.setText(title)
        show_text(self._note, note)
        self.portrait.setVisible(jpeg is not None)
        self.portrait.show_image(QImage() if jpeg is None else image_of_jpeg(jpeg))
        while len(self._cells) < len(facts):
            self._add_line()
        for place, (caption, fact) in enumerate(self._cells):
            name, text = facts[place] if place < len(facts) else ("", "")
            show_text(caption, name)
            show_text(fact, text)

    def forget(self) -> None:
        self.show_proof("", (), "", None)

    def _add_line(self) -> None:
        caption, fact = label(Role.QUIET), paragraph(Role.LARGE)
        place = len(self._cells)
        self._grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(fact, place, 1)
        self._cells.append((caption, fact))


def _rows(card: QWidget) -> QVBoxLayout:
    rows = QVBoxLayout(card)
    rows.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
    rows.setSpacing(MARGIN_PX // 2)
    return rows


def _centred(role: Role) -> QLabel:
    made = paragraph(role)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
