"""Turns frames and portraits into Qt's pictures."""

from PySide6.QtGui import QImage

from counter_app.domain.photo import Frame


def image_of(frame: Frame) -> QImage:
    """The frame's own copy as an image."""
    height, width, _ = frame.pixels.shape
    return QImage(frame.pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def image_of_jpeg(jpeg: bytes) -> QImage:
    """The decoded portrait; a null image when the bytes are none."""
    return QImage.fromData(jpeg)
