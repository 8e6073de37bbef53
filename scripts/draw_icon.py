"""Draws the program's icon file for Windows from resources/icons/counter.svg."""

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES_PX = (256, 128, 64, 48, 40, 32, 24, 20, 16)


def draw_icon(svg: Path, ico: Path) -> None:
    """Write every size that Windows asks for, each drawn for itself."""
    pictures = [_drawn(QSvgRenderer(str(svg)), size_px) for size_px in SIZES_PX]
    ico.parent.mkdir(parents=True, exist_ok=True)
    pictures[0].save(ico, format="ICO", sizes=[picture.size for picture in pictures], append_images=pictures[1:])


def _drawn(renderer: QSvgRenderer, size_px: int) -> Image.Image:
    canvas = QImage(QSize(size_px, size_px), QImage.Format.Format_RGBA8888)
    canvas.fill(0)
    painter = QPainter(canvas)
    renderer.render(painter)
    painter.end()
    return Image.frombytes("RGBA", (size_px, size_px), bytes(canvas.constBits()))


if __name__ == "__main__":
    application = QGuiApplication(["draw_icon", "-platform", "offscreen"])
    draw_icon(Path(sys.argv[1]), Path(sys.argv[2]))
