"""Takes which originals were shown, what the officer confirms, and that everything was scanned."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from counter_app.domain.ids import PaperCode
from counter_app.domain.newborn.rules import Condition, NewbornRules
from counter_app.ui.messages import forms
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.label import Role, label
from counter_app.ui.widgets.panel import Card

ALL_KEY = "F5"
KEYS = {Condition.IN_WEDLOCK: "Alt+1", Condition.FAMILY_HOUSEHOLD: "Alt+2"}
SCANNED_KEY = "Alt+3"


class ShownCard(Card):
    """`edited` at every change."""

    edited = Signal()

    def __init__(self, rules: NewbornRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self._title, self._confirmed = label(Role.HEADING), label(Role.HEADING)
        self.all_shown = QPushButton()
        self.all_shown.setAutoDefault(False)
        leave_enter_alone(self.all_shown)
        QShortcut(QKeySequence(ALL_KEY), self.all_shown).activated.connect(self.all_shown.click)
        self.boxes = {code: self._box() for code in rules.needed}
        self.conditions = {each: self._box(key) for each, key in KEYS.items()}
        self.scanned = self._box(SCANNED_KEY)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.all_shown)
        self.rows.setSpacing(0)
        self.rows.addLayout(head)
        for box in self.boxes.values():
            self.rows.addWidget(box)
        self.rows.addSpacing(6)
        self.rows.addWidget(self._confirmed)
        for box in (*self.conditions.values(), self.scanned):
            self.rows.addWidget(box)
        self.all_shown.clicked.connect(self._tick_all)

    def retranslate(self) -> None:
        pattern = translate("Window", "{text} ({key})")
        self._title.setText(translate("Newborn", "Originals shown"))
        self._confirmed.setText(translate("Newborn", "The officer confirms"))
        self.all_shown.setText(fill(pattern, text=translate("Application", "All shown"), key=ALL_KEY))
        kept = translate("Newborn", "{paper} (kept here)")
        for code, box in self.boxes.items():
            paper = forms.paper(code)
            box.setText(fill(kept, paper=paper) if code in self._rules.kept else paper)
        for each, key in KEYS.items():
            self.conditions[each].setText(fill(pattern, text=words.condition(each), key=key))
        scanned = translate("Newborn", "All scanned; the rest given back at once")
        self.scanned.setText(fill(pattern, text=scanned, key=SCANNED_KEY))

    def start_over(self) -> None:
        for box in (*self.boxes.values(), *self.conditions.values(), self.scanned):
            box.setChecked(False)

    def presented(self) -> frozenset[PaperCode]:
        return frozenset(code for code, box in self.boxes.items() if box.isChecked())

    def confirms(self, condition: Condition) -> bool:
        return self.conditions[condition].isChecked()

    def _tick_all(self) -> None:
        for box in self.boxes.values():
            box.setChecked(True)
        self.edited.emit()

    def _box(self, key: str = "") -> QCheckBox:
        box = QCheckBox()
        leave_enter_alone(box)
        box.clicked.connect(self.edited)
        if key:
            QShortcut(QKeySequence(key), box).activated.connect(box.click)
        return box
