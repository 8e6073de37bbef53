"""Prints on receipt printers of 58 and 80 mm, as pictures of black dots, so that any character can be printed."""

import errno
import io
import re
import socket
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.ui.papers.formats import ROLL_DOTS_PER_MM
from counter_app.ui.papers.sheet import MM_PER_INCH, Paper, pictures

DOTS = (384, 512, 576)
PATIENCE_S = 5.0
NETWORK_PORT = 9100
DARK_BELOW = 150
"""Of 255: thin strokes have to stay, the paper's white must not."""
STRIP_DOTS = 512
"""Sent at a time; printers of small memory hold no whole receipt."""
_NETWORK = re.compile(r"network:(?P<host>[\w.-]+)(?::(?P<port>\d{1,5}))?", re.ASCII)
_USB = re.compile(r"usb:(?P<vendor>[0-9a-f]{4}):(?P<product>[0-9a-f]{4})", re.ASCII | re.IGNORECASE)
_FILE = re.compile(r"file:(?P<path>.+)")


@dataclass(frozen=True, slots=True)
class RollPrinter:
    """`address` is network:HOST[:PORT], usb:VENDOR:PRODUCT (hexadecimal), or file:PATH, the device of a cable."""

    address: str
    dots: int = DOTS[-1]
    patience_s: float = PATIENCE_S

    def __post_init__(self) -> None:
        if not any(form.fullmatch(self.address) for form in (_NETWORK, _USB, _FILE)):
            raise FaultError(FaultCode.SETTINGS_WRONG, problem=f"roll_printer: {self.address}")
        if self.dots not in DOTS:
            raise FaultError(FaultCode.SETTINGS_WRONG, problem=f"roll_dots: {self.dots}")

    def submit(self, paper: Paper) -> None:
        """Return once the printer has taken everything. Blocks, within time limits. Raises FaultError (ROLL_…)."""
        (page,) = dotted(paper, self.dots)
        commands = _commands(page)
        try:
            if network := _NETWORK.fullmatch(self.address):
                where = network["host"], int(network["port"] or NETWORK_PORT)
                with socket.create_connection(where, self.patience_s) as line:
                    line.sendall(commands)
            elif usb := _USB.fullmatch(self.address):
                self._send_by_usb(int(usb["vendor"], 16), int(usb["product"], 16), commands)
            else:
                with Path(self.address.removeprefix("file:")).open("r+b", buffering=0) as cable:
                    cable.write(commands)
        except OSError as refused:
            problem = errno.errorcode.get(refused.errno or 0, type(refused).__name__)
            raise FaultError(FaultCode.ROLL_UNREACHABLE, printer=self.address, problem=problem) from refused

    def _send_by_usb(self, vendor: int, product: int, commands: bytes) -> None:
        from escpos.exceptions import Error  # noqa: PLC0415 - see _commands
        from escpos.printer import Usb  # noqa: PLC0415 - see _commands
        from usb.core import NoBackendError  # noqa: PLC0415 - see _commands

        try:
            device = Usb(vendor, product, timeout=round(self.patience_s * 1000))
            device.open()
            try:
                device.out_ep = _way_in(device.device)
                device._raw(commands)  # noqa: SLF001 - the library's only way to send what is ready
            finally:
                device.close()
        except NoBackendError as missing:  # pyusb is there, the system's libusb is not
            raise FaultError(FaultCode.USB_LIBRARY_MISSING, printer=self.address) from missing
        except Error as unknown:
            raise FaultError(FaultCode.ROLL_UNREACHABLE, printer=self.address, problem="usb") from unknown


def _way_in(device: Any) -> int:
    """Where the printer takes its work; makers number that as they like. Raises OSError where it takes none."""
    from usb.util import ENDPOINT_OUT, endpoint_direction, find_descriptor  # noqa: PLC0415 - see _commands

    def is_taking(endpoint: Any) -> bool:
        return bool(endpoint_direction(endpoint.bEndpointAddress) == ENDPOINT_OUT)

    found = find_descriptor(device.get_active_configuration()[(0, 0)], custom_match=is_taking)
    if found is None:
        raise OSError(errno.ENXIO, "no printer's interface")
    return int(found.bEndpointAddress)


def _commands(page: QImage) -> bytes:
    """Everything the printer shall do, made before anything of it is sent."""
    # Pillow and python-escpos are loaded when a roll is printed for the first time: starting must not wait for them
    from escpos.printer import Dummy  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415

    made = Dummy()
    made.profile.profile_data["media"]["width"]["pixels"] = page.width()
    made.hw("INIT")
    made.image(Image.open(io.BytesIO(_bitmap(page))), impl="bitImageRaster", fragment_height=STRIP_DOTS)
    made.cut()
    commands: bytes = made.output
    return commands


def dotted(paper: Paper, dots: int) -> list[QImage]:
    """The paper as the print head sees it: so many dots wide, each black or white."""
    return [_black_and_white(page) for page in pictures(replace(paper, roll_dots=dots), ROLL_DOTS_PER_MM * MM_PER_INCH)]


def _black_and_white(page: QImage) -> QImage:
    """By a threshold, where Qt would scatter dots that no scanner reads: narrow papers show no faces."""
    table = bytes(0 if level < DARK_BELOW else 255 for level in range(256))
    page = page.convertToFormat(QImage.Format.Format_Grayscale8)
    bits = bytes(page.constBits()).translate(table)
    made = QImage(bits, page.width(), page.height(), page.bytesPerLine(), QImage.Format.Format_Grayscale8)
    return made.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)


def _bitmap(page: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    page.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub asks for bytes, the call for str
    return bytes(buffer.data().data())
