"""The document camera runs while its page is open; one camera may serve both, and is then opened once."""

import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from counter_app import resources
from counter_app.bootstrap import adapters
from counter_app.bootstrap.documents import CounterDocuments, PortraitCamera
from counter_app.camera.mailbox import Latest
from counter_app.camera.opencv import DeviceCamera
from counter_app.camera.synthetic import SyntheticCamera
from counter_app.camera.synthetic_desk import DESKS, SyntheticDesk
from counter_app.clock import SystemClock
from counter_app.domain.application.document import Page, PageGlance, PageKind, read_document_rules
from counter_app.domain.faults import Fault, FaultError
from counter_app.domain.ids import PageId
from counter_app.domain.photo.photo import Frame
from counter_app.domain.ports import CameraBackend
from counter_app.domain.status import CameraLive, CameraStarting, DocumentCamera
from counter_app.photo.pages.reader import PageReader
from tests.sync.pages import page

WAIT_S = 20
CLOCK = SystemClock()


class NoReader:
    """Implements ports.PageJudge: nothing is looked at."""

    def glance(self, frame: Frame, kind: PageKind) -> PageGlance:
        return PageGlance(frame.seq, None, ())

    def judge(self, frame: Frame, kind: PageKind, page_id: PageId) -> Page:
        return page()

    def turn(self, page: Page) -> Page:
        return page


@dataclass
class Bench:
    documents: CounterDocuments
    portrait: PortraitCamera
    told: "queue.SimpleQueue[DocumentCamera]" = field(default_factory=queue.SimpleQueue)
    calls: "queue.SimpleQueue[Callable[[], None]]" = field(default_factory=queue.SimpleQueue)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Run what the threads post, as the window would."""
        while not is_so():
            self.calls.get(timeout=WAIT_S)()


@contextmanager
def bench(address: str, portrait: CameraBackend) -> Iterator[Bench]:
    calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    camera = PortraitCamera(portrait, Latest(), CLOCK, lambda _: None)
    with CounterDocuments(lambda: address, camera, NoReader(), CLOCK, calls.put) as documents:
        yield Bench(documents, camera, calls=calls)


def drawn() -> CameraBackend:
    return SyntheticCamera(adapters.script_named("nobody"), CLOCK)


def test_it_shows_the_desk_and_is_let_go_with_its_page() -> None:
    with bench("synthetic:desk-empty", drawn()) as at:
        seen: list[DocumentCamera] = []
        at.documents.open(PageKind.BOOKLET, seen.append)
        at.until(lambda: any(isinstance(each.camera, CameraLive) for each in seen))
        at.until(lambda: at.documents.newest_frame() is not None)
        at.documents.close()
        assert at.documents.newest_frame() is None
        count = len(seen)
        at.documents._worker.do(lambda _: at.calls.put(lambda: None), lambda _: None)
        at.calls.get(timeout=WAIT_S)()
        assert at.documents._grabber is None
        assert len(seen) == count, "after it was closed nothing is told"


def test_the_portraits_camera_is_shared_and_not_opened_a_second_time() -> None:
    with bench("same", drawn()) as at:
        seen: list[DocumentCamera] = []
        at.documents.open(PageKind.BOOKLET, seen.append)
        at.until(lambda: any(each.is_shared for each in seen))
        assert at.documents._grabber is None
        live = CameraLive("USB", 1280, 720, 30.0, is_synthetic=False)
        at.portrait.hear(live)
        at.until(lambda: seen[-1] == DocumentCamera(live, is_shared=True))
        at.documents.close()
        at.portrait.hear(CameraStarting("USB"))
        assert seen[-1].camera == live


def test_an_address_that_means_nothing_is_told_and_off_offers_nothing() -> None:
    with bench("synthetic:papyrus", drawn()) as at:
        seen: list[DocumentCamera] = []
        at.documents.open(PageKind.BOOKLET, seen.append)
        at.until(lambda: any(not isinstance(each.camera, CameraStarting) for each in seen))
        assert at.documents.is_offered
    with bench("off", drawn()) as at:
        assert not at.documents.is_offered


@pytest.mark.parametrize("address", ["same", "3"])
def test_the_same_device_is_the_same_camera(address: str) -> None:
    assert adapters.document_camera(address, DeviceCamera(3, CLOCK)) is None


def test_another_device_is_another_camera_and_asks_for_more_pixels() -> None:
    camera = adapters.document_camera("4", DeviceCamera(3, CLOCK))
    assert isinstance(camera, DeviceCamera)
    assert (camera.index, camera._sizes[0]) == (4, (3840, 2160))


def test_practice_without_any_camera_has_a_drawn_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counter_app.camera.devices.present_devices", tuple)
    assert isinstance(adapters.document_camera("auto", drawn()), SyntheticDesk)
    assert adapters.document_camera("auto", DeviceCamera(0, CLOCK)) is None, "the only camera there is"


def test_every_desk_can_be_drawn_by_its_name_and_no_other() -> None:
    rules = read_document_rules(resources.toml("rules", "documents.toml"))
    reader = PageReader(rules)
    card = reader.glance(Frame(1, CLOCK.now(), adapters.drawn_desk("desk-card")), PageKind.GUARDIAN_ID_CARD)
    assert card.findings == ()
    for name in DESKS:
        SyntheticDesk(name, CLOCK).close()
    with pytest.raises(FaultError):
        SyntheticDesk("papyrus", CLOCK)


def test_what_is_made_of_a_frame_comes_back_on_the_window_s_thread() -> None:
    with bench("off", drawn()) as at:
        made: list[Page | Fault] = []
        at.documents.judge(
            Frame(1, CLOCK.now(), adapters.drawn_desk("desk-empty")), PageKind.PROOF, PageId("a"), made.append
        )
        at.until(lambda: bool(made))
        assert made == [page()]
