"""Papers are photographed by keys alone; the camera runs on their page only, and the case goes on without one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.application.document import Page, PageCode, PageFinding, PageGlance, PageKind
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import PageId
from counter_app.domain.photo.photo import Frame
from counter_app.domain.session.folder import Folder
from counter_app.domain.session.session import Applying, Cancel, Closed, Done, FileCase, Framing
from counter_app.domain.status import CameraLost, DocumentCamera
from counter_app.ui.app import App
from counter_app.ui.documents.page import DocumentsPage
from counter_app.ui.documents.view import Live, Looking, Making, Offered
from counter_app.ui.scenes.still_documents import ON, SeenPaper, StillDocuments
from tests import people
from tests.sync.pages import page as made_page
from tests.ui.probes import texts
from tests.ui.stage import MOST_PAGES, Counter, frame, set_up, strike

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
GLARE = PageFinding(PageCode.GLARE, 0.05, 0.01)
LOST = DocumentCamera(CameraLost("USB", Fault(FaultCode.CAMERA_LOST), people.NOON, 2), is_shared=False)


@dataclass
class HandDocuments(StillDocuments):
    """Gives its answers when the test asks for them, or a fault in place of a page."""

    is_late: bool = False
    fault: Fault | None = None
    owed: list[Callable[[], None]] = field(default_factory=list)

    def judge(self, frame: Frame, kind: PageKind, page_id: PageId, answer: Callable[[Page | Fault], None]) -> None:
        assert self.paper is not None
        made = self.fault or replace(self.paper.page, id=page_id, kind=kind)
        if self.is_late:
            self.owed.append(lambda: answer(made))
        else:
            answer(made)


@pytest.fixture
def taking() -> HandDocuments:
    return HandDocuments(SeenPaper(frame(), PageGlance(1, None, ()), made_page()))


@pytest.fixture
def desk(app: App, taking: HandDocuments) -> Iterator[Counter]:
    made = set_up(app, documents=taking)
    yield made
    strike(made)


def photographing(counter: Counter) -> DocumentsPage:
    """A case is open, and the page of its papers."""
    counter.enter()
    counter.press(Key.Key_D, ALT)
    page = counter.window.documents.page
    assert counter.window.front.front is page
    page.preview.hold(None)
    return page


def spoil(taking: HandDocuments) -> None:
    assert taking.paper is not None
    taking.paper = replace(taking.paper, page=replace(taking.paper.page, findings=(GLARE,)))


def pages(counter: Counter) -> tuple[Page, ...]:
    folder = counter.window.driver.folder
    return () if folder is None else folder.pages


def mode(counter: Counter) -> type:
    return type(counter.window.documents.page._view.mode)


def test_a_good_page_is_kept_by_one_key_and_the_camera_runs_on_this_page_only(
    desk: Counter, taking: HandDocuments
) -> None:
    photographing(desk)
    assert taking.asked == ["open booklet"]
    desk.press(Key.Key_Space)
    desk.press(Key.Key_5, ALT)
    desk.press(Key.Key_Space)
    assert [page.kind for page in pages(desk)] == [PageKind.BOOKLET, PageKind.PROOF]
    assert taking.asked[1:] == ["look for proof"]

    desk.press(Key.Key_Return)

    assert taking.asked[-1] == "close"
    assert isinstance(desk.window.driver.state, Applying)
    assert desk.window.front.front is desk.window.pages
    assert "材料影像：2 页" in desk.window.pages.particulars.documents.text()


def test_a_page_with_something_wrong_is_taken_again_or_kept_with_what_was_wrong(
    desk: Counter, taking: HandDocuments
) -> None:
    photographing(desk)
    spoil(taking)
    desk.press(Key.Key_Space)
    assert mode(desk) is Offered
    assert "部分页面被反光遮住" in texts(desk.window)
    desk.press(Key.Key_Return)
    assert (mode(desk), pages(desk)) == (Live, ())
    desk.press(Key.Key_Space)
    desk.press(Key.Key_K)
    assert [page.findings for page in pages(desk)] == [(GLARE,)]


def test_pages_are_looked_at_moved_turned_taken_anew_and_dropped_by_keys(desk: Counter, taking: HandDocuments) -> None:
    page = photographing(desk)
    for _ in range(3):
        desk.press(Key.Key_Space)
    first, second, third = (each.id for each in pages(desk))
    page.shelf.setFocus()
    assert mode(desk) is Looking, "at the first of them"
    desk.press(Key.Key_Down, ALT)
    assert [each.id for each in pages(desk)] == [second, first, third]
    before = pages(desk)[1]
    desk.press(Key.Key_T)
    assert (pages(desk)[1].width_px, pages(desk)[1].height_px) == (before.height_px, before.width_px)
    desk.press(Key.Key_R)
    spoil(taking)
    desk.press(Key.Key_Space)
    desk.press(Key.Key_K)
    assert [each.id for each in pages(desk)] == [second, first, third], "in its own place"
    assert pages(desk)[1].findings == (GLARE,)
    page.shelf.setFocus()
    desk.press(Key.Key_Delete)
    assert [each.id for each in pages(desk)] == [first, third]


def test_escape_goes_from_a_page_to_the_desk_and_then_to_the_case(desk: Counter, taking: HandDocuments) -> None:
    photographing(desk)
    spoil(taking)
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Escape)
    assert mode(desk) is Live
    assert pages(desk) == ()
    desk.press(Key.Key_Escape)
    assert desk.window.front.front is desk.window.pages


def test_no_more_pages_are_taken_than_a_case_holds(desk: Counter) -> None:
    photographing(desk)
    for _ in range(MOST_PAGES + 1):
        desk.press(Key.Key_Space)
    assert len(pages(desk)) == MOST_PAGES
    assert f"每件最多保存 {MOST_PAGES} 页" in texts(desk.window)


def test_without_a_camera_it_is_told_and_the_case_goes_on(desk: Counter, taking: HandDocuments) -> None:
    taking.camera = LOST
    photographing(desk)
    assert "不拍材料也可继续办理" in texts(desk.window)
    desk.press(Key.Key_Space)
    assert pages(desk) == ()
    desk.press(Key.Key_Return)
    desk.window.pages.particulars.start()
    desk.take_down()
    assert isinstance(desk.window.driver.state, Framing)


def test_the_portraits_camera_is_said_to_be_shared(desk: Counter, taking: HandDocuments) -> None:
    taking.camera = replace(ON, is_shared=True)
    page = photographing(desk)
    assert "共用摄像头" in page.preview._note


def test_where_papers_are_not_photographed_the_key_does_nothing(desk: Counter, taking: HandDocuments) -> None:
    taking.is_offered = False
    desk.enter()
    assert not desk.window.pages.particulars.documents.isVisible()
    desk.press(Key.Key_D, ALT)
    assert desk.window.front.front is desk.window.pages
    assert taking.asked == []


def test_the_pages_are_filed_with_their_case_and_the_next_case_has_none(desk: Counter) -> None:
    photographing(desk)
    desk.press(Key.Key_Space)
    taken = pages(desk)
    desk.press(Key.Key_Return)
    desk.window.pages.particulars.start()
    desk.take_down()
    desk.collect()
    desk.submit()
    desk.answer()
    filed = [effect.filing.documents for effect in desk.desk.performed if isinstance(effect, FileCase)]
    assert filed == [taken]
    assert isinstance(desk.window.driver.state, Done)
    assert pages(desk) == ()


def test_a_case_that_ends_without_a_photo_keeps_no_page_and_says_so(desk: Counter) -> None:
    photographing(desk)
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_F9)
    desk.answer()

    assert isinstance(desk.window.driver.state, Closed)
    assert desk.window.driver.folder is None
    assert "已拍摄的 1 页材料未保存" in texts(desk.window.pages.closed)
    desk.press(Key.Key_Return)
    photographing(desk)
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_F9)
    desk.answer()
    assert "未保存" not in texts(desk.window.pages.closed)


def test_a_page_that_is_ready_only_after_its_case_was_left_belongs_to_nobody(
    desk: Counter, taking: HandDocuments
) -> None:
    taking.is_late = True
    photographing(desk)
    desk.press(Key.Key_Space)
    assert mode(desk) is Making
    state = desk.window.driver.state
    assert isinstance(state, Applying)
    desk.window.driver.handle(Cancel(state.case.id))
    desk.window.front.bring(desk.window.pages)
    desk.enter("样例乙", people.id_number("330102"))

    taking.owed[0]()

    assert pages(desk) == ()


def test_a_folder_of_another_case_is_never_taken(desk: Counter) -> None:
    desk.enter()
    desk.window.driver.keep(Folder(people.case(9).id, (made_page(1),)))
    assert pages(desk) == ()


def test_a_failed_page_says_so_and_can_be_tried_again(desk: Counter, taking: HandDocuments) -> None:
    taking.fault = Fault(FaultCode.BUG)
    photographing(desk)
    desk.press(Key.Key_Space)
    assert mode(desk) is Live
    assert pages(desk) == ()
    assert desk.window.documents.page.release.isEnabled()


def test_what_a_live_look_found_outlines_the_page_and_stale_looks_are_ignored(
    desk: Counter, taking: HandDocuments
) -> None:
    page = photographing(desk)
    assert taking.paper is not None
    taking.paper = replace(taking.paper, glance=PageGlance(1, None, (GLARE,)))
    page.preview.looked.emit()
    assert "有反光，请转动材料或移开灯" in texts(desk.window)
    taking.paper = replace(taking.paper, glance=PageGlance(900, None, ()))
    page.preview.looked.emit()
    assert "有反光，请转动材料或移开灯" in texts(desk.window), "of a frame that this camera never gave"
