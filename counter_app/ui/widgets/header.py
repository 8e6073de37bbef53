"""Shows across the top where one is, and whose case is open."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counter_app.ui import theme
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
CASE_WIDTH_PX = 424


class Header(QFrame):
    """Program, stations of the case, applicant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._program, self._service = label(Role.HEADING), label(Role.QUIET)
        self._applicant, self._case = ElidedLabel(Role.HEADING), label(Role.QUIET)
        self._person = IconLabel(theme.ICON_PX)
        self._person.show_icon("person", theme.COLOURS.on_header)
        self._steps = {stage: QLabel() for stage in Stage}
        self._ticks = {stage: IconLabel(theme.SMALL_ICON_PX) for stage in Stage}
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN_PX, 8, theme.MARGIN_PX, 8)
        row.addLayout(_stacked(self._program, self._service))
        row.addStretch(1)
        row.addLayout(self._stations())
        row.addStretch(1)
        self._whose = QWidget()
        whose = QHBoxLayout(self._whose)
        whose.setContentsMargins(0, 0, 0, 0)
        whose.addWidget(self._person)
        whose.addLayout(_stacked(self._applicant, self._case), 1)
        self._whose.setFixedWidth(CASE_WIDTH_PX)
        row.addWidget(self._whose)

    def show_screen(self, screen: Screen) -> None:
        self._program.setText(translate("Window", "Resident ID card"))
        self._service.setText(translate("Window", "First issue in the Yangtze River Delta"))
        for number, (stage, mark) in enumerate(screen.steps, start=1):
            station = self._steps[stage]
            name = translate("Window", STAGES[stage])
            numbered = fill(translate("Window", "{number} {name}"), number=number, name=name)
            # the tick stands where the number stood: seven stations and a long name have to fit
            station.setText(name if mark is Mark.BEHIND else numbered)
            restyle(station, "step", mark.value)
            self._ticks[stage].setVisible(mark is Mark.BEHIND)
        self._show_case(screen.case)

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

    def _stations(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for stage in Stage:
            self._ticks[stage].show_icon("tick", theme.COLOURS.on_header)
            row.addWidget(self._ticks[stage])
            row.addWidget(self._steps[stage])
        return row


def _stacked(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    rows = QVBoxLayout()
    rows.setSpacing(0)
    rows.addWidget(upper, 0, Qt.AlignmentFlag.AlignBottom)
    rows.addWidget(lower, 0, Qt.AlignmentFlag.AlignTop)
    return rows
