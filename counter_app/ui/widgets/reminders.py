"""Lists what is to be heeded before every release."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets.label import IconLabel, Role, label, paragraph
from counter_app.ui.widgets.panel import Card

LINES = 4


class Reminders(Card):
    """What no program sees for certain; the officer looks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(Role.HEADING)
        self._lines = [paragraph() for _ in range(LINES)]
        self.rows.addWidget(self._title)
        for line in self._lines:
            icon = IconLabel(theme.SMALL_ICON_PX)
            icon.show_icon("eye", theme.COLOURS.note)
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(icon)
            row.addWidget(line, 1)
            self.rows.addLayout(row)

    def retranslate(self) -> None:
        self._title.setText(translate("Photo", "Before the release"))
        texts = (
            translate("Photo", "Head bare; eyebrows and ears visible"),
            translate("Photo", "Usual glasses only: no glare, no tint"),
            translate("Photo", "No uniform, no white top"),
            translate("Photo", "Mouth closed, calm face, both eyes open"),
        )
        for line, text in zip(self._lines, texts, strict=True):
            line.setText(text)
