"""Lists what was found about a shot; points that only an eye can decide have a box to tick."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counter_app.domain.photo.findings import Code, Finding, Severity
from counter_app.ui.messages import findings
from counter_app.ui.messages.literal import translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.label import IconLabel, Role, ink, label, paragraph

LOOKS = {
    Severity.BLOCKING: ("bad", Level.BAD),
    Severity.WARNING: ("warn", Level.WARN),
    Severity.CONFIRM: ("eye", Level.NOTE),
}
LATE_MS = 400
"""Ours: in less nobody has read a question and looked at the picture."""


class FindingRow(QFrame):
    """One finding: icon, what, what to do, numbers, and a box where it has to be confirmed."""

    ticked = Signal()

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "row")
        self.code = finding.code
        self.box = QCheckBox() if finding.severity is Severity.CONFIRM else None
        icon = IconLabel()
        name, level = LOOKS[finding.severity]
        icon.show_icon(name, ink(level))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(paragraph(Role.HEADING, findings.what(finding)))
        words.addWidget(paragraph(Role.QUIET, findings.todo(finding)))
        if self.box is not None:
            self.box.setText(translate("Review", "Looked at: in order"))
            self.box.setAccessibleDescription(findings.what(finding))
            self.box.toggled.connect(self.ticked)
            leave_enter_alone(self.box)
            words.addWidget(self.box)
        words.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addWidget(label(Role.TINY, findings.severity(finding.severity)), 0, Qt.AlignmentFlag.AlignRight)
        numbers = paragraph(Role.QUIET, findings.numbers(finding))
        numbers.setAlignment(Qt.AlignmentFlag.AlignRight)
        side.addWidget(numbers)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 5)
        row.addLayout(side, 2)


class FindingList(QScrollArea):
    """All findings about one shot, the most important first."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows: list[FindingRow] = []
        self._is_new = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A Space that was meant for the release and came late ticks nothing off."""
        is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        return (self._is_new and is_space) or super().eventFilter(watched, event)

    def take_focus(self) -> bool:
        """To the first box of a shot that is shown for the first time; False where there is none."""
        first = next(iter(self._boxes()), None)
        if first is None:
            return False
        first.setFocus()
        if LATE_MS:
            self._is_new = True
            QTimer.singleShot(LATE_MS, self, self._grow_old)
        return True

    def _grow_old(self) -> None:
        self._is_new = False

    def _boxes(self) -> list[QCheckBox]:
        return [row.box for row in self.rows if row.box is not None]

    def show_findings(self, found: tuple[Finding, ...]) -> None:
        body = QWidget()
        body.setObjectName("scrolled")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.rows = [FindingRow(finding) for finding in found]
        for row in self.rows:
            row.ticked.connect(self.ticked)
            row.ticked.connect(self._go_on)
            rows.addWidget(row)
        rows.addStretch(1)
        for box in self._boxes():
            box.installEventFilter(self)
        self.setWidget(body)

    def confirmed(self) -> frozenset[Code]:
        """The points that are ticked off."""
        return frozenset(row.code for row in self.rows if row.box is not None and row.box.isChecked())

    def tick(self, codes: frozenset[Code]) -> None:
        for row in self.rows:
            if row.box is not None and row.code in codes:
                row.box.setChecked(True)

    def _go_on(self) -> None:
        """From a box just ticked to the next one open, so that the space bar ticks one after the other."""
        boxes = self._boxes()
        at = next((number for number, box in enumerate(boxes) if box.hasFocus() and box.isChecked()), None)
        if at is None:
            return
        following = next((box for box in boxes[at + 1 :] + boxes[:at] if not box.isChecked()), None)
        if following is not None:
            following.setFocus()
            self.ensureWidgetVisible(following)
