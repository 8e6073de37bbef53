"""The page of photographed papers: the desk live, one advice at a time, and the pages that are kept."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.application.document import PageGlance
from counter_app.domain.photo.photo import Frame
from counter_app.domain.status import CameraLive, CameraLost, CameraStarting, DocumentCamera
from counter_app.ui import theme
from counter_app.ui.documents.kinds import KindBar
from counter_app.ui.documents.live import DeskView
from counter_app.ui.documents.shelf import Shelf
from counter_app.ui.documents.view import DocumentsView, Live, Looking, Making, Offered
from counter_app.ui.live.advice import STALE_FRAMES
from counter_app.ui.messages import documents as words
from counter_app.ui.messages import faults
from counter_app.ui.messages.literal import capital, fill, translate
from counter_app.ui.parts import Parts
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look, leave_enter_alone
from counter_app.ui.widgets.deck import Deck
from counter_app.ui.widgets.label import Role
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.side import SPACING_PX, Side
from counter_app.ui.widgets.still_view import StillView

SIDE_WIDTH_PX = 430


class DocumentsPage(QWidget):
    """`shot` carries the frame that was on screen, `kind_chosen` a kind, `chosen` a page's identifier, `moved` by how
    many places the page that is looked at goes on; `went_on` is the way that is most likely wanted.

    `opened` and `left` tell when the page comes in front and goes away.
    """

    opened = Signal()
    left = Signal()
    kind_chosen = Signal(object)
    shot = Signal(object)
    chosen = Signal(str)
    retaken = Signal()
    kept = Signal()
    dropped = Signal()
    turned = Signal()
    moved = Signal(int)
    went_on = Signal()
    went_back = Signal()

    def __init__(
        self,
        newest_frame: Callable[[], Frame | None],
        newest_glance: Callable[[], PageGlance | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._newest_glance = newest_glance
        self._view = DocumentsView()
        self._seen: PageGlance | None = None
        self.preview, self.still, self._eyes = DeskView(newest_frame), StillView(), Deck()
        self._eyes.lay((self.preview, self.still))
        self._advice, self.shelf, self.kinds = Panel(Role.LARGE), Shelf(), KindBar()
        self.release = CommandButton("Space", "camera", Look.RELEASE)
        leave_enter_alone(self.release)
        self.back = CommandButton("Esc", "back")
        self.up, self.down = CommandButton("Alt+Up", "back"), CommandButton("Alt+Down", "next")
        self.drop, self.turn = CommandButton("Del", "close"), CommandButton("T", "again")
        self.again, self.keep = CommandButton("R", "camera"), CommandButton("K", "tick")
        self.go_on = CommandButton(ENTER, "next", Look.PRIMARY)
        self._sheet = Sheet(widest_px=10_000)
        self._sheet.add_commands((self.back,), (self.again, self.keep, self.go_on))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Documents", "Photograph the papers"),
            translate("Documents", "One page at a time, flat on the desk; choose first what it is."),
        )
        self.kinds.retranslate()
        self.release.name(translate("Documents", "Photograph this page"))
        self.back.name(translate("Journal", "Back"))
        self.up.name(translate("Documents", "Earlier"))
        self.down.name(translate("Documents", "Later"))
        self.drop.name(translate("Documents", "Remove"))
        self.turn.name(translate("Documents", "Turn"))
        self.again.name(translate("Review", "Take another"))
        self.keep.name(translate("Documents", "Keep all the same"))
        self.preview.setAccessibleName(translate("Settings", "Live picture"))
        self.shelf.retranslate()
        self.show_view(self._view)

    def start(self) -> None:
        """Put the focus where the officer begins."""
        if isinstance(self._view.mode, Looking):
            self.shelf.setFocus()
            return
        can_shoot = isinstance(self._view.mode, Live) and self.release.isEnabled()
        (self.release if can_shoot else self._eyes.front or self).setFocus()

    def show_view(self, view: DocumentsView) -> None:
        is_other = type(view.mode) is not type(self._view.mode)
        if view.kind is not self._view.kind or is_other:
            self._seen = None
            self.preview.outline(None, is_good=False)
        self._view = view
        still, mode = view.still, view.mode
        self.still.show_jpeg(b"" if still is None else still.jpeg)
        self._eyes.bring(self.preview if still is None else self.still)
        self.preview.hold(mode.frame if isinstance(mode, Making) else None)
        self.preview.say(_words_over(view))
        self.preview.note(_note_under(view.camera))
        self.kinds.show_kind(view.kind)
        self.shelf.show_pages(view.pages, mode.page_id if isinstance(mode, Looking) else None)
        self._show_commands(view)
        self._show_advice()
        if is_other and self.isVisible():
            self.start()

    def show_glance(self, glance: PageGlance) -> None:
        """Show at once what a live look found."""
        self._seen = glance
        self.preview.outline(glance.corners, is_good=not glance.findings)
        self._show_advice()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if not event.spontaneous():
            self.opened.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()

    def _show_commands(self, view: DocumentsView) -> None:
        mode = view.mode
        if self.release.hasFocus() and not view.can_shoot:
            self.preview.setFocus()
        self.release.setVisible(isinstance(mode, Live | Making))
        self.release.setEnabled(view.can_shoot)
        if self.preview.hasFocus() and view.can_shoot:
            self.release.setFocus()
        for button in (self.drop, self.turn, self.up, self.down):
            button.setVisible(isinstance(mode, Looking))
        self.again.setVisible(isinstance(mode, Looking))
        self.keep.setVisible(isinstance(mode, Offered))
        self.go_on.setEnabled(not isinstance(mode, Making))
        self.go_on.name(_way_on(view))

    def _show_advice(self) -> None:
        view = self._view
        match view.mode:
            case Live(fault=fault) if fault is not None:
                self._advice.show_fact(Level.BAD, faults.what(fault), faults.todo(fault))
            case Live():
                _show_live(self._advice, view, self._seen)
            case Making():
                self._advice.show_fact(Level.NOTE, translate("Documents", "The page is being made"))
            case Offered(page=page):
                told = "\n".join(words.what(finding) for finding in page.findings)
                self._advice.show_fact(Level.WARN, words.todo(page.findings[0]), told)
            case Looking(page_id=page_id):
                _show_kept(self._advice, view, page_id)
            case _:
                assert_never(view.mode)

    def _look(self) -> None:
        glance, shown = self._newest_glance(), self.preview.shown
        if not isinstance(self._view.mode, Live) or glance is None or shown is None or glance == self._seen:
            return
        if 0 <= shown.seq - glance.frame_seq <= STALE_FRAMES:
            self.show_glance(glance)

    def _shoot(self) -> None:
        shown = self.preview.shown
        if shown is not None and self._view.can_shoot:
            self.shot.emit(shown)

    def _connect(self) -> None:
        self.preview.looked.connect(self._look)
        self.release.clicked.connect(self._shoot)
        self.shelf.chosen.connect(self.chosen)
        self.kinds.chosen.connect(self.kind_chosen)
        for button, told in (
            (self.again, self.retaken), (self.keep, self.kept), (self.drop, self.dropped), (self.turn, self.turned),
            (self.go_on, self.went_on), (self.back, self.went_back),
        ):  # fmt: skip
            button.clicked.connect(told)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))

    def _columns(self) -> QHBoxLayout:
        side, handles = Side(SIDE_WIDTH_PX), QGridLayout()
        handles.setSpacing(theme.GAP_PX)
        for place, button in enumerate((self.up, self.down, self.turn, self.drop)):
            handles.addWidget(button, place // 2, place % 2)
        rows = QVBoxLayout(side)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACING_PX)
        rows.addWidget(self.kinds)
        rows.addWidget(self._advice)
        rows.addWidget(self.shelf, 1)
        rows.addLayout(handles)
        rows.addWidget(self.release)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addWidget(self._eyes, 1)
        columns.addWidget(side)
        return columns


def _show_live(panel: Panel, view: DocumentsView, seen: PageGlance | None) -> None:
    """The one thing that matters most while the desk is looked at."""
    camera = view.camera.camera
    if isinstance(camera, CameraLost):
        text = translate("Documents", "The case goes on without pictures of the papers: go back to it with Enter.")
        panel.show_fact(Level.BAD, faults.what(camera.fault), f"{faults.todo(camera.fault)}\n{text}")
    elif view.is_full:
        title = fill(translate("Documents", "{count} pages are the most that a case holds"), count=view.most_pages)
        panel.show_fact(Level.NOTE, title, translate("Documents", "Remove one before you take another."))
    elif seen is None:
        panel.show_nothing_yet("search", translate("Documents", "Looking for a page"))
    elif not seen.findings:
        text = translate("Documents", "All of it is seen and can be read.")
        panel.show_fact(Level.GOOD, translate("Documents", "Hold still and release"), text)
    else:
        panel.show_fact(Level.WARN, words.todo(seen.findings[0]), words.what(seen.findings[0]))


def _way_on(view: DocumentsView) -> str:
    match view.mode:
        case Offered():
            return translate("Review", "Take another")
        case Looking():
            return translate("Documents", "On with the next page")
        case Live() | Making():
            return translate("Documents", "Done: back to the case")
        case _:
            assert_never(view.mode)


def _show_kept(panel: Panel, view: DocumentsView, page_id: str) -> None:
    names = dict(zip((page.id for page in view.pages), words.numbered(view.pages), strict=True))
    page = view.still
    if page is None:
        return
    remarks = words.remarks(tuple(finding.code for finding in page.findings))
    size = fill(translate("Documents", "Resolution {dpi} dpi"), dpi=page.dpi)
    level = Level.WARN if remarks else Level.GOOD
    panel.show_fact(level, names[page.id] if page_id in names else "", capital(remarks) or size)


def _note_under(camera: DocumentCamera) -> str:
    if camera.is_shared:
        return translate("Documents", "This is the portraits' camera: turn it to the desk, and back afterwards.")
    is_drawn = isinstance(camera.camera, CameraLive) and camera.camera.is_synthetic
    return translate("Settings", "A drawn desk, for practice") if is_drawn else ""


def _words_over(view: DocumentsView) -> str:
    camera = view.camera.camera
    match camera:
        case CameraLost(attempts=attempts):
            told = translate("Photo", "No picture from the camera\nTrying again by itself, attempt {attempts}")
            return fill(told, attempts=attempts)
        case CameraStarting():
            return translate("Photo", "The camera is starting")
        case CameraLive():
            return translate("Documents", "One moment …") if isinstance(view.mode, Making) else ""
        case _:
            assert_never(camera)


def documents_page(parts: Parts) -> DocumentsPage:
    """Over the document camera, where there is one."""
    taking = parts.documents
    if taking is None:
        return DocumentsPage(lambda: None, lambda: None)
    return DocumentsPage(taking.newest_frame, taking.newest_glance)
