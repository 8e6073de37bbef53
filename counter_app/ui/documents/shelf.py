"""Lists the pages that were photographed, each with a small picture, its name and what is wrong with it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from counter_app.domain.application.document import Page
from counter_app.domain.ids import PageId
from counter_app.ui import theme
from counter_app.ui.messages import documents as words
from counter_app.ui.messages.literal import fill, translate

THUMB_PX = 44


class Shelf(QListWidget):
    """`chosen` carries the identifier of the page that the officer wants to look at."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[Page, ...] = ()
        self.setIconSize(QSize(THUMB_PX, THUMB_PX))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)
        self.currentRowChanged.connect(self._move)

    def retranslate(self) -> None:
        self.setAccessibleName(translate("Documents", "Photographed pages"))
        self._fill()

    def show_pages(self, pages: tuple[Page, ...], looked_at: PageId | None) -> None:
        """These pages; the one that is looked at is marked, without a `chosen`."""
        self.blockSignals(True)
        if pages != self._pages:
            self._pages = pages
            self._fill()
        row = next((row for row, page in enumerate(pages) if page.id == looked_at), -1)
        self.setCurrentRow(row)
        self.blockSignals(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Say what will stand here while there is nothing."""
        super().paintEvent(event)
        if not self._pages:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme.COLOURS.quiet))
            painter.drawText(
                self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, translate("Documents", "No page photographed yet")
            )
            painter.end()

    def _fill(self) -> None:
        row = self.currentRow()
        self.clear()
        for page, name in zip(self._pages, words.numbered(self._pages), strict=True):
            remarks = words.remarks(tuple(finding.code for finding in page.findings))
            text = (
                name if not remarks else fill(translate("Documents", "{page}: {remarks}"), page=name, remarks=remarks)
            )
            item = QListWidgetItem(QIcon(_thumb(page.thumbnail)), text)
            item.setToolTip(text)
            item.setSizeHint(QSize(0, THUMB_PX + 8))
            self.addItem(item)
        self.setCurrentRow(row)

    def _choose(self, item: QListWidgetItem) -> None:
        self._move(self.row(item))

    def _move(self, row: int) -> None:
        if 0 <= row < len(self._pages):
            self.chosen.emit(self._pages[row].id)


def _thumb(content: bytes) -> QPixmap:
    """As wide for an upright page as for one that lies, so that the names stand under one another."""
    page, place = QPixmap(), QPixmap(THUMB_PX, THUMB_PX)
    place.fill(Qt.GlobalColor.transparent)
    if not page.loadFromData(content):
        return place
    fitted = page.scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(place)
    painter.drawPixmap((THUMB_PX - fitted.width()) // 2, (THUMB_PX - fitted.height()) // 2, fitted)
    painter.end()
    return place
