"""Picture files as people bring them: turned, deep, in odd colours, damaged, or no pictures at all."""

import contextlib
import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.photo.pictures import decode_picture, read_picture

RED, WHITE = (200, 30, 40), (255, 255, 255)


def picture() -> Image.Image:
    """Red above white, wider than high."""
    image = Image.new("RGB", (60, 40), WHITE)
    image.paste(RED, (0, 0, 60, 20))
    return image


def saved(image: Image.Image, kind: str, **how: Any) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **how)
    return buffer.getvalue()


def near(pixel: np.ndarray[Any, Any], colour: tuple[int, int, int], by: int = 6) -> bool:
    return bool(np.abs(pixel.astype(int) - np.array(colour)).max() <= by)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "GIF", "TIFF", "WEBP"])
def test_every_common_kind_of_picture_is_read(kind: str) -> None:
    pixels = decode_picture(saved(picture(), kind))
    assert (pixels.shape, pixels.dtype) == ((40, 60, 3), np.uint8)
    assert near(pixels[5, 30], RED, 12)
    assert near(pixels[35, 30], WHITE, 12)


TURNED = {1: "top", 2: "top", 3: "bottom", 4: "bottom", 5: "left", 6: "right", 7: "right", 8: "left"}


@pytest.mark.parametrize(("orientation", "red_side"), TURNED.items())
def test_the_note_how_the_camera_was_held_is_obeyed(orientation: int, red_side: str) -> None:
    notes = Image.Exif()
    notes[0x0112] = orientation
    pixels = decode_picture(saved(picture(), "PNG", exif=notes))
    height, width = pixels.shape[:2]
    places = {"top": (2, width // 2), "bottom": (-3, width // 2), "left": (height // 2, 2), "right": (height // 2, -3)}
    red = [side for side, at in places.items() if near(pixels[at], RED)]
    assert (red_side in red, (height, width)) == (True, (40, 60) if orientation < 5 else (60, 40))


@pytest.mark.parametrize("orientation", [0, 9, 77])
def test_a_senseless_note_is_ignored(orientation: int) -> None:
    notes = Image.Exif()
    notes[0x0112] = orientation
    assert decode_picture(saved(picture(), "JPEG", exif=notes)).shape == (40, 60, 3)


def test_a_damaged_note_is_ignored() -> None:
    broken = saved(picture(), "JPEG", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\xff\x99")
    assert decode_picture(broken).shape == (40, 60, 3)


def test_sixteen_bits_of_grey_become_eight() -> None:
    deep = Image.fromarray(np.linspace(0, 65535, 256).astype(np.uint16).reshape(1, 256).repeat(4, axis=0))
    pixels = decode_picture(saved(deep, "PNG"))
    assert pixels[0, :, 0].tolist() == list(range(256))


def test_sixteen_bits_of_colour_become_eight() -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    row = b"\x00" + struct.pack(">3H", 0xC8FF, 0x1E00, 0x2880) * 2
    body = chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 16, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(row))
    pixels = decode_picture(b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b""))
    assert near(pixels[0, 0], RED, 1)


@pytest.mark.parametrize("mode", ["L", "1", "LA"])
def test_grey_pictures_become_three_equal_channels(mode: str) -> None:
    pixels = decode_picture(saved(picture().convert(mode), "PNG"))
    assert (pixels[..., 0] == pixels[..., 2]).all()
    assert pixels[35, 30].tolist() == [255, 255, 255]


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_printing_inks_become_light(kind: str) -> None:
    pixels = decode_picture(saved(picture().convert("CMYK"), kind))
    assert near(pixels[5, 30], RED, 14)
    assert near(pixels[35, 30], WHITE, 10)


def test_a_palette_becomes_colours() -> None:
    assert near(decode_picture(saved(picture().convert("P"), "PNG"))[5, 30], RED, 30)


def test_what_shines_through_is_white() -> None:
    glass = Image.new("RGBA", (60, 40), (0, 0, 0, 0))
    glass.paste((*RED, 255), (0, 0, 60, 20))
    pixels = decode_picture(saved(glass, "PNG"))
    assert pixels[35, 30].tolist() == [255, 255, 255]
    assert tuple(pixels[5, 30]) == RED


def test_an_embedded_colour_profile_is_obeyed() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    swapped = saved(picture(), "PNG", icc_profile=lab)
    assert near(decode_picture(swapped)[5, 30], RED)


def test_a_broken_colour_profile_is_ignored() -> None:
    pixels = decode_picture(saved(picture(), "PNG", icc_profile=b"no profile at all"))
    assert tuple(pixels[5, 30]) == RED


def test_only_the_first_picture_of_an_animation_counts() -> None:
    second = Image.new("RGB", (60, 40), (0, 0, 255))
    moving = saved(picture(), "GIF", save_all=True, append_images=[second], duration=50)
    assert near(decode_picture(moving)[5, 30], RED, 10)


def unreadable(content: bytes) -> FaultCode:
    with pytest.raises(FaultError) as refused:
        decode_picture(content)
    return refused.value.fault.code


@pytest.mark.parametrize(
    "content",
    [b"", b"name,id\nsomebody,1\n" * 50, b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"%PDF-1.7 ", bytes(4000)],
    ids=["empty", "text", "jpeg-start", "png-start", "gif-start", "pdf", "zeros"],
)
def test_what_is_no_picture_is_called_unreadable(content: bytes) -> None:
    assert unreadable(content) is FaultCode.PICTURE_UNREADABLE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_half_a_picture_is_unreadable(kind: str) -> None:
    grain = np.random.default_rng(1).integers(0, 256, (200, 200, 3), dtype=np.uint8)
    whole = saved(Image.fromarray(grain), kind)
    assert unreadable(whole[: len(whole) // 2]) is FaultCode.PICTURE_UNREADABLE


@pytest.mark.parametrize(("width", "height"), [(50_000, 50_000), (12_000, 9_000)])
def test_a_picture_too_large_to_unpack_is_refused_before_unpacking(width: int, height: int) -> None:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + header
    bomb += struct.pack(">I", zlib.crc32(b"IHDR" + header)) + struct.pack(">I", 0) + b"IDAT"
    assert unreadable(bomb + struct.pack(">I", zlib.crc32(b"IDAT"))) is FaultCode.PICTURE_TOO_LARGE


def test_a_missing_file_and_a_folder_are_unreadable(tmp_path: Path) -> None:
    for path in (tmp_path / "none.jpg", tmp_path):
        with pytest.raises(FaultError) as refused:
            read_picture(path)
        assert refused.value.fault.code is FaultCode.PICTURE_UNREADABLE


def test_a_fault_names_neither_file_nor_folder(tmp_path: Path) -> None:
    with pytest.raises(FaultError) as refused:
        read_picture(tmp_path / "zhang-san-110105.jpg")
    assert "zhang" not in str(refused.value.fault)


SAMPLES = [saved(picture(), kind) for kind in ("JPEG", "PNG", "GIF", "TIFF", "BMP", "WEBP")]


@given(sample=st.sampled_from(SAMPLES), data=st.data())
@settings(max_examples=300, deadline=None)
def test_a_file_damaged_anywhere_is_read_or_refused_but_never_crashes(sample: bytes, data: st.DataObject) -> None:
    spoiled = bytearray(sample)
    for _ in range(data.draw(st.integers(1, 6))):
        spoiled[data.draw(st.integers(0, len(spoiled) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(FaultError):
        pixels = decode_picture(bytes(spoiled))
        assert (pixels.ndim, pixels.dtype) == (3, np.uint8)
