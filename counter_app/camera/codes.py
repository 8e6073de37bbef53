"""Reads receipt numbers from the live picture, on a thread of its own."""

import logging
import re
import threading
from collections.abc import Callable
from typing import Self

import zxingcpp

from counter_app.camera.mailbox import Latest
from counter_app.domain.case.receipt import is_receipt_number
from counter_app.domain.photo.photo import Frame, Pixels

log = logging.getLogger(__name__)
FRAME_WAIT_S = 0.2
_NUMBER = re.compile(r"\d{6}-[0-9A-Za-z]{1,8}-\d{8}-\d{4,8}-[0-9A-Z]")
_FORMATS = zxingcpp.BarcodeFormats((zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128))
Found = Callable[[str], None]


def receipt_numbers(pixels: Pixels) -> tuple[str, ...]:
    """Every right receipt number in the codes of the picture. Never raises for what the picture shows."""
    texts = (code.text for code in zxingcpp.read_barcodes(pixels, formats=_FORMATS))
    numbers = (number for text in texts for number in _NUMBER.findall(text))
    return tuple(dict.fromkeys(filter(is_receipt_number, numbers)))


class CodeReader:
    """Implements `ports.CodeReading`. Owns nothing but its loop; frames may be skipped. `post` leads to the GUI."""

    def __init__(self, frames: Latest[Frame], post: Callable[[Callable[[], None]], None]) -> None:
        self._frames = frames
        self._post = post
        self._found: Found | None = None
        self._woken = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="codes", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._woken.set()
        self._thread.join(timeout=5)

    def look(self, found: Found) -> None:
        self._found = found
        self._woken.set()

    def rest(self) -> None:
        self._found = None
        self._woken.clear()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._woken.wait()
            try:
                self._look_while_wanted()
            except Exception:
                log.exception("codes: unexpected error")
                self.rest()

    def _look_while_wanted(self) -> None:
        frame: Frame | None = None
        told = ""
        while not self._stopping.is_set() and (found := self._found) is not None:
            newer = self._frames.wait_newer(frame, FRAME_WAIT_S)
            if newer is None:
                continue
            frame = newer
            for number in receipt_numbers(frame.pixels):
                if number != told:
                    told = number
                    self._post(lambda number=number, found=found: found(number))  # type: ignore[misc]  # bound at once
