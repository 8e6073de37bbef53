"""Makes buttons that show their key and answer to it."""

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from counter_app.ui import icons, theme
from counter_app.ui.messages.literal import fill, translate


class Look(Enum):
    PRIMARY = "primary"
    SECONDARY = "secondary"
    RELEASE = "release"
    FLAT = "flat"


ENTER = "Enter"
_ON_ACCENT = (Look.PRIMARY, Look.RELEASE)


class CommandButton(QPushButton):
    """A button with an icon and one key, which works wherever the focus is while the button can be seen."""

    def __init__(self, key: str, icon: str, look: Look = Look.SECONDARY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._icon, self._look = key, icon, look
        self.setProperty("role", look.value)
        self.setAutoDefault(False)
        size_px = theme.SMALL_ICON_PX if look is Look.FLAT else theme.ICON_PX
        # Qt leaves so little between icon and words that large ones touch
        self._beside_px = theme.GAP_PX if look is Look.RELEASE else 0
        self.setIconSize(QSize(size_px + self._beside_px, size_px))
        self._draw_icon()
        for sequence in ("Return", "Enter") if key == ENTER else (key,):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._press)

    def name(self, text: str) -> None:
        """Show this text and the key behind it."""
        pattern = translate("Window", "{text} ({key})")
        self.setText(fill(pattern, text=text, key=self._key))

    def brief(self, text: str, told: str) -> None:
        """Show text and key without brackets, where there is room for little more; the rest is in the tool tip."""
        self.setText(fill(translate("Window", "{text} {key}"), text=text, key=self._key))
        self.setToolTip(told)
        self.setAccessibleName(told)

    def abbreviate(self, text: str) -> None:
        """Show the key alone, where there is little room; the text is in the tool tip and for screen readers."""
        self.setText(self._key)
        self.setToolTip(text)
        self.setAccessibleName(text)

    def picture_alone(self, text: str) -> None:
        """Show the icon alone, where there is least room; text and key are in the tool tip."""
        self.setText("")
        self.setToolTip(fill(translate("Window", "{text} ({key})"), text=text, key=self._key))
        self.setAccessibleName(text)

    def setEnabled(self, is_enabled: bool) -> None:  # noqa: N802 - Qt's name
        super().setEnabled(is_enabled)
        self._draw_icon()

    def _draw_icon(self) -> None:
        colours = theme.COLOURS
        colour = colours.on_accent if self._look in _ON_ACCENT else colours.text
        if not self.isEnabled():
            colour = colours.disabled
        self.setIcon(icons.icon(self._icon, colour, theme.ICON_PX, self._beside_px))

    def _press(self) -> None:
        """Enter presses the button that has the focus, as everywhere; other keys, and Enter elsewhere, press us."""
        focused = QApplication.focusWidget()
        if self._key == ENTER and isinstance(focused, QAbstractButton) and focused.property("takes_enter") is not False:
            focused.click()
        else:
            self.click()


def leave_enter_alone(button: QAbstractButton) -> None:
    """Let Enter go on to the page's own command even when this button, a tick box say, has the focus."""
    button.setProperty("takes_enter", False)
