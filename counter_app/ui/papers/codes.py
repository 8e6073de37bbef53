"""Makes the pictures that stand on papers: the codes that scanners read, and the portrait."""

import segno
import zxingcpp
from PySide6.QtGui import QImage

from counter_app.domain.faults import FaultCode, FaultError

QR_QUIET_MODULES = 4
QR_DOTS, BAR_DOTS = 8, 4
BAR_HEIGHT_DOTS, BAR_QUIET_MODULES = 30, 10
BLACK, WHITE = 0xFF000000, 0xFFFFFFFF


def qr_picture(content: str, dots: int = QR_DOTS) -> QImage:
    """With the quiet zone the standard asks for; a quarter of it may be lost (level Q)."""
    code = segno.make_qr(content, error="q", boost_error=True)
    return _enlarged([bytes(row) for row in code.matrix_iter(border=QR_QUIET_MODULES)], dots, dots)


def barcode_picture(content: str, dots: int = BAR_DOTS) -> QImage:
    """Code 128, with its quiet zones."""
    made = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.Code128).to_image(scale=1, add_quiet_zones=False)
    lines: list[list[int]] = memoryview(made).tolist()  # type: ignore[arg-type, assignment]  # a buffer of two dimensions
    row = bytes(not level for level in lines[0])
    quiet = bytes(BAR_QUIET_MODULES)
    return _enlarged([quiet + row + quiet], dots, BAR_HEIGHT_DOTS * dots)


def read_portrait(jpeg: bytes) -> QImage:
    """The portrait as a picture. Raises FaultError(PICTURE_UNREADABLE)."""
    picture = QImage.fromData(jpeg)
    if picture.isNull():
        raise FaultError(FaultCode.PICTURE_UNREADABLE)
    return picture


def _enlarged(rows: list[bytes], width_dots: int, height_dots: int) -> QImage:
    """Every module as a block of dots; 1 is dark."""
    small = QImage(len(rows[0]), len(rows), QImage.Format.Format_RGB32)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            small.setPixel(x, y, BLACK if is_dark else WHITE)
    return small.scaled(small.width() * width_dots, small.height() * height_dots)
