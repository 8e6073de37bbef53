"""Lists the other cards that a shot serves, and those that it does not."""

from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.domain.photo.findings import Rendering
from counter_app.ui import theme
from counter_app.ui.messages import portraits
from counter_app.ui.messages.literal import translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.label import IconLabel, Role, label, paragraph

MOST = 6


class Fitness(QWidget):
    """Icon and words together say whether a card is served; gone where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(Role.QUIET)
        self._icons = [IconLabel(theme.SMALL_ICON_PX) for _ in range(MOST)]
        self._lines = [paragraph(Role.QUIET) for _ in range(MOST)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._title, 0, 0, 1, 2)
        for row, (icon, line) in enumerate(zip(self._icons, self._lines, strict=True), start=1):
            grid.addWidget(icon, row, 0)
            grid.addWidget(line, row, 1)
        self.show_renderings(())

    def show_renderings(self, renderings: tuple[Rendering, ...]) -> None:
        self._title.setText(translate("Portrait", "The same shot for other cards"))
        for number, (icon, line) in enumerate(zip(self._icons, self._lines, strict=True)):
            is_used = number < len(renderings)
            icon.setVisible(is_used)
            line.setVisible(is_used)
            if is_used:
                icon.show_level(Level.GOOD if portraits.is_fit(renderings[number]) else Level.BAD)
                line.setText(portraits.fitness(renderings[number]))
        self.setVisible(bool(renderings))
