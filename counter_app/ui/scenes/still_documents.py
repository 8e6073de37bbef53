"""Stands in for the document camera where pictures of the window are taken: what lies on the desk is given."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from counter_app.domain.application.document import Page, PageGlance, PageKind
from counter_app.domain.faults import Fault
from counter_app.domain.ids import PageId
from counter_app.domain.photo.photo import Frame
from counter_app.domain.status import CameraLive, DocumentCamera

ON = DocumentCamera(CameraLive("USB document camera", 3264, 2448, 15.0, is_synthetic=False), is_shared=False)


@dataclass(frozen=True, slots=True)
class SeenPaper:
    """A picture of the desk, what a live look at it finds, and the page that is made of it."""

    frame: Frame
    glance: PageGlance
    page: Page


@dataclass
class StillDocuments:
    """Implements ports.DocumentTaking; answers at once."""

    paper: SeenPaper | None = None
    camera: DocumentCamera = ON
    is_offered: bool = True
    asked: list[str] = field(default_factory=list)
    """What the window asked for, in order."""

    def open(self, kind: PageKind, told: Callable[[DocumentCamera], None]) -> None:
        self.asked.append(f"open {kind.value}")
        told(self.camera)

    def look_for(self, kind: PageKind) -> None:
        self.asked.append(f"look for {kind.value}")

    def close(self) -> None:
        self.asked.append("close")

    def newest_frame(self) -> Frame | None:
        return None if self.paper is None else self.paper.frame

    def newest_glance(self) -> PageGlance | None:
        return None if self.paper is None else self.paper.glance

    def judge(self, frame: Frame, kind: PageKind, page_id: PageId, answer: Callable[[Page | Fault], None]) -> None:
        assert self.paper is not None
        answer(replace(self.paper.page, id=page_id, kind=kind, taken_at=frame.taken_at))

    def turn(self, page: Page, answer: Callable[[Page | Fault], None]) -> None:
        answer(replace(page, width_px=page.height_px, height_px=page.width_px))
