"""Files that lie about themselves, or unpack to more than any picture: refused in words, within bounded memory."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.photo.pictures import MAX_PIXELS, Reason, decode_picture, read_picture
from tests.photo.handed_in import STORED, black_png, claiming, held, inflated, png, saved, with_notes

MEMORY_MIB = 700
"""Seven bytes for each of the most pixels, as the reader's own words say, and what Python and Pillow are themselves."""


def corners() -> Image.Image:
    """Four colours, so that turning and mirroring are told apart."""
    image = Image.new("RGB", (60, 40))
    for x, y, colour in ((0, 0, "red"), (30, 0, "green"), (0, 20, "blue"), (30, 20, "white")):
        image.paste(colour, (x, y, x + 30, y + 20))
    return image


def refused(content: bytes) -> tuple[FaultCode, object]:
    with pytest.raises(FaultError) as wrong:
        decode_picture(content)
    told = dict(wrong.value.fault.parameters)
    return wrong.value.fault.code, told.get("reason")


@pytest.mark.parametrize("orientation", STORED)
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF"])
def test_however_the_camera_was_held_the_picture_stands_upright(kind: str, orientation: int) -> None:
    lossless = {"WEBP": {"lossless": True}, "JPEG": {"quality": 95}}
    pixels = decode_picture(held(corners(), kind, orientation, **lossless.get(kind, {})))
    wanted = np.asarray(corners())
    assert pixels.shape == wanted.shape
    middles = np.s_[10::20, 15::30]
    assert np.abs(pixels[middles].astype(int) - wanted[middles]).max() < 20


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF"])
def test_a_header_that_claims_a_huge_picture_is_refused_before_it_is_unpacked(kind: str) -> None:
    side = 16_000 if kind == "WEBP" else 50_000
    assert refused(claiming(kind, side))[0] is FaultCode.PICTURE_TOO_LARGE


def test_a_picture_as_long_as_no_jpeg_can_be_is_refused() -> None:
    assert refused(black_png((70_000, 2), 0, 8, 1))[0] is FaultCode.PICTURE_TOO_LARGE


def test_more_pixels_than_any_telephone_takes_are_refused() -> None:
    side = int(MAX_PIXELS**0.5) + 1
    assert refused(black_png((side, side), 0, 8, 1))[0] is FaultCode.PICTURE_TOO_LARGE


def test_a_note_that_unpacks_to_a_hundred_megabytes_does_no_harm() -> None:
    bomb = png((2, 1), 0, 8, b"x", inflated(b"zTXt", 100))
    assert refused(bomb)[0] in {FaultCode.PICTURE_UNREADABLE, FaultCode.PICTURE_TOO_LARGE}


@pytest.mark.parametrize(("mark", "name"), [(0xE1, b"Exif\0\0"), (0xE2, b"ICC_PROFILE\0"), (0xFE, b"remark")])
def test_megabytes_of_notes_do_not_hide_the_picture(mark: int, name: bytes) -> None:
    noted = with_notes(saved(corners(), "JPEG"), mark, name, 200)
    assert decode_picture(noted).shape == (40, 60, 3)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"no picture at all", Reason.NO_PICTURE),
        (saved(Image.new("F", (8, 8)), "TIFF"), Reason.NO_PHOTO),
        (saved(corners(), "JPEG")[:700], Reason.DAMAGED),
    ],
)
def test_the_reason_is_told(content: bytes, reason: Reason) -> None:
    assert refused(content) == (FaultCode.PICTURE_UNREADABLE, reason.value)


def test_a_folder_is_no_picture(tmp_path: Path) -> None:
    with pytest.raises(FaultError) as wrong:
        read_picture(tmp_path)
    assert dict(wrong.value.fault.parameters)["reason"] == Reason.NO_FILE.value


def test_a_moving_picture_gives_its_first() -> None:
    moving = saved(corners(), "GIF", save_all=True, append_images=[Image.new("RGB", (60, 40), "black")], duration=40)
    assert decode_picture(moving)[30, 45].min() > 200


def test_two_pictures_of_one_camera_give_the_first() -> None:
    both = saved(corners(), "MPO", save_all=True, append_images=[Image.new("RGB", (60, 40), "black")])
    assert decode_picture(both)[30, 45].min() > 200


READING = """
import sys
from pathlib import Path
from counter_app.photo.pictures import read_picture
shape = read_picture(Path(sys.argv[1])).shape
told = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(*shape, int(told["VmHWM"].split()[0]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a program is told how much memory it used at most")
@pytest.mark.parametrize(("colour", "depth", "size"), [(2, 8, 3), (6, 8, 4), (0, 16, 2)], ids=["rgb", "alpha", "deep"])
def test_the_largest_picture_that_is_read_needs_no_more_than_said(
    tmp_path: Path, colour: int, depth: int, size: int
) -> None:
    file = tmp_path / "largest.png"
    file.write_bytes(black_png((8_000, MAX_PIXELS // 8_000), colour, depth, size))
    done = subprocess.run(
        [sys.executable, "-c", READING, str(file)], capture_output=True, text=True, check=True, timeout=120
    )
    height, width, channels, most = map(int, done.stdout.split())
    assert (height, width, channels) == (MAX_PIXELS // 8_000, 8_000, 3)
    assert most < MEMORY_MIB


def test_what_is_read_is_never_kept_open(tmp_path: Path) -> None:
    """On Windows a picture that is still open could not be moved away."""
    file = tmp_path / "one.jpg"
    Image.open(BytesIO(saved(corners(), "JPEG"))).save(file)
    read_picture(file)
    file.rename(tmp_path / "other.jpg")
    assert not file.exists()
