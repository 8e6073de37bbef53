"""Shows what the entries tell: the person's particulars, whether they may be served here, and the papers."""

from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counter_app.domain.application.eligibility import Accepted, Refused, Standing
from counter_app.domain.person.identity import IdNumber
from counter_app.ui import theme
from counter_app.ui.intake import Intake, Place
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.label import IconLabel, Role, label, paragraph
from counter_app.ui.widgets.panel import Card, Panel

FACTS = 6
NOTHING = "—"


class IntakePanel(QWidget):
    """The right-hand side of the applicant page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._captions = [label(Role.QUIET) for _ in range(FACTS)]
        self._values = [paragraph(Role.HEADING) for _ in range(FACTS)]
        facts = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.WIDE_GAP_PX)
        grid.setVerticalSpacing(6)
        for number in range(FACTS):
            row, column = number % 3, number // 3 * 2
            grid.addWidget(self._captions[number], row, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._values[number], row, column + 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 4)
        facts.rows.addLayout(grid)
        self._decision, self._mix_up = Panel(Role.LARGE), Panel()
        self._papers = Card()
        self._papers_title = label(Role.HEADING)
        self._papers.rows.setSpacing(5)
        self._papers.rows.addWidget(self._papers_title)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(5)
        self._papers.rows.addLayout(self._lines)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.GAP_PX + 2)
        for widget in (facts, self._mix_up, self._decision, self._papers):
            rows.addWidget(widget)
        rows.addStretch(1)

    def show_intake(self, intake: Intake) -> None:
        self._show_facts(intake)
        self._show_mix_up(intake.place)
        match intake.eligibility:
            case None:
                self._decision.show_nothing_yet(
                    "search",
                    translate("Applicant", "May this window serve the applicant?"),
                    translate("Applicant", "The answer appears here once ID number and household place are known."),
                )
            case Accepted(standing=standing):
                self._decision.show_fact(
                    Level.GOOD if standing is Standing.ADULT else Level.WARN,
                    translate("Applicant", "This window may serve the applicant"),
                    forms.standing(standing),
                )
            case Refused() as refused:
                title = translate("Applicant", "This window may not serve the applicant")
                self._decision.show_fact(Level.BAD, title, forms.refusal(refused))
            case _:
                assert_never(intake.eligibility)
        self._show_papers(intake.eligibility.papers if isinstance(intake.eligibility, Accepted) else ())

    def _show_facts(self, intake: Intake) -> None:
        rows = (*_person(intake), *_card(intake))
        for caption, value, (name, text) in zip(self._captions, self._values, rows, strict=True):
            caption.setText(name)
            value.setText(text)

    def _show_mix_up(self, place: Place | None) -> None:
        """Places whose names sound alike are told apart by province and characters, never by sound alone."""
        self._mix_up.setVisible(place is not None and bool(place.namesakes))
        if place is None or not place.namesakes:
            return
        others = " / ".join(forms.region_said(other) for other in place.namesakes)
        self._mix_up.show_fact(
            Level.NOTE,
            fill(translate("Applicant", "Household place: {place}"), place=forms.region_said(place.region)),
            fill(translate("Applicant", "Not to be mixed up with {others}. Compare the characters."), others=others),
        )

    def _show_papers(self, papers: tuple[str, ...]) -> None:
        self._papers.setVisible(bool(papers))
        self._papers_title.setText(translate("Applicant", "Ask for all of these at once"))
        texts = [forms.paper(code) for code in papers]
        while self._lines.count() < len(texts):
            self._lines.addWidget(PaperLine())
        for number in range(self._lines.count()):
            line = self._lines.itemAt(number).widget()
            assert isinstance(line, PaperLine)
            line.setVisible(number < len(texts))
            line.say(texts[number] if number < len(texts) else "")


class PaperLine(QWidget):
    """One paper to ask for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = paragraph()
        icon = IconLabel(theme.SMALL_ICON_PX)
        icon.show_icon("file", theme.COLOURS.note)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.addWidget(icon, 0, 0)
        grid.addWidget(self._text, 0, 1)
        grid.setColumnStretch(1, 1)

    def say(self, text: str) -> None:
        self._text.setText(text)


def _person(intake: Intake) -> tuple[tuple[str, str], ...]:
    number = intake.number if isinstance(intake.number, IdNumber) else None
    return (
        (translate("Applicant", "Born"), NOTHING if number is None else forms.day_text(number.birth_date)),
        (translate("Applicant", "Sex"), NOTHING if number is None else forms.sex(number.sex)),
        (translate("Applicant", "First registered"), NOTHING if number is None else number.place or _unknown_place()),
    )


def _card(intake: Intake) -> tuple[tuple[str, str], ...]:
    promise = intake.promise
    return (
        (translate("Applicant", "Age"), NOTHING if intake.age is None else forms.age(intake.age)),
        (translate("Applicant", "Valid for"), NOTHING if promise is None else forms.validity(promise.validity_years)),
        (translate("Applicant", "Ready by"), NOTHING if promise is None else forms.day_text(promise.due_day)),
    )


def _unknown_place() -> str:
    return translate("Applicant", "Not listed: compare with the booklet")
