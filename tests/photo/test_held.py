"""A portrait that comes back from the library is judged like a new one, and not a byte of it is changed."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image

from counter_app.camera.studio.scene import Expression, Look, Scene, Skin
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.findings import Code, Severity
from counter_app.domain.photo.photo import Pixels
from counter_app.photo.inspector import Inspector
from tests.photo.scenes import scene

Film = Callable[[Scene], Pixels]
OF_THE_FILE = (Code.FILE_DPI, Code.FILE_PROGRESSIVE, Code.FILE_CHANNELS)


def finished(inspector: Inspector, pixels: Pixels) -> bytes:
    portrait = inspector.examine(pixels).portrait
    assert portrait is not None
    return portrait.jpeg


@pytest.mark.parametrize("drawn", [Scene(), scene(Look(skin=Skin.DEEP)), scene(Look(hair_height=0.25))])
def test_a_good_portrait_is_good_again_and_stays_as_it_is(inspector: Inspector, film: Film, drawn: Scene) -> None:
    jpeg = finished(inspector, film(drawn))
    pixels, judgement = inspector.assess(jpeg)
    assert pixels.shape == (441, 358, 3)
    assert judgement.report.codes(Severity.BLOCKING) == frozenset()
    assert judgement.portrait is not None
    assert judgement.portrait.jpeg == jpeg


def test_its_geometry_is_read_as_it_was_made(inspector: Inspector, film: Film) -> None:
    made = inspector.examine(film(Scene())).portrait
    assert made is not None
    again = inspector.assess(made.jpeg)[1].portrait
    assert again is not None
    assert again.facts.face_width_px == pytest.approx(made.facts.face_width_px, abs=4)
    assert again.facts.eyes_from_bottom_px == pytest.approx(made.facts.eyes_from_bottom_px, abs=3)
    assert again.facts.centre_offset_px == pytest.approx(made.facts.centre_offset_px, abs=3)
    assert again.facts.dpi == 350


def test_closed_eyes_are_found_in_a_portrait_too(inspector: Inspector, film: Film) -> None:
    jpeg = finished(inspector, film(scene(expression=Expression(0.0, 0.0))))
    assert Code.EYES_CLOSED in inspector.assess(jpeg)[1].report.codes(Severity.BLOCKING)


@pytest.mark.parametrize("code", OF_THE_FILE)
def test_a_file_of_another_kind_is_named(inspector: Inspector, good: Pixels, code: Code) -> None:
    jpeg = finished(inspector, good)
    written = BytesIO()
    with Image.open(BytesIO(jpeg)) as image:
        shown = image.convert("L") if code is Code.FILE_CHANNELS else image
        dpi = (300, 300) if code is Code.FILE_DPI else (350, 350)
        shown.save(written, "JPEG", quality=80, dpi=dpi, progressive=code is Code.FILE_PROGRESSIVE)
    assert [
        found.code for found in inspector.assess(written.getvalue())[1].report.findings if found.code in OF_THE_FILE
    ] == [code]


def test_a_picture_without_a_face_is_no_portrait(inspector: Inspector) -> None:
    judgement = inspector.assess(jpeg_of(358, 441))[1]
    assert judgement.portrait is None
    assert judgement.report.codes(Severity.BLOCKING) == {Code.NO_FACE}


@pytest.mark.parametrize("content", [b"", b"no picture", "other size"])
def test_what_is_no_portrait_of_this_card_is_refused(inspector: Inspector, content: bytes | str) -> None:
    with pytest.raises(FaultError) as refused:
        inspector.assess(jpeg_of(354, 472) if isinstance(content, str) else content)
    assert refused.value.fault.code is FaultCode.PICTURE_UNREADABLE


def jpeg_of(width: int, height: int) -> bytes:
    written = BytesIO()
    Image.new("RGB", (width, height), "white").save(written, "JPEG")
    return written.getvalue()
