"""Receipts are read from the live picture: turned, small, off-centre; anything else is no receipt."""

import threading
from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
import segno
from PIL import Image

from counter_app.camera.codes import CodeReader, receipt_numbers
from counter_app.camera.mailbox import Latest
from counter_app.domain.case.receipt import receipt_number
from counter_app.domain.ids import RegionCode
from counter_app.domain.photo.photo import Frame, Pixels
from tests.people import NOON

NUMBER = receipt_number(RegionCode("310000"), "07", NOON.date(), 12)


def picture(text: str, turned_deg: float = 0.0, side_px: int = 200) -> Pixels:
    """A receipt's code held before a grey hall."""
    coded = BytesIO()
    segno.make_qr(text, error="q").save(coded, kind="png", scale=8, border=4)
    code = (
        Image.open(coded).convert("RGB").resize((side_px, side_px)).rotate(turned_deg, expand=True, fillcolor="white")
    )
    hall = Image.new("RGB", (1280, 720), (120, 120, 118))
    hall.paste(code, (700, 300))
    return np.asarray(hall)


@pytest.mark.parametrize("turned_deg", [0.0, 17.0, 90.0, 200.0])
def test_a_receipt_is_read_however_it_is_held(turned_deg: float) -> None:
    assert receipt_numbers(picture("DCR1:" + NUMBER, turned_deg)) == (NUMBER,)


@pytest.mark.parametrize("text", ["https://example.invalid", "DCR1:310000-07-20261123-0012-X", "11010519491231002X"])
def test_other_codes_are_no_receipts(text: str) -> None:
    assert receipt_numbers(picture(text)) == ()


def test_a_picture_without_a_code_is_no_receipt() -> None:
    assert receipt_numbers(np.zeros((720, 1280, 3), np.uint8)) == ()


def test_the_reader_tells_a_number_once_and_rests_when_told() -> None:
    frames: Latest[Frame] = Latest()
    told, heard = [], threading.Event()

    def found(number: str) -> None:
        told.append(number)
        heard.set()

    def post(call: Callable[[], None]) -> None:
        call()

    with CodeReader(frames, post) as reader:
        reader.look(found)
        for seq in range(3):
            frames.put(Frame(seq, NOON, picture("DCR1:" + NUMBER)))
        assert heard.wait(10)
        reader.rest()
    assert told == [NUMBER]
    assert not [thread for thread in threading.enumerate() if thread.name == "codes"]
