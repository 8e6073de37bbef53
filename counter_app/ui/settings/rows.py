"""Takes the value of one setting, as a line or as one of a list, with what is wrong with it underneath."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from counter_app.domain.installation import Setting
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role, label, paragraph, restyle

LISTED = frozenset(
    {
        Setting.CITY, Setting.PROFILE, Setting.CAMERA, Setting.DOCUMENT_CAMERA, Setting.PRINTER, Setting.PRINTER_A4,
        Setting.PRINTER_A5,
        Setting.LANG, Setting.APPEARANCE, Setting.SCALE, Setting.APPLICANT_SCREEN, Setting.SOUNDS,
    }
)  # fmt: skip
"""Settings that are chosen from a list."""


class Choice(QWidget):
    """Caption, a list that unfolds, and a message."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption, self.box, self._message = label(Role.HEADING), QComboBox(), paragraph(Role.QUIET)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self._message.setMinimumHeight(self._message.fontMetrics().lineSpacing())
        self._caption.setBuddy(self.box)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget in (self._caption, self.box, self._message):
            rows.addWidget(widget)
        self.box.activated.connect(lambda _: self.edited.emit())

    @property
    def text(self) -> str:
        """The value that is chosen, not how it is called."""
        return str(self.box.currentData() or "")

    def name(self, caption: str, placeholder: str = "") -> None:  # noqa: ARG002 - as Field's
        self._caption.setText(caption)
        self.box.setAccessibleName(caption)

    def offer(self, names: Mapping[str, str]) -> None:
        """Let these be chosen; what was chosen stays so, even when it is not among them."""
        chosen = self.text
        self.box.clear()
        for value, name in names.items():
            self.box.addItem(name, value)
        self.fill_in(chosen)

    def fill_in(self, text: str) -> None:
        """Choose this without an `edited`."""
        place = self.box.findData(text)
        if place < 0 and text:
            self.box.addItem(text, text)
            place = self.box.count() - 1
        self.box.setCurrentIndex(max(place, 0))

    def show_hint(self, text: str) -> None:
        self._say(text, Role.QUIET)

    def show_problem(self, text: str) -> None:
        self._say(text, Role.ERROR)

    def _say(self, text: str, role: Role) -> None:
        restyle(self._message, "role", role.value)
        self._message.setText(text)


Row = Field | Choice


def row_for(setting: Setting) -> Row:
    return Choice() if setting in LISTED else Field()
