"""Stages the papers on the desk: live, photographed well and badly, looked at again, and without a camera."""

from dataclasses import replace

from counter_app.domain.application.document import PageCode, PageFinding, PageKind
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import PageId
from counter_app.domain.session.folder import Folder
from counter_app.domain.session.session import Opened
from counter_app.domain.status import CameraLost, DocumentCamera
from counter_app.ui.main_window import MainWindow
from counter_app.ui.scenes.cast import NOW, Cast
from counter_app.ui.scenes.scene import Act

BOOKLET, CARD, GLARE, EMPTY = "desk-booklet", "desk-card", "desk-glare", "desk-empty"
DRAWN = {
    BOOKLET: PageKind.BOOKLET, CARD: PageKind.GUARDIAN_ID_CARD, GLARE: PageKind.BOOKLET, EMPTY: PageKind.BOOKLET,
}  # fmt: skip
"""The desks that are drawn for the scenes, and what is looked for on each."""
REFLECTED = PageFinding(PageCode.GLARE, 0.04, 0.01)


def papers() -> dict[str, tuple[Act, ...]]:
    """On a window that is calm, nobody being served."""
    return {
        "documents-none-yet": (_lies(EMPTY), _open),
        "documents-good": (_lies(BOOKLET), _open, _kept),
        "documents-shared-camera": (_lies(BOOKLET), _share, _open, _kept),
        "documents-offered": (_lies(GLARE), _open, _kept, _shoot),
        "documents-looked-at": (_lies(BOOKLET), _open, _kept, _choose),
        "documents-no-camera": (_lose, _open),
        "documents-counted": (_lies(BOOKLET), _open, _kept, _leave),
    }


def _lies(name: str) -> Act:
    def act(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
        cast.documents.paper = cast.paper(name)

    return act


def _share(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    cast.documents.camera = replace(cast.documents.camera, is_shared=True)


def _lose(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    fault = Fault(FaultCode.CAMERA_LOST)
    cast.documents.camera = DocumentCamera(CameraLost("USB document camera", fault, NOW, 3), is_shared=False)


def _open(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Opened(cast.case()))
    window.pages.particulars.documents.click()


def _kept(window: MainWindow, cast: Cast) -> None:
    """Two pages of the booklet, one of them with a reflection, and a card."""
    folder = window.driver.folder or Folder(cast.case().id)
    good, card = cast.paper(BOOKLET).page, cast.paper(CARD).page
    bad = replace(cast.paper(GLARE).page, findings=(REFLECTED,))
    for page, kind in ((good, PageKind.BOOKLET), (bad, PageKind.BOOKLET), (card, PageKind.PROOF)):
        folder = folder.put(replace(page, id=PageId(f"page-{len(folder.pages)}"), kind=kind))
    window.driver.keep(folder)


def _shoot(window: MainWindow, cast: Cast) -> None:
    paper = cast.documents.paper
    assert paper is not None
    cast.documents.paper = replace(paper, page=replace(paper.page, findings=(REFLECTED,)))
    window.documents.page.preview.hold(None)
    window.documents.page.release.click()


def _choose(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.documents.page.shelf.setCurrentRow(1)


def _leave(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.documents.page.back.click()
