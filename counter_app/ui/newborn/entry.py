"""Takes down child, parents and household of a newborn's registration."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.domain.application.codebook import Codebook
from counter_app.domain.newborn.birth_certificate import CertificateProblem
from counter_app.domain.newborn.newborn import Side
from counter_app.domain.person.applicant import NameProblem
from counter_app.domain.person.identity import NumberProblem, Sex
from counter_app.domain.places.divisions import Division
from counter_app.domain.places.ethnicity import HAN
from counter_app.domain.places.regions import Regions
from counter_app.ui import theme
from counter_app.ui.messages import forms
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages.literal import translate
from counter_app.ui.newborn.reading import ABROAD, Blank, NewbornForm, ParentForm, Problem
from counter_app.ui.widgets import options
from counter_app.ui.widgets.choice_field import NarrowChoice, Option
from counter_app.ui.widgets.field import NarrowField

TOP = Qt.AlignmentFlag.AlignTop
COLUMNS = 4
_PLACES: dict[Blank, tuple[int, int, int]] = {
    Blank.CERTIFICATE: (0, 0, 1), Blank.NAME: (0, 1, 1), Blank.BORN: (0, 2, 1), Blank.SEX: (0, 3, 1),
    Blank.FATHER_NAME: (1, 0, 1), Blank.FATHER_NUMBER: (1, 1, 1), Blank.FATHER_GROUP: (1, 2, 1),
    Blank.BORN_IN: (1, 3, 1), Blank.MOTHER_NAME: (2, 0, 1), Blank.MOTHER_NUMBER: (2, 1, 1),
    Blank.MOTHER_GROUP: (2, 2, 1), Blank.APPLIED_BY: (2, 3, 1), Blank.FOLLOWS: (3, 0, 1),
    Blank.DIVISION: (3, 1, 2), Blank.PHONE: (3, 3, 1), Blank.DETAIL: (4, 0, COLUMNS),
}  # fmt: skip
"""Row, column and columns taken; the focus goes through them in this order."""
_CHOICES = frozenset({
    Blank.SEX, Blank.BORN_IN, Blank.APPLIED_BY, Blank.FATHER_GROUP, Blank.MOTHER_GROUP, Blank.FOLLOWS, Blank.DIVISION,
})  # fmt: skip


class NewbornEntry(QWidget):
    """`edited` at every change."""

    edited = Signal()

    def __init__(self, codebook: Codebook, regions: Regions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codebook, self._regions = codebook, regions
        self._here = ""
        self.fields = {blank: NarrowField() for blank in _PLACES if blank not in _CHOICES}
        self.choices = {blank: NarrowChoice() for blank in _PLACES if blank in _CHOICES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.WIDE_GAP_PX)
        grid.setVerticalSpacing(0)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        for blank, (row, column, span) in _PLACES.items():
            widget = self.choices[blank] if blank in _CHOICES else self.fields[blank]
            grid.addWidget(widget, row, column, 1, span, TOP)
        grid.setRowStretch(len(_PLACES), 1)
        for field in self.fields.values():
            field.edited.connect(self.edited)
        for choice in self.choices.values():
            choice.chosen.connect(self.edited)
        self._chain()

    def retranslate(self) -> None:
        captions = {
            Blank.CERTIFICATE: translate("Newborn", "Birth certificate number"),
            Blank.NAME: translate("Newborn", "Child's name"),
            Blank.BORN: translate("Newborn", "Born on"),
            Blank.SEX: translate("Newborn", "Sex"),
            Blank.BORN_IN: translate("Newborn", "Born in"),
            Blank.APPLIED_BY: translate("Newborn", "Who applies?"),
            Blank.FATHER_NAME: translate("Newborn", "Father's name"),
            Blank.FATHER_NUMBER: translate("Newborn", "Father's ID number"),
            Blank.FATHER_GROUP: translate("Newborn", "Father's ethnic group"),
            Blank.MOTHER_NAME: translate("Newborn", "Mother's name"),
            Blank.MOTHER_NUMBER: translate("Newborn", "Mother's ID number"),
            Blank.MOTHER_GROUP: translate("Newborn", "Mother's ethnic group"),
            Blank.FOLLOWS: translate("Newborn", "Whose household?"),
            Blank.DIVISION: translate("Newborn", "Household place: county"),
            Blank.PHONE: translate("Application", "Contact telephone"),
            Blank.DETAIL: translate("Newborn", "Household place: street, house, door"),
        }
        hints = {
            Blank.CERTIFICATE: "X320101001",
            Blank.BORN: translate("Newborn", "such as 20261109"),
            Blank.SEX: translate("Newborn", "1 male, 2 female"),
            Blank.APPLIED_BY: translate("Newborn", "1 father, 2 mother"),
            Blank.FOLLOWS: translate("Newborn", "1 father, 2 mother"),
            Blank.DIVISION: translate("Newborn", "Name or code"),
        }
        for blank, caption in captions.items():
            (self.choices.get(blank) or self.fields[blank]).name(caption, hints.get(blank, ""))
        self._offer()

    def begin(self, window_city: str) -> None:
        """An empty form at a window of this city: most children are born where it stands."""
        self._here = f"{window_city[:2]}0000"
        for field in self.fields.values():
            field.fill_in("")
        for choice in self.choices.values():
            choice.choose("")
        self.choices[Blank.BORN_IN].choose(self._here)
        for group in (Blank.FATHER_GROUP, Blank.MOTHER_GROUP):
            self.choices[group].choose(HAN)
        self.show_problems({})

    @property
    def is_dirty(self) -> bool:
        return any(field.text.strip() for field in self.fields.values())

    def focus(self, blank: Blank) -> None:
        (self.choices[blank].field if blank in _CHOICES else self.fields[blank]).line.setFocus()

    def form(self) -> NewbornForm:
        """Without what is ticked beside it."""
        texts = {blank: field.text for blank, field in self.fields.items()}
        keys = {blank: choice.key for blank, choice in self.choices.items()}
        return NewbornForm(
            certificate=texts[Blank.CERTIFICATE],
            name=texts[Blank.NAME],
            born=texts[Blank.BORN],
            sex=keys[Blank.SEX],
            born_in=keys[Blank.BORN_IN],
            father=ParentForm(texts[Blank.FATHER_NAME], texts[Blank.FATHER_NUMBER], keys[Blank.FATHER_GROUP]),
            mother=ParentForm(texts[Blank.MOTHER_NAME], texts[Blank.MOTHER_NUMBER], keys[Blank.MOTHER_GROUP]),
            applied_by=keys[Blank.APPLIED_BY],
            follows=keys[Blank.FOLLOWS],
            phone=texts[Blank.PHONE],
            division=keys[Blank.DIVISION],
            detail=texts[Blank.DETAIL],
        )

    def show_problems(self, wrong: dict[Blank, Problem]) -> None:
        for blank in _PLACES:
            place = self.choices[blank].field if blank in _CHOICES else self.fields[blank]
            if blank in wrong:
                place.show_problem(_words(wrong[blank], place.text))
            elif not place.line.hasFocus():
                place.show_hint("")

    def _offer(self) -> None:
        sides = [Option(each.value, words.side(each), (str(place),)) for place, each in enumerate(Side, 1)]
        for blank in (Blank.APPLIED_BY, Blank.FOLLOWS):
            self.choices[blank].offer(sides)
        sexes = [Option(str(each.value), forms.sex(each), (str(each.value),)) for each in Sex]
        self.choices[Blank.SEX].offer(sexes)
        for blank in (Blank.FATHER_GROUP, Blank.MOTHER_GROUP):
            self.choices[blank].offer(options.groups(self._codebook), options.group_search(self._codebook))
        abroad = Option(ABROAD, translate("Newborn", "abroad, Hong Kong, Macau or Taiwan"))
        self.choices[Blank.BORN_IN].offer((*self._provinces(), abroad))
        self.choices[Blank.DIVISION].offer(options.divisions(self._counties()))

    def _provinces(self) -> tuple[Option, ...]:
        """The delta's first, whose names the window knows by their cities."""
        delta = {f"{code[:2]}0000": each for code, each in self._regions.units.items()}
        known = {code: (each.province_zh, each.province_en) for code, each in delta.items()}
        known |= {str(code): (each.name_zh, each.name_en) for code, each in self._regions.provinces.items()}
        return tuple(Option(code, zh, (code, en.lower())) for code, (zh, en) in known.items())

    def _counties(self) -> tuple[Division, ...]:
        return tuple(each for each in self._codebook.divisions.all if each.county)

    def _chain(self) -> None:
        lines = [(self.choices[b].field if b in _CHOICES else self.fields[b]).line for b in _PLACES]
        for before, after in pairwise(lines):
            self.setTabOrder(before, after)


def _words(problem: Problem, typed: str) -> str:
    if isinstance(problem, CertificateProblem):
        return words.certificate_problem(problem)
    if isinstance(problem, NameProblem):
        return words.name_problem(problem)
    if isinstance(problem, NumberProblem):
        return words.number_problem(problem, typed)
    return words.oddity(problem.value)
