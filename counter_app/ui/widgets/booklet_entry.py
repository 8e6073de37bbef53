"""Compares what the booklet says of sex and birth with the ID number; nothing is typed where they agree."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.person.identity import IdNumber, Sex
from counter_app.ui import theme
from counter_app.ui.messages import application as words
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.particulars import Blank
from counter_app.ui.widgets.choice_field import ChoiceField, Option
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import paragraph

KEY = "F6"


class BookletEntry(QWidget):
    """What the number tells, and fields for a booklet that says something else; `edited` at every change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number: IdNumber | None = None
        self._says = paragraph()
        self.differs = QCheckBox()
        leave_enter_alone(self.differs)
        QShortcut(QKeySequence(KEY), self.differs).activated.connect(self.differs.click)
        self.sex, self.born = ChoiceField(), Field()
        self._fields = QWidget()
        row = QHBoxLayout(self._fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.WIDE_GAP_PX)
        row.addWidget(self.sex, 1)
        row.addWidget(self.born, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget in (self._says, self.differs, self._fields):
            rows.addWidget(widget)
        self.differs.toggled.connect(self._turn)
        self.sex.chosen.connect(self.edited)
        self.born.edited.connect(self.edited)
        self._fields.hide()

    def retranslate(self) -> None:
        text = translate("Application", "The booklet says something else")
        self.differs.setText(fill(translate("Window", "{text} ({key})"), text=text, key=KEY))
        self.sex.name(translate("Application", "Sex in the booklet"))
        self.born.name(translate("Application", "Birth in the booklet"), translate("Application", "YYYYMMDD"))
        self.sex.offer([Option(str(sex.value), forms.sex(sex), (str(sex.value),)) for sex in Sex])
        self._say()

    def start_over(self, number: IdNumber | None) -> None:
        self._number = number
        self.differs.setChecked(False)
        self.sex.choose("" if number is None else str(number.sex.value))
        self.born.fill_in("" if number is None else f"{number.birth_date:%Y%m%d}")
        self.show_problem(is_wrong=False)
        self._say()

    def says_sex(self) -> Sex | None:
        """None where the booklet says what the number says."""
        if not self.differs.isChecked() or not self.sex.key:
            return None
        return Sex(int(self.sex.key))

    def show_problem(self, *, is_wrong: bool) -> None:
        if is_wrong:
            self.born.show_problem(words.blank(Blank.BORN))
        else:
            self.born.show_hint("")

    def _turn(self, is_on: bool) -> None:
        self._fields.setVisible(is_on)
        if is_on:
            self.born.line.setFocus()
            self.born.line.selectAll()
        self.edited.emit()

    def _say(self) -> None:
        if self._number is None:
            self._says.clear()
            return
        text = translate("Application", "By the ID number: {sex}, born {day}. Compare with the booklet.")
        day = forms.day_text(self._number.birth_date)
        self._says.setText(fill(text, sex=forms.sex(self._number.sex), day=day))
