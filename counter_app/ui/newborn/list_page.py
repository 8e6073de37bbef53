"""The page of registrations of newborns: those in hand, found by receipt, name or certificate, with their next step."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.faults import Fault
from counter_app.domain.ids import PaperCode
from counter_app.domain.newborn.book import NewbornLine, NewbornStory
from counter_app.domain.newborn.standing import NewbornStanding
from counter_app.domain.newborn.steps import NewbornFact, NewbornStep
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages import outcome as outcome_words
from counter_app.ui.messages import progress
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.newborn.panel import Move, NewbornPanel
from counter_app.ui.newborn.table import Column, NewbornModel
from counter_app.ui.outcome import Outcome
from counter_app.ui.screen import Level
from counter_app.ui.widgets.beside import Beside
from counter_app.ui.widgets.command import CommandButton
from counter_app.ui.widgets.paged_table import LinePage, dress
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.search_page import SearchPage
from counter_app.ui.widgets.timeline import Deed

BESIDE_WIDTH_PX, TIMELINE_HEIGHT_PX = 490, 148
_TOLD_BY_STEPS = frozenset({"newborn", "event acknowledged"})
"""What the steps themselves say, with their icons."""


class NewbornListPage(SearchPage[NewbornLine, Move, NewbornStory]):
    """`begin_wanted` asks for a new registration; the papers and their print are those of the one that is open."""

    begin_wanted = Signal()
    print_wanted = Signal()
    papers_wanted = Signal()

    def __init__(
        self,
        step: Callable[[NewbornStanding, NewbornFact], NewbornStep],
        due: Callable[[date], tuple[date, date]],
        now: Callable[[], datetime],
        kept: tuple[PaperCode, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(NewbornModel(), NewbornPanel(step, due, now, kept), parent)
        self.new = CommandButton("Alt+N", "child")
        self.print, self.papers = CommandButton("Ctrl+P", "print"), CommandButton("F7", "eye")
        self._sheet.add_commands((self.back,), (self.papers, self.print, self.new, self.submit))
        self._beside = Beside(self.panel, BESIDE_WIDTH_PX)
        self.lay_out(self._beside, TIMELINE_HEIGHT_PX)
        dress(self.table, self.model, Column.NAME)
        self.connect_search()
        self.new.clicked.connect(self.begin_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.papers.clicked.connect(self.papers_wanted)
        self.retranslate()

    def id_of(self, line: NewbornLine) -> str:
        return line.id

    def deeds(self, story: NewbornStory) -> tuple[Deed, ...]:
        return deeds(story)

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Newborn", "Newborns: registration in another province"),
            translate("Newborn", "Take applications, record decisions, hand out pages, hand originals back."),
        )
        self.search.name(
            translate("Newborn", "Receipt, child's name or certificate number"),
            translate("Newborn", "Type, or scan the code on the receipt"),
        )
        self.table.setAccessibleName(translate("Newborn", "Found registrations"))
        choose = translate("Newborn", "Choose one from the list, or scan its receipt.")
        self._beside.name_nothing("child", translate("Newborn", "No registration is open"), choose)
        self.new.name(translate("Newborn", "New registration"))
        self.print.name(translate("Newborn", "Print again"))
        self.papers.name(translate("Journal", "Papers"))
        super().retranslate()

    def tell_printed(self, outcome: Outcome) -> None:
        """What became of printing."""
        if isinstance(outcome, Fault):
            self.tell(outcome)
        else:
            level = Level.WARN if outcome.missing or outcome.spoiled else Level.GOOD
            story = self.panel.story
            usual = words.handing_over(story.steps[0].step.what) if story is not None else ""
            self.say(level, outcome_words.what(outcome), outcome_words.remarks(outcome) or usual)

    def tell_noted(self, sentence: str) -> None:
        self.say(Level.GOOD, fill(translate("Later", "Recorded: {step}"), step=sentence))

    def show_about(self, page: LinePage[NewbornLine], about: Panel) -> None:
        if self.search.text.strip() and not page.total:
            nothing = translate("Journal", "Nothing fits the search.")
            about.show_nothing_yet("search", nothing, translate("Later", "Look at the number again; search by name."))
        elif self.search.text.strip():
            title = fill(translate("Newborn", "Registrations found: {count}"), count=page.total)
            about.show_nothing_yet("search", title)
        elif page.total:
            title = fill(translate("Newborn", "Registrations in hand: {count}"), count=page.total)
            text = translate("Newborn", "A decision, a page or an original is still to be dealt with.")
            about.show_fact(Level.NOTE, title, text)
        else:
            text = translate("Newborn", "Registrations that are not finished appear here; search for the others.")
            about.show_nothing_yet("good", translate("Newborn", "Nothing in hand"), text)

    def show_commands(self) -> None:
        super().show_commands()
        has_room = self.panel.story is not None and self.panel.open_step is None
        for command in (self.print, self.papers):
            command.setVisible(has_room)


def deeds(story: NewbornStory) -> tuple[Deed, ...]:
    """The audit's lines and the steps, by their time. Pure."""
    audited = [
        Deed(line.at, line.officer, progress.deed(line.action), None)
        for line in story.audit
        if line.action not in _TOLD_BY_STEPS
    ]
    told = [
        Deed(each.step.at, each.step.window.officer, words.sentence(each.step.what), each.upload.state)
        for each in story.steps
    ]
    return tuple(sorted((*audited, *told), key=lambda deed: deed.at))
