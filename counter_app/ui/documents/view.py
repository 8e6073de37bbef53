"""Says what the page of photographed papers shows at a moment, and what may be done there.

Pure.
"""

from dataclasses import dataclass

from counter_app.domain.application.document import Page, PageKind
from counter_app.domain.faults import Fault
from counter_app.domain.ids import PageId
from counter_app.domain.photo.photo import Frame
from counter_app.domain.status import CameraLive, CameraStarting, DocumentCamera


@dataclass(frozen=True, slots=True)
class Live:
    """The desk is looked at. `replaces` names the page that the next picture takes the place of."""

    replaces: PageId | None = None
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Making:
    """A page is being made of this frame."""

    frame: Frame
    page_id: PageId
    replaces: PageId | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """Something is wrong with the page: it is taken again, or kept all the same."""

    page: Page
    replaces: PageId | None = None


@dataclass(frozen=True, slots=True)
class Looking:
    """At a page that is kept."""

    page_id: PageId


Mode = Live | Making | Offered | Looking
NO_CAMERA = DocumentCamera(CameraStarting(""), is_shared=False)


@dataclass(frozen=True, slots=True)
class DocumentsView:
    kind: PageKind = PageKind.BOOKLET
    mode: Mode = Live()
    pages: tuple[Page, ...] = ()
    camera: DocumentCamera = NO_CAMERA
    most_pages: int = 0

    @property
    def is_full(self) -> bool:
        return len(self.pages) >= self.most_pages

    @property
    def can_shoot(self) -> bool:
        has_room = not self.is_full or (isinstance(self.mode, Live) and self.mode.replaces is not None)
        return isinstance(self.mode, Live) and isinstance(self.camera.camera, CameraLive) and has_room

    @property
    def still(self) -> Page | None:
        """The page that is seen in place of the desk."""
        match self.mode:
            case Offered(page=page):
                return page
            case Looking(page_id=page_id):
                return next((page for page in self.pages if page.id == page_id), None)
            case _:
                return None
