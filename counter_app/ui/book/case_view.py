"""Shows the case that was opened in the journal: pictures, facts, what was overruled, and forms for a later word."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.case.case import Window
from counter_app.domain.case.casebook import Story
from counter_app.domain.faults import Fault
from counter_app.domain.photo.spec import PortraitShape
from counter_app.domain.places.divisions import Divisions
from counter_app.ui import theme
from counter_app.ui.later.panel import CasePanel
from counter_app.ui.later.steps import Step
from counter_app.ui.messages import access, faults, pairing
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import CommandButton
from counter_app.ui.widgets.label import Role, paragraph, show_text
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.picture import image_of_jpeg
from counter_app.ui.widgets.portrait_view import PortraitView, ShotView
from counter_app.ui.widgets.scroll import Scroll

WIDTH_PX = 430
PORTRAIT_HEIGHT_PX, TALL_PORTRAIT_PX, TOGETHER_WIDTH_PX = 116, 226, 206
ROOMY_PX = 700
ROWS_PX = 6
OFFERED = (Step.CORRECT, Step.WITHDRAW)


class CaseView(Scroll):
    """The right-hand side of the journal; `pages_wanted` carries the story whose photographed pages are to be seen."""

    pages_wanted = Signal(object)

    def __init__(
        self,
        shape: PortraitShape,
        window: Window,
        now: Callable[[], datetime],
        divisions: Divisions,
        parent: QWidget | None = None,
    ) -> None:
        inner = QWidget()
        super().__init__(inner, WIDTH_PX, parent)
        self.story: Story | None = None
        self.panel = CasePanel(window, now, divisions, OFFERED)
        self.portrait, self.together = PortraitView(shape.width_px, shape.height_px), ShotView()
        self._override, self._fault, self._unopened = paragraph(Role.QUIET), paragraph(Role.QUIET), Panel()
        self._unopened.hide()
        self._waived, self.pages = paragraph(Role.QUIET), CommandButton("F6", "file")
        self.pages.clicked.connect(lambda: self.pages_wanted.emit(self.story))
        self.portrait.setFixedHeight(PORTRAIT_HEIGHT_PX)
        self.together.setFixedSize(TOGETHER_WIDTH_PX, PORTRAIT_HEIGHT_PX)
        pictures = QHBoxLayout()
        pictures.setSpacing(theme.GAP_PX)
        pictures.addWidget(self.portrait, 1)
        pictures.addWidget(self.together)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(ROWS_PX)
        rows.addLayout(pictures)
        for widget in (self._unopened, self.panel, self.pages, self._fault, self._waived, self._override):
            rows.addWidget(widget)
        rows.addStretch(1)
        self.panel.form_changed.connect(self._make_room)

    def retranslate(self) -> None:
        self.panel.retranslate()
        self._show_notes()

    def show_story(self, story: Story | None) -> None:
        """Another case, the same case a step further, or none."""
        if story is None or self.story is None or _sha256(story) != _sha256(self.story):
            # never one person's name beside another's face while the picture is on its way
            self.portrait.show_image(QImage())
            self.together.show_image(QImage())
        self.story = story
        self._unopened.hide()
        self.panel.show_story(story)
        self._make_room()
        self._show_notes()

    def tell_unopened(self, fault: Fault) -> None:
        """Why the case that was asked for is not shown; nor is the one before it any more."""
        self.show_story(None)
        self._unopened.show_fact(Level.BAD, faults.what(fault), faults.todo(fault))
        self._unopened.show()

    def show_photo(self, sha256: str, jpeg: bytes) -> None:
        """A picture that was asked for; one that is no longer wanted is ignored."""
        if self.story is None:
            return
        if _sha256(self.story) == sha256:
            self.portrait.show_image(image_of_jpeg(jpeg))
        elif self.story.record.together == sha256:
            self.together.show_image(image_of_jpeg(jpeg))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.portrait.setFixedHeight(PORTRAIT_HEIGHT_PX if self.height() < ROOMY_PX else TALL_PORTRAIT_PX)

    def _make_room(self) -> None:
        """An open form needs the pictures' place."""
        has_room = self.story is not None and self.panel.open_step is None
        self.portrait.setVisible(has_room)
        self.together.setVisible(has_room and self.story is not None and bool(self.story.record.together))
        self.pages.setVisible(has_room and self.story is not None and bool(self.story.documents))

    def _show_notes(self) -> None:
        override = None if self.story is None else self.story.record.draft.override
        waived = None if self.story is None else self.story.record.draft.same_frame_waived
        count = 0 if self.story is None else len(self.story.documents)
        self.pages.name(fill(translate("Journal", "Photographed papers: {count}"), count=count))
        fault = None if self.story is None else self.story.upload.last_fault
        pattern = translate("Journal", "Used all the same by officer {officer}: {reason}")
        reason = "" if override is None else fill(pattern, officer=override.by, reason=access.reason(override.reason))
        show_text(self._waived, "" if waived is None else pairing.waived(waived))
        show_text(self._override, reason)
        show_text(self._fault, "" if fault is None else f"{faults.what(fault)}\n{faults.todo(fault)}")


def _sha256(story: Story) -> str:
    return story.record.photos[0].sha256
