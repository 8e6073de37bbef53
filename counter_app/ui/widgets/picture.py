"""Turns frames and portraits into Qt's pictures."""

import numpy as np
from PySide6.QtGui import QImage

from counter_app.domain.photo.photo import Frame


def image_of(frame: Frame) -> QImage:
    """The frame as an image of the very same pixels, which nobody may write; they live as long as the image does."""
    height, width, _ = frame.pixels.shape
    return QImage(np.ascontiguousarray(frame.pixels).data, width, height, 3 * width, QImage.Format.Format_RGB888)


def image_of_jpeg(jpeg: bytes) -> QImage:
    """The decoded portrait; a null image when the bytes are none."""
    return QImage.fromData(jpeg)
