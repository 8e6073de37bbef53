"""The small forms of a registration's later steps: a reason, the page handed out, the originals handed back."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counter_app.domain.case.progress import LONGEST_REASON, Signature, Withdrawn
from counter_app.domain.ids import PaperCode
from counter_app.domain.newborn.newborn import Side
from counter_app.domain.newborn.standing import NewbornStanding
from counter_app.domain.newborn.steps import HandedBack, NewbornFact, PageHandedOut, ReceiptBack, TurnedDown
from counter_app.ui import theme
from counter_app.ui.messages import forms as paper_words
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.choice import Choice
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role, label, paragraph, show_text


class Reasoning(QWidget):
    """Why the household place refuses, or why the parent withdraws."""

    def __init__(self, kind: type[TurnedDown] | type[Withdrawn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.reason = Field()
        _rows(self).addWidget(self.reason)

    def retranslate(self) -> None:
        if self._kind is TurnedDown:
            self.reason.name(translate("Newborn", "Reason that the household place gave"))
        else:
            self.reason.name(translate("Newborn", "Why the parent withdraws"))

    def begin(self, now: NewbornStanding) -> None:  # noqa: ARG002 - every form is begun with the case
        self.reason.fill_in("")
        self.reason.show_hint("")
        self.reason.line.setFocus()

    def read(self) -> NewbornFact | None:
        text = " ".join(self.reason.text.split())
        if 0 < len(text) <= LONGEST_REASON:
            return self._kind(text)
        problem = translate("Newborn", "Give a reason of at most {most} characters.")
        self.reason.show_problem(fill(problem, most=LONGEST_REASON))
        self.reason.line.setFocus()
        return None


class PageHandingOut(QWidget):
    """Which parent takes the page; identity checked, signed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.to = Choice(tuple(Side), words.side)
        self.identity, self.signed = _tick(), _tick()
        self._problem = paragraph(Role.ERROR)
        rows = _rows(self)
        for widget in (self.to, self.identity, self.signed, self._problem):
            rows.addWidget(widget)

    def retranslate(self) -> None:
        self.to.name(translate("Newborn", "Who takes the page?"))
        self.identity.setText(translate("Newborn", "Identity checked against the parent's own ID card"))
        self.signed.setText(translate("Newborn", "Signed on paper for the page"))

    def begin(self, now: NewbornStanding) -> None:
        _begin(self.to, now)
        for tick in (self.identity, self.signed):
            tick.setChecked(False)
        show_text(self._problem, "")

    def read(self) -> NewbornFact | None:
        to = self.to.chosen
        if to is not None and self.identity.isChecked() and self.signed.isChecked():
            return PageHandedOut(to, is_identity_checked=True, signature=Signature.ON_PAPER)
        _tell_missing(self._problem, self.identity, self.signed)
        return None


class HandingBack(QWidget):
    """Which originals go back to which parent, and what became of their receipt."""

    def __init__(self, papers: tuple[PaperCode, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: tuple[PaperCode, ...] = ()
        self.to = Choice(tuple(Side), words.side)
        self._caption = label(Role.HEADING)
        self.papers = {code: _tick() for code in papers}
        self.receipt = Choice(tuple(ReceiptBack), words.receipt)
        self.identity = _tick()
        self._problem = paragraph(Role.ERROR)
        rows = _rows(self)
        rows.addLayout(_beside(self.to, self.receipt))
        for widget in (self._caption, *self.papers.values(), self.identity, self._problem):
            rows.addWidget(widget)

    def retranslate(self) -> None:
        self.to.name(translate("Newborn", "Who takes the originals?"))
        self._caption.setText(translate("Newborn", "Handed back now"))
        self.receipt.name(translate("Newborn", "The receipt"))
        self.identity.setText(translate("Newborn", "Identity checked, and signed on the receipt"))
        for code, tick in self.papers.items():
            tick.setText(paper_words.paper(code))

    def begin(self, now: NewbornStanding) -> None:
        """All that is held goes back, as a rule."""
        self._held = now.held
        for code, tick in self.papers.items():
            tick.setVisible(code in now.held)
            tick.setChecked(code in now.held)
        self.receipt.choose(None)
        self.identity.setChecked(False)
        show_text(self._problem, "")
        _begin(self.to, now)

    def read(self) -> NewbornFact | None:
        papers = tuple(code for code in self._held if self.papers[code].isChecked())
        to, receipt = self.to.chosen, self.receipt.chosen
        if to is not None and papers and receipt is not None and self.identity.isChecked():
            return HandedBack(papers, to, is_identity_checked=True, receipt=receipt)
        if not papers:
            show_text(self._problem, translate("Newborn", "Tick at least one original."))
            self.papers[self._held[0]].setFocus()
        elif receipt is None:
            show_text(self._problem, translate("Newborn", "Say what became of the receipt."))
            next(iter(self.receipt.buttons.values())).setFocus()
        else:
            _tell_missing(self._problem, self.identity)
        return None


def _beside(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.WIDE_GAP_PX)
    for widget in widgets:
        row.addWidget(widget)
    return row


def _begin(to: Choice[Side], now: NewbornStanding) -> None:
    """Whoever applied comes again, as a rule."""
    applied_by = now.first.application.applied_by
    to.choose(applied_by)
    to.buttons[applied_by].setFocus()


def _tell_missing(problem: QLabel, *ticks: QCheckBox) -> None:
    first = next((tick for tick in ticks if not tick.isChecked()), ticks[0])
    text = translate("Newborn", "Look, then tick: {what}")
    show_text(problem, fill(text, what=first.text()))
    first.setFocus()


def _tick() -> QCheckBox:
    tick = QCheckBox()
    leave_enter_alone(tick)
    return tick


def _rows(widget: QWidget) -> QVBoxLayout:
    rows = QVBoxLayout(widget)
    rows.setContentsMargins(0, 6, 0, 0)
    rows.setSpacing(6)
    return rows
