"""Shows across the top where one is, and whose case is open."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counter_app.ui import icons, theme
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate
from counter_app.ui.screen import CaseLine, Mark, Screen, Stage
from counter_app.ui.widgets.elided import ElidedLabel
from counter_app.ui.widgets.label import IconLabel, Role, label, restyle

STAGES: Mapping[Stage, str] = {
    Stage.APPLICANT: QT_TRANSLATE_NOOP("Window", "Applicant"),
    Stage.PARTICULARS: QT_TRANSLATE_NOOP("Window", "Details"),
    Stage.PHOTO: QT_TRANSLATE_NOOP("Window", "Photo"),
    Stage.REVIEW: QT_TRANSLATE_NOOP("Window", "Check"),
    Stage.COLLECTION: QT_TRANSLATE_NOOP("Window", "Collection"),
    Stage.CONFIRM: QT_TRANSLATE_NOOP("Window", "Sign"),
    Stage.DONE: QT_TRANSLATE_NOOP("Window", "Done"),
}
CASE_WIDTH_PX, LEAST_CASE_WIDTH_PX = 424, 300


class Station(QFrame):
    """One station: its number or a tick, and its name; it is as wide in whatever state it is."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._place, self._name = str(number), QLabel(), QLabel()
        self._place.setFixedWidth(theme.SMALL_ICON_PX)
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 5, 6, 5)
        row.setSpacing(3)
        row.addWidget(self._place)
        row.addWidget(self._name)

    def show_station(self, name: str, mark: Mark) -> None:
        for widget in (self, self._place, self._name):
            restyle(widget, "step", mark.value)
        if mark is Mark.BEHIND:
            self._place.setPixmap(icons.picture("tick", theme.COLOURS.on_header, theme.SMALL_ICON_PX))
        else:
            self._place.setText(self._number)
        self._name.setText(name)
        bold = self._name.font()
        bold.setBold(True)
        self._name.setFixedWidth(QFontMetrics(bold).horizontalAdvance(name) + 2)


class Whose(QWidget):
    """As wide with a case as without, so that nothing beside it moves; it gives way where the window is narrow."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(CASE_WIDTH_PX, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(LEAST_CASE_WIDTH_PX, super().minimumSizeHint().height())


class Header(QFrame):
    """Program, stations of the case, applicant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._program, self._service = label(Role.HEADING), label(Role.QUIET)
        self._applicant, self._case = ElidedLabel(Role.HEADING), label(Role.QUIET)
        self._person = IconLabel(theme.ICON_PX)
        self._person.show_icon("person", theme.COLOURS.on_header)
        self._stations = {stage: Station(number) for number, stage in enumerate(Stage, start=1)}
        self._way, self._whose = QWidget(), Whose()
        stations = QHBoxLayout(self._way)
        stations.setContentsMargins(0, 0, 0, 0)
        stations.setSpacing(0)
        for station in self._stations.values():
            stations.addWidget(station)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN_PX, 8, theme.MARGIN_PX, 8)
        row.addLayout(_stacked(self._program, self._service))
        row.addStretch(1)
        row.addWidget(self._way)
        row.addStretch(1)
        whose = QHBoxLayout(self._whose)
        whose.setContentsMargins(0, 0, 0, 0)
        whose.addWidget(self._person)
        whose.addLayout(_stacked(self._applicant, self._case), 1)
        row.addWidget(self._whose)
        # so that nothing moves when the stations are put away
        policy = self._way.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._way.setSizePolicy(policy)

    def show_screen(self, screen: Screen, *, has_way: bool) -> None:
        """`has_way`: whether what is in front belongs to a case, whose stations are then shown."""
        self._program.setText(translate("Window", "Resident ID card"))
        self._service.setText(translate("Window", "First issue in the Yangtze River Delta"))
        for stage, mark in screen.steps:
            self._stations[stage].show_station(translate("Window", STAGES[stage]), mark)
        self._way.setVisible(has_way)
        self._show_case(screen.case)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._beside_program_px(), super().minimumSizeHint().height())

    def _fit(self) -> None:
        """The program's lines go where there is no room for them: the window's title says the same."""
        room = self.width() - self._beside_program_px()
        for line in (self._program, self._service):
            line.setVisible(line.sizeHint().width() <= room)

    def _beside_program_px(self) -> int:
        return self._way.sizeHint().width() + LEAST_CASE_WIDTH_PX + 2 * theme.MARGIN_PX + 4 * theme.GAP_PX

    def _show_case(self, case: CaseLine | None) -> None:
        self._person.setVisible(case is not None)
        if case is None:
            self._applicant.setText("")
            self._case.setText("")
            return
        self._applicant.setText(case.name)
        self._case.setText(
            fill(translate("Window", "Case {number} · {masked}"), number=case.number, masked=case.masked)
        )


def _stacked(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    rows = QVBoxLayout()
    rows.setSpacing(0)
    rows.addStretch(1)
    rows.addWidget(upper)
    rows.addWidget(lower)
    rows.addStretch(1)
    return rows
