"""Writes a short case mark as a plate of light and dark cells, and reads it back from a picture."""

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"
LENGTH = 8
COLUMNS, ROWS = 20, 3
BORDER = 0.5
"""Width of the light border around the cells, in cells."""

_PAD = len(ALPHABET)
_CELL_PX = 8
_SMALLEST_CELL_PX = 2.0

Cells = npt.NDArray[np.bool_]
Grey = npt.NDArray[np.uint8]


def check_mark(text: str) -> None:
    if not 1 <= len(text) <= LENGTH or any(letter not in ALPHABET for letter in text):
        raise ValueError(f"a case mark has 1 to {LENGTH} of the characters A-Z a-z 0-9 -, not {text!r}")


def mark_cells(text: str) -> Cells:
    """ROWS × COLUMNS, true where dark: 48 bits of text, 12 bits of check sum."""
    check_mark(text)
    number = 0
    for position in range(LENGTH):
        number = number << 6 | (ALPHABET.index(text[position]) if position < len(text) else _PAD)
    number = number << 12 | _checksum(number)
    bits = [number >> place & 1 for place in range(COLUMNS * ROWS - 1, -1, -1)]
    return np.array(bits, dtype=np.bool_).reshape(ROWS, COLUMNS)


def read_mark(pixels: npt.NDArray[np.uint8]) -> str | None:
    """The mark on an RGB picture, or None where no plate can be read."""
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    for scale in (2, 1, 4):
        enlarged = np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8)
        for corners in _plates(enlarged):
            text = _decode(_cells_seen(enlarged, corners))
            if text is not None:
                return text
    return None


def _checksum(number: int) -> int:
    """CRC-12 of 48 bits; it starts from ones, so that an empty plate is not a mark."""
    rest = 0xFFF
    for place in range(47, -1, -1):
        rest = rest << 1 | (number >> place & 1)
        if rest & 0x1000:
            rest ^= 0x180F
    return rest & 0xFFF


def _decode(cells: Cells) -> str | None:
    number = 0
    for bit in cells.reshape(-1):
        number = number << 1 | int(bit)
    if _checksum(number >> 12) != number & 0xFFF:
        return None
    places = [number >> 12 + 6 * place & 63 for place in range(LENGTH - 1, -1, -1)]
    text = "".join(ALPHABET[place] for place in places if place != _PAD)
    return text or None


def _plates(grey: Grey) -> Iterator[npt.NDArray[np.float32]]:
    """Corners (top left, top right, bottom right, bottom left) of light areas with the proportions of a plate."""
    for level in (110, 140, 80, 170):
        light = np.asarray(grey > level, np.uint8)
        contours, _ = cv2.findContours(light, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        for contour in contours:
            (_, _), (one, other), _ = box = cv2.minAreaRect(contour)
            long, short = max(one, other), min(one, other)
            wanted = (COLUMNS + 2 * BORDER) / (ROWS + 2 * BORDER)
            if short < _SMALLEST_CELL_PX * (ROWS + 1) or not 0.8 * wanted < long / short < 1.25 * wanted:
                continue
            if cv2.contourArea(contour) < 0.85 * long * short:
                continue
            yield _ordered(np.asarray(cv2.boxPoints(box), np.float32))


def _ordered(corners: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    by_x = corners[np.argsort(corners[:, 0])]
    left = by_x[:2][np.argsort(by_x[:2, 1])]
    right = by_x[2:][np.argsort(by_x[2:, 1])]
    return np.array([left[0], right[0], right[1], left[1]], np.float32)


def _cells_seen(grey: Grey, corners: npt.NDArray[np.float32]) -> Cells:
    width, height = (COLUMNS + 2 * BORDER) * _CELL_PX, (ROWS + 2 * BORDER) * _CELL_PX
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    upright = cv2.warpPerspective(grey, cv2.getPerspectiveTransform(corners, target), (round(width), round(height)))
    edge = round(BORDER * _CELL_PX)
    inner = upright[edge : edge + ROWS * _CELL_PX, edge : edge + COLUMNS * _CELL_PX]
    middle = inner.reshape(ROWS, _CELL_PX, COLUMNS, _CELL_PX)[:, 2:6, :, 2:6].mean(axis=(1, 3))
    return np.asarray(middle < (np.percentile(upright, 2) + np.percentile(upright, 98)) / 2, np.bool_)
