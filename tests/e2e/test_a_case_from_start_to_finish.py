"""The real program from the first key to the library's acknowledgement, with the network up and down."""

from datetime import date
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
import requests
import zxingcpp
from PIL import Image

from counter_app.bootstrap import adapters
from counter_app.domain.case.collection import ByMail, ByProxy
from counter_app.domain.case.record import CaptureRecord
from counter_app.domain.case.same_frame import SAME_FRAME
from counter_app.domain.photo.findings import Verdict
from counter_app.domain.session.session import Idle, Reviewing
from counter_app.sync.journal.credentials import FileCredentials, journal_key
from counter_app.sync.journal.heads import HeadBook
from tests import people
from tests.e2e.conftest import CITY, COUNTER, OpenWindow
from tests.e2e.officer import Officer
from tests.fakes.real_library import RealLibrary

FACES = Path(__file__).parents[3] / "shared" / "faces"
NAME = "测试\U00020bb7"
NUMBER = people.id_number("341002", date(2001, 2, 3), 15)


def all_is_acknowledged(officer: Officer) -> bool:
    """What the queue badge says."""
    sync = officer.window.screen_shown.sync
    return (sync.waiting, sync.refused) == (0, 0) and sync.last_ok is not None


def held_photo(library: RealLibrary, record: CaptureRecord) -> bytes:
    """The portrait as the library gives it out to another counter."""
    headers = {"Authorization": f"Bearer {library.enrol(CITY, '99')}"}
    wanted = {"version": 1, "id_number": record.draft.case.applicant.id_number.value, "purpose": "test"}
    found = requests.post(f"{library.url}/v1/people/lookup", json=wanted, headers=headers, timeout=10).json()["photos"]
    assert {photo["record_id"] for photo in found} == {record.draft.id}
    assert {(photo["profile"], photo["sha256"]) for photo in found} == {
        (photo.profile, photo.sha256) for photo in record.photos if photo.profile != SAME_FRAME
    }
    answer = requests.get(f"{library.url}/v1/photos/{record.photos[0].sha256}", headers=headers, timeout=10)
    assert answer.status_code == 200
    return answer.content


def signed_links(data: Path) -> list[int]:
    """What was signed of the journal's audit."""
    journal = data / adapters.JOURNAL
    with HeadBook(journal, journal_key(FileCredentials(data / adapters.KEYS), journal)) as book:
        return [head.links for head in book.unsent()]


def test_drawn_camera_to_acknowledged_record_and_receipt(
    open_window: OpenWindow, library: RealLibrary, tmp_path: Path
) -> None:
    receipt = tmp_path / "receipt.pdf"
    with open_window("synthetic:good") as officer:
        record = officer.serve(NAME, NUMBER)
        officer.wait(lambda: all_is_acknowledged(officer), "the library's acknowledgement")
        officer.save_receipt(receipt)
        officer.next()
    assert record.receipt_no.startswith(f"{CITY}-{COUNTER}-")
    portrait = Image.open(BytesIO(held_photo(library, record)))
    assert portrait.size == (358, 441)
    assert signed_links(tmp_path / "counter") == [2], "what was filed and acknowledged is signed when it is left"
    assert tuple(map(round, portrait.info["dpi"])) == (350, 350)
    page = pypdfium2.PdfDocument(receipt)[0].render(scale=3).to_numpy()
    assert [code.text.rpartition(":")[2] for code in zxingcpp.read_barcodes(np.ascontiguousarray(page))] == [
        record.receipt_no
    ]


def test_a_child_with_its_mother_and_the_card_by_mail(open_window: OpenWindow, library: RealLibrary) -> None:
    mother = people.id_number("341002", date(1985, 6, 7), 22)
    with open_window("synthetic:family") as officer:
        officer.enter_applicant(NAME, people.id_number("341002", date(2016, 2, 3), 2))
        officer.take_down_child(mother)
        officer.take_portrait_of_child()
        officer.take_together()
        officer.choose_mail_home()
        record = officer.sign()
        officer.wait(lambda: all_is_acknowledged(officer), "the library's acknowledgement")
    applied, order = record.draft.case.application, record.draft.collection
    assert applied is not None
    assert applied.guardian is not None
    assert applied.guardian.id_number.value == mother
    assert isinstance(order, ByMail)
    assert (order.address, order.division) == (applied.address.line, "341002")
    assert held_photo(library, record)
    assert [photo.profile for photo in record.photos][-1] == SAME_FRAME
    headers = {"Authorization": f"Bearer {library.enrol(CITY, '98')}"}
    of_both = requests.get(f"{library.url}/v1/photos/{record.together}", headers=headers, timeout=10)
    assert of_both.status_code == 404, "it is held, and shown to no other counter"
    held = requests.head(f"{library.url}/v1/photos/{record.together}", headers=headers, timeout=10)
    assert held.status_code == 200


def test_an_adult_who_names_a_proxy(open_window: OpenWindow, library: RealLibrary) -> None:
    with open_window("synthetic:good") as officer:
        officer.enter_applicant(NAME, NUMBER)
        officer.take_down()
        officer.take_photo()
        officer.accept()
        officer.choose_proxy("样例乙", people.id_number("320102"))
        record = officer.sign()
        officer.wait(lambda: all_is_acknowledged(officer), "the library's acknowledgement")
    assert isinstance(record.draft.collection, ByProxy)
    assert record.draft.signing is not None
    assert held_photo(library, record)


@pytest.mark.faces
def test_a_video_of_a_face_goes_the_same_way(open_window: OpenWindow, library: RealLibrary, tmp_path: Path) -> None:
    picture = FACES / "u2_img_1771.png"
    if not picture.is_file():
        pytest.skip(f"no labelled pictures beside the checkout ({picture.name})")
    film = tmp_path / "face.avi"
    write_film(cv2.imread(str(picture)), film)
    with open_window(str(film)) as officer:
        officer.enter_applicant(NAME, NUMBER)
        officer.take_down()
        officer.take_photo()
        assert isinstance(officer.state, Reviewing)
        assert officer.state.judgement.report.verdict is Verdict.PASS, officer.state.judgement.report.findings
        officer.accept()
        record = officer.file_for_window()
        officer.wait(lambda: all_is_acknowledged(officer), "the library's acknowledgement")
    assert len(held_photo(library, record)) == record.photos[0].size_bytes


def test_without_the_network_everything_works_and_waits(open_window: OpenWindow, library: RealLibrary) -> None:
    with open_window("synthetic:good") as officer:
        library.kill()
        records = []
        for seed in range(3):
            records.append(officer.serve(people.name(seed), people.id_number("330102", date(1999, 4, 5), seed + 1)))
            officer.next()
        assert len({record.receipt_no for record in records}) == 3
        officer.wait(lambda: officer.window.screen_shown.sync.waiting == 3, "three records waiting")
        library.start()
        officer.wait(lambda: officer.window.screen_shown.sync.waiting == 0, "all of them acknowledged")
    for record in records:
        assert held_photo(library, record)


def test_after_closing_at_any_moment_the_journal_holds_what_was_filed(
    open_window: OpenWindow, library: RealLibrary
) -> None:
    library.kill()
    with open_window("synthetic:good") as officer:
        record = officer.serve(NAME, NUMBER)
    library.start()
    with open_window("synthetic:good") as officer:
        officer.wait(lambda: all_is_acknowledged(officer), "the record of the earlier run acknowledged")
        assert isinstance(officer.state, Idle)
    assert len(held_photo(library, record)) == record.photos[0].size_bytes


def write_film(picture: np.ndarray, film: Path) -> None:
    """The picture, scaled into 1280×720 without distortion, for two seconds."""
    height, width = picture.shape[:2]
    scale = min(1280 / width, 720 / height)
    small = cv2.resize(picture, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA)
    frame = np.full((720, 1280, 3), small[:20].mean(axis=(0, 1)), np.uint8)
    top, left = (720 - small.shape[0]) // 2, (1280 - small.shape[1]) // 2
    frame[top : top + small.shape[0], left : left + small.shape[1]] = small
    writer = cv2.VideoWriter(str(film), cv2.VideoWriter.fourcc(*"MJPG"), 30, (1280, 720))
    for _ in range(60):
        writer.write(frame)
    writer.release()
