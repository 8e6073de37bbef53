"""Shows all that became of a case, one line a deed, the oldest first."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from counter_app.domain.case.record import UploadState
from counter_app.ui import icons, theme
from counter_app.ui.messages import status
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.hand_over import upload_icon


@dataclass(frozen=True, slots=True)
class Deed:
    """One line. `upload` is None for what is not handed over."""

    at: datetime
    officer: str
    text: str
    upload: UploadState | None


class Timeline(QListWidget):
    """Read only; for the eyes and for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_deeds(self, shown: tuple[Deed, ...]) -> None:
        self.clear()
        self.setAccessibleName(translate("Journal", "What became of the case"))
        for deed in shown:
            who = fill(translate("Journal", "officer {officer}"), officer=deed.officer) if deed.officer else ""
            line = "  ".join(part for part in (status.moment_text(deed.at), deed.text, who) if part)
            item = QListWidgetItem(line)
            if deed.upload is None:
                item.setIcon(icons.icon("journal", theme.COLOURS.quiet, theme.ICON_PX))
            else:
                item.setIcon(upload_icon(deed.upload))
                item.setToolTip(status.upload(deed.upload))
            self.addItem(item)
