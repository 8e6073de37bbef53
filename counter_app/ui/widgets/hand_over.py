"""Says by level and icon how the hand-over of something stands."""

from PySide6.QtGui import QIcon

from counter_app.domain.case.record import UploadState
from counter_app.ui import icons, theme
from counter_app.ui.screen import Level
from counter_app.ui.widgets.label import ink

UPLOAD_LEVELS = {
    UploadState.WAITING: Level.NOTE,
    UploadState.ACKNOWLEDGED: Level.GOOD,
    UploadState.REFUSED: Level.BAD,
}
_ICONS = {UploadState.WAITING: "wait", UploadState.ACKNOWLEDGED: "good", UploadState.REFUSED: "bad"}


def upload_icon(state: UploadState) -> QIcon:
    return icons.icon(_ICONS[state], ink(UPLOAD_LEVELS[state]), theme.ICON_PX)
