"""Shows the takes of one person side by side, small, each with its verdict, to be chosen by click or digit."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from counter_app.domain.case.decision import Take
from counter_app.domain.ids import ShotId
from counter_app.ui import theme
from counter_app.ui.messages import takes as words
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.label import restyle
from counter_app.ui.widgets.picture import image_of, image_of_jpeg

MOST = 4
"""Three taken here and one of the library."""
THUMB = QSize(66, 81)


class TakesBar(QWidget):
    """`wanted` carries the identifier of the shot to look at; nothing is emitted for the one that is looked at."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shots: tuple[ShotId, ...] = ()
        self.buttons = [self._make_button(number) for number in range(MOST)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP_PX)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.show_takes((), None)

    def show_takes(self, takes: tuple[Take, ...], looked_at: ShotId | None) -> None:
        """These takes, one of them marked; with none the bar is gone."""
        self._shots = tuple(take.shot.id for take in takes[:MOST])
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(self._shots))
            if number < len(self._shots):
                self._dress(button, number, takes[number], is_looked_at=self._shots[number] == looked_at)
        self.setVisible(bool(self._shots))

    def _make_button(self, number: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "take")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(THUMB)
        leave_enter_alone(button)
        button.clicked.connect(lambda: self._want(number))
        QShortcut(QKeySequence(str(number + 1)), button).activated.connect(button.click)
        return button

    def _dress(self, button: QToolButton, number: int, take: Take, *, is_looked_at: bool) -> None:
        portrait = take.judgement.portrait
        image = image_of(take.shot.frame) if portrait is None else image_of_jpeg(portrait.jpeg)
        level, verdict = words.verdict(take.judgement)
        button.setIcon(QIcon(_thumb(image)))
        button.setText(f"{number + 1} {verdict}\n{words.origin(take)}")
        button.setChecked(is_looked_at)
        restyle(button, "level", level.value)

    def _want(self, number: int) -> None:
        shot = self._shots[number]
        # a press must not unmark what is looked at: the mark follows the session
        self.buttons[number].setChecked(not self.buttons[number].isChecked())
        self.wanted.emit(shot)


def _thumb(image: QImage) -> QPixmap:
    if image.isNull():
        return QPixmap(THUMB)
    grown = image.scaled(
        THUMB, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    left, top = (grown.width() - THUMB.width()) // 2, (grown.height() - THUMB.height()) // 2
    return QPixmap.fromImage(grown.copy(left, top, THUMB.width(), THUMB.height()))
