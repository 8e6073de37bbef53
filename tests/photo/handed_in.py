"""Makes picture files as odd as people hand them in, and odder: headers that lie, bombs, mirrored pictures."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image

STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a picture lies in a file whose note says that it is to be turned."""


def saved(image: Image.Image, kind: str, **how: Any) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **how)
    return buffer.getvalue()


def held(image: Image.Image, kind: str, orientation: int, **how: Any) -> bytes:
    """Stored as a camera does that was held that way, with the note that says so."""
    notes = Image.Exif()
    notes[0x0112] = orientation
    turn = STORED[orientation]
    return saved(image if turn is None else image.transpose(turn), kind, exif=notes, **how)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(size: tuple[int, int], colour: int, depth: int, packed: bytes, notes: bytes = b"") -> bytes:
    header = struct.pack(">IIBBBBB", *size, depth, colour, 0, 0, 0)
    body = chunk(b"IHDR", header) + notes + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def black_png(size: tuple[int, int], colour: int, depth: int, bytes_per_pixel: int) -> bytes:
    """A sound file, small however large the picture is."""
    packer = zlib.compressobj(1)
    row = bytes(1 + size[0] * bytes_per_pixel)
    rows = [packer.compress(row) for _ in range(size[1])]
    return png(size, colour, depth, b"".join([*rows, packer.flush()]))


def inflated(kind: bytes, mebibytes: int) -> bytes:
    """A note of a PNG that unpacks to so much."""
    return chunk(kind, b"note\x00\x00" + zlib.compress(bytes(mebibytes << 20)))


def claiming(kind: str, side: int) -> bytes:
    """A small file whose header says that the picture is a huge square."""
    small = saved(Image.new("RGB", (16, 16), (200, 30, 40)), kind, **({"lossless": True} if kind == "WEBP" else {}))
    match kind:
        case "PNG":
            return png((side, side), 2, 8, b"")
        case "JPEG":
            at = small.index(b"\xff\xc0") + 5
            return small[:at] + struct.pack(">HH", side, side) + small[at + 4 :]
        case "BMP":
            return small[:18] + struct.pack("<ii", side, side) + small[26:]
        case "GIF":
            return small[:6] + struct.pack("<HH", side, side) + small[10:]
        case "WEBP":
            return small[:21] + struct.pack("<I", (side - 1) | (side - 1) << 14) + small[25:]
        case _:
            for tag in (b"\x00\x01", b"\x01\x01"):  # width and height, one long number each
                entry = tag + b"\x04\x00\x01\x00\x00\x00"
                small = small.replace(entry + struct.pack("<I", 16), entry + struct.pack("<I", side))
            return small


def with_notes(jpeg: bytes, mark: int, name: bytes, count: int) -> bytes:
    """A JPEG with so many more notes of 64 KB each behind its start."""
    note = bytes([0xFF, mark]) + struct.pack(">H", 65535) + name.ljust(65533, b"x")
    return jpeg[:2] + note * count + jpeg[2:]
