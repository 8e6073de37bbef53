"""Serves the page of photographed papers: runs the camera while it is open, and keeps the case's folder."""

from functools import partial
from typing import assert_never

from PySide6.QtCore import QObject

from counter_app.domain.application.document import Page, PageKind
from counter_app.domain.faults import Fault
from counter_app.domain.ids import CaseId, PageId
from counter_app.domain.photo.photo import Frame
from counter_app.domain.ports import DocumentTaking
from counter_app.domain.session.folder import Folder
from counter_app.domain.session.session import Applying, Closed
from counter_app.domain.status import DocumentCamera
from counter_app.ui.documents.page import documents_page
from counter_app.ui.documents.view import NO_CAMERA, DocumentsView, Live, Looking, Making, Mode, Offered
from counter_app.ui.driver import Driver
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.parts import Parts
from counter_app.ui.widgets.deck import Deck


class DocumentDesk(QObject):
    """The officer's side of the document camera. GUI thread; nothing here waits."""

    def __init__(self, parts: Parts, driver: Driver, front: Deck, pages: CasePages) -> None:
        super().__init__(front)
        self._parts, self._driver, self._front, self._pages = parts, driver, front, pages
        self.page, self._taking = documents_page(parts), parts.documents
        front.add(self.page)
        self._kind, self._mode, self._camera = PageKind.BOOKLET, _live(), NO_CAMERA
        self._held = 0
        driver.folder_changed.connect(self._follow)
        if self._taking is not None:
            self._connect(self._taking)

    def open(self) -> None:
        """Over the application that is taken down."""
        state = self._driver.state
        is_free = isinstance(state, Applying) and self._front.front is self._pages
        if is_free and self._taking is not None and self._taking.is_offered:
            if self._driver.folder is not None and not self._driver.folder.pages:
                self._kind = PageKind.BOOKLET
            self._front.bring(self.page)
            self.page.start()

    def _connect(self, taking: DocumentTaking) -> None:
        page = self.page
        self._pages.particulars.documents_wanted.connect(self.open)
        self._pages.particulars.shown.connect(self._follow)
        page.opened.connect(lambda: self._begin(taking))
        page.left.connect(lambda: self._rest(taking))
        page.kind_chosen.connect(partial(self._choose_kind, taking))
        page.shot.connect(partial(self._shoot, taking))
        page.chosen.connect(lambda page_id: self._move_to(Looking(PageId(page_id))))
        page.retaken.connect(self._retake)
        page.kept.connect(self._keep)
        page.dropped.connect(self._drop)
        page.turned.connect(lambda: self._turn(taking))
        page.moved.connect(self._shift)
        page.went_on.connect(self._go_on)
        page.went_back.connect(self._step_back)

    # --- the camera ---------------------------------------------------------------------------------------------------

    def _begin(self, taking: DocumentTaking) -> None:
        self._mode, self._camera = _live(), NO_CAMERA
        taking.open(self._kind, self._hear_camera)
        self._show()

    def _rest(self, taking: DocumentTaking) -> None:
        """What was not kept is let go, with the camera."""
        taking.close()
        self._mode = _live()

    def _hear_camera(self, camera: DocumentCamera) -> None:
        self._camera = camera
        self._show()

    # --- taking a page ------------------------------------------------------------------------------------------------

    def _choose_kind(self, taking: DocumentTaking, kind: PageKind) -> None:
        self._kind = kind
        taking.look_for(kind)
        # whoever says what the next paper is means the next one, not the page that is looked at
        self._move_to(self._mode if isinstance(self._mode, Making) else _live())

    def _shoot(self, taking: DocumentTaking, frame: Frame) -> None:
        folder, mode = self._driver.folder, self._mode
        if folder is None or not isinstance(mode, Live):
            return
        page_id = PageId(self._parts.new_id()) if mode.replaces is None else mode.replaces
        making = Making(frame, page_id, mode.replaces)
        self._move_to(making)
        taking.judge(frame, self._kind, page_id, lambda made: self._hear_made(folder.case, making, made))

    def _hear_made(self, case: CaseId, making: Making, made: Page | Fault) -> None:
        """A page of another case, or one that nobody waits for any more, is let go."""
        folder = self._driver.folder
        if folder is None or folder.case != case or self._mode != making:
            return
        if isinstance(made, Fault):
            self._move_to(Live(making.replaces, made))
        elif made.is_good:
            self._put(folder, made)
        else:
            self._move_to(Offered(made, making.replaces))

    def _put(self, folder: Folder, page: Page) -> None:
        self._mode = _live()
        self._driver.keep(folder.put(page))
        self._show()

    def _keep(self) -> None:
        folder = self._driver.folder
        if folder is not None and isinstance(self._mode, Offered):
            self._put(folder, self._mode.page)

    def _retake(self) -> None:
        mode = self._mode
        if isinstance(mode, Offered):
            self._move_to(Live(mode.replaces))
        elif isinstance(mode, Looking) and (page := self._looked_at()) is not None:
            self._kind = page.kind
            if self._taking is not None:
                self._taking.look_for(page.kind)
            self._move_to(Live(page.id))

    # --- the pages that are kept --------------------------------------------------------------------------------------

    def _drop(self) -> None:
        folder, page = self._driver.folder, self._looked_at()
        if folder is not None and page is not None:
            self._mode = _live()
            self._driver.keep(folder.drop(page.id))
            self._show()

    def _shift(self, by: int) -> None:
        folder, page = self._driver.folder, self._looked_at()
        if folder is not None and page is not None:
            self._driver.keep(folder.move(page.id, by))

    def _turn(self, taking: DocumentTaking) -> None:
        page = self._looked_at()
        if page is not None:
            taking.turn(page, partial(self._hear_turned, page))

    def _hear_turned(self, page: Page, turned: Page | Fault) -> None:
        """Only in place of the very page that was turned: it may have been taken anew, or turned twice, meanwhile."""
        folder = self._driver.folder
        if isinstance(turned, Fault):
            self._move_to(Live(None, turned))
        elif folder is not None and folder.find(page.id) == page:
            self._driver.keep(folder.put(turned))

    def _looked_at(self) -> Page | None:
        folder, mode = self._driver.folder, self._mode
        return folder.find(mode.page_id) if folder is not None and isinstance(mode, Looking) else None

    # --- where to -----------------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        match self._mode:
            case Offered():
                self._retake()
            case Looking():
                self._move_to(_live())
            case Live():
                self._leave()
            case Making():
                return
            case _:
                assert_never(self._mode)

    def _step_back(self) -> None:
        """Esc goes from a page to the desk first, then to the case."""
        if isinstance(self._mode, Live) and self._mode.replaces is None:
            self._leave()
        else:
            self._move_to(_live())

    def _leave(self) -> None:
        self._front.bring(self._pages)
        self._pages.start()

    def _move_to(self, mode: Mode) -> None:
        self._mode = mode
        self._show()

    def _follow(self) -> None:
        """The folder changed: the page shows it, and the application how many pages it holds."""
        is_offered = self._taking is not None and self._taking.is_offered
        folder, held = self._driver.folder, self._held
        self._held = 0 if folder is None else len(folder.pages)
        self._pages.particulars.show_documents(self._held, is_offered=is_offered)
        if isinstance(self._driver.state, Closed) and held:
            self._pages.closed.tell_let_go(held)
        self._show()

    def _show(self) -> None:
        folder = self._driver.folder
        pages = () if folder is None else folder.pages
        if isinstance(self._mode, Looking) and self._looked_at() is None:
            self._mode = _live()
        self.page.show_view(DocumentsView(self._kind, self._mode, pages, self._camera, self._parts.most_pages))


def _live() -> Mode:
    return Live()
