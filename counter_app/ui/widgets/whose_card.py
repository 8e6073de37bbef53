"""Shows whose case is before the officer: portrait and name."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from counter_app.domain.photo.spec import PortraitShape
from counter_app.ui.widgets.label import Role, paragraph
from counter_app.ui.widgets.panel import Card
from counter_app.ui.widgets.picture import image_of_jpeg
from counter_app.ui.widgets.portrait_view import PortraitView

WIDTH_PX = 300


class WhoseCard(Card):
    """The right-hand side of the last two pages."""

    def __init__(self, shape: PortraitShape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._portrait, self._name = PortraitView(shape.width_px, shape.height_px), paragraph(Role.LARGE)
        inner = WIDTH_PX - 40
        self._portrait.setFixedSize(inner, inner * shape.height_px // shape.width_px)
        self.rows.addWidget(self._portrait)
        self.rows.addWidget(self._name)
        self.setFixedWidth(WIDTH_PX)

    def show_person(self, name: str, jpeg: bytes) -> None:
        self._name.setText(name)
        self._portrait.show_image(image_of_jpeg(jpeg))

    def show_name(self, name: str) -> None:
        """The name alone, until the portrait is there."""
        self._name.setText(name)
        self._portrait.show_image(QImage())
