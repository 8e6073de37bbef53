"""Decides whether bytes that were sent are a usable JPEG picture, and of what size."""

from io import BytesIO

from PIL import Image

LARGEST_SIDE_PX = 8000
LARGEST_PIXELS = 40_000_000


def usable_size_px(content: bytes) -> tuple[int, int] | None:
    """Width and height when the whole picture can be decoded within bounds. Takes milliseconds; never raises."""
    try:
        with Image.open(BytesIO(content), formats=["JPEG"]) as picture:
            width, height = picture.size
            if max(width, height) > LARGEST_SIDE_PX or width * height > LARGEST_PIXELS:
                return None
            # every byte is decoded, but no more of the picture is built than an eighth of each side
            picture.draft("L", (1, 1))
            picture.load()
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError):
        return None
    return width, height
