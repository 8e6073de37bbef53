"""Tells on the journal's page what became of printing, sending, saving, or what hindered it."""

from counter_app.domain.faults import Fault, FaultCode
from counter_app.ui.messages import faults
from counter_app.ui.messages import outcome as outcome_words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.outcome import Outcome
from counter_app.ui.screen import Level
from counter_app.ui.widgets.panel import Panel

EMPTIED = frozenset({FaultCode.PHOTO_EMPTIED, FaultCode.DOCUMENT_EMPTIED})
"""Not there any more, as it should be."""


class News(Panel):
    """Hidden while there is none."""

    def tell(self, outcome: Outcome) -> None:
        """What became of printing, or what hindered anything else."""
        if isinstance(outcome, Fault):
            level = Level.NOTE if outcome.code in EMPTIED else Level.BAD
            self.say(level, faults.what(outcome), faults.todo(outcome))
        else:
            level = Level.WARN if outcome.missing else Level.GOOD
            self.say(level, outcome_words.what(outcome), outcome_words.todo(outcome))

    def say(self, level: Level, title: str, text: str = "") -> None:
        self.show()
        self.show_fact(level, title, text)

    def tell_saved(self, name: str) -> None:
        """The list lies in that file."""
        note = translate("Journal", "It holds names: keep it like the papers. ID numbers are masked.")
        self.say(Level.GOOD, fill(translate("Journal", "The list is saved as {name}."), name=name), note)
