"""What the port PhotoLibrary promises, for the fake and for a real library process."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from counter_app.clock import SystemClock
from counter_app.domain.case.receipt import receipt_number
from counter_app.domain.case.record import CaptureRecord, PhotoRef
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import ProfileId
from counter_app.domain.photo.photo import HeldPhoto
from counter_app.domain.ports import PhotoLibrary
from counter_app.sync.link.http import Link, read_address
from counter_app.sync.link.library import Library
from counter_app.sync.link.outbox import Accepted
from counter_app.sync.link.photos import LibraryPhotos
from tests import people
from tests.fakes.library_photos import FakePhotos
from tests.fakes.real_library import RealLibrary
from tests.sync.linking import RULES
from tests.sync.test_wire import WINDOW

LINK = replace(RULES.link, read_timeout_s=10.0, answer_deadline_s=10.0)


def drawn(colour: tuple[int, int, int]) -> bytes:
    written = BytesIO()
    Image.new("RGB", (358, 441), colour).save(written, "JPEG", dpi=(350, 350))
    return written.getvalue()


OLD, NEW = drawn((200, 150, 120)), drawn((150, 110, 90))
ID_NUMBER = WINDOW.draft.case.applicant.id_number


def record(jpeg: bytes, days_ago: int, number: int) -> CaptureRecord:
    """As `WINDOW`, of another day, with these bytes as its portrait."""
    sha256 = hashlib.sha256(jpeg).hexdigest()
    draft = replace(
        WINDOW.draft,
        id=type(WINDOW.draft.id)(f"5b2d8a52-8f0e-4c61-9d57-0a4f2d1c7e{number:02d}"),
        taken_at=WINDOW.draft.taken_at - timedelta(days=days_ago),
    )
    photo = PhotoRef(ProfileId("id-card"), sha256, len(jpeg), 358, 441, 350)
    window = draft.case.window
    receipt = receipt_number(window.city, window.counter, draft.taken_at.date(), number + 1)
    return replace(WINDOW, draft=draft, receipt_no=receipt, photos=(photo,))


FILED = {number: record(jpeg, days, number) for number, (jpeg, days) in enumerate([(OLD, 400), (NEW, 3)])}
BYTES = {hashlib.sha256(jpeg).hexdigest(): jpeg for jpeg in (OLD, NEW)}


def held(each: CaptureRecord) -> HeldPhoto:
    draft, (photo,) = each.draft, each.photos
    window = draft.case.window
    return HeldPhoto(draft.id, photo.profile, photo.sha256, draft.taken_at, window.city, window.counter)


@dataclass
class Kept:
    """A library that holds the records of FILED, and how to make it unreachable."""

    library: PhotoLibrary
    cut_off: Callable[[], None]


@pytest.fixture(params=["fake", "real"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    if request.param == "fake":
        fake = FakePhotos({ID_NUMBER: tuple(map(held, FILED.values()))}, dict(BYTES))

        def cut_off() -> None:
            fake.fault = FaultError(FaultCode.LIBRARY_UNREACHABLE)

        yield Kept(fake, cut_off)
        return
    with RealLibrary(tmp_path / "region") as running:
        window = WINDOW.draft.case.window
        token = running.enrol(window.city, window.counter)
        link = Link(read_address(running.url), lambda: token, LINK)
        library = Library(link, SystemClock(), LINK.clock_tolerance_s)
        with library:
            for each in FILED.values():
                assert library.deliver(each, BYTES.__getitem__) == Accepted()
        with LibraryPhotos(library) as photos:
            yield Kept(photos, running.kill)


def test_everything_held_of_a_person_is_told(kept: Kept) -> None:
    assert set(kept.library.photos_of(ID_NUMBER)) == set(map(held, FILED.values()))


def test_of_anyone_else_nothing_is_told(kept: Kept) -> None:
    assert kept.library.photos_of(people.applicant(7).id_number) == ()


def test_the_bytes_are_those_that_were_filed(kept: Kept) -> None:
    for photo in kept.library.photos_of(ID_NUMBER):
        assert hashlib.sha256(kept.library.photo(photo.sha256)).hexdigest() == photo.sha256


def test_a_library_out_of_reach_is_a_fault(kept: Kept) -> None:
    kept.cut_off()
    with pytest.raises(FaultError) as failed:
        kept.library.photos_of(ID_NUMBER)
    assert failed.value.fault.code is FaultCode.LIBRARY_UNREACHABLE
