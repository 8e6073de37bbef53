"""Shows all that became of a case, one line a deed, the oldest first."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from counter_app.domain.casebook import Story
from counter_app.domain.record import UploadState
from counter_app.ui import icons, theme
from counter_app.ui.messages import progress, status
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.label import ink

LOOKS = {
    UploadState.WAITING: ("wait", Level.NOTE),
    UploadState.ACKNOWLEDGED: ("good", Level.GOOD),
    UploadState.REFUSED: ("bad", Level.BAD),
}
_TOLD_BY_EVENTS = "event"


@dataclass(frozen=True, slots=True)
class Deed:
    """One line. `upload` is None for what is not handed over."""

    at: datetime
    officer: str
    text: str
    upload: UploadState | None


def deeds(story: Story) -> tuple[Deed, ...]:
    """The audit's lines and the events, by their time. Pure."""
    audited = [
        Deed(line.at, line.officer, progress.deed(line.action), None)
        for line in story.audit
        if line.action != _TOLD_BY_EVENTS
    ]
    told = [
        Deed(each.event.at, each.event.window.officer, progress.sentence(each.event.what), each.upload.state)
        for each in story.events
    ]
    return tuple(sorted((*audited, *told), key=lambda deed: deed.at))


class Timeline(QListWidget):
    """Read only; for the eyes and for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_story(self, story: Story) -> None:
        self.show_deeds(deeds(story))

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
                name, level = LOOKS[deed.upload]
                item.setIcon(icons.icon(name, ink(level), theme.ICON_PX))
                item.setToolTip(status.upload(deed.upload))
            self.addItem(item)
