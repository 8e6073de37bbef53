"""Takes the decision to use a photo in spite of what blocks it: one officer's word, or a second person's signature."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.case.record import Override
from counter_app.domain.ids import OfficerId
from counter_app.ui.messages import access
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.command import CommandButton
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import paragraph


class OwnWord(Field):
    """Where nobody signs in: the officer's reason is enough, and it says so."""

    def __init__(self, officer: OfficerId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._officer = officer

    def override(self) -> Override | None:
        reason = self.text.strip()
        return Override(self._officer, reason) if reason else None

    def advice(self) -> str:
        """What can be done about a photo that fails."""
        return translate("Review", "Take another, or give a reason why it has to be used.")

    def missing(self) -> str:
        return translate("Review", "To use it all the same, give a reason.")

    def retranslate(self) -> None:
        self.name(
            translate("Review", "Use it all the same, because"),
            translate("Review", "Reason, e.g. the applicant cannot hold the head upright"),
        )
        self.show_hint(translate("Access", "Practice: with officers who sign in, a supervisor has to approve this."))

    def clear(self) -> None:
        self.fill_in("")

    def take_focus(self) -> None:
        self.line.setFocus()


class SecondWord(QWidget):
    """A supervisor signs; `wanted` asks for it."""

    edited = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._override: Override | None = None
        self._said, self.ask = paragraph(), CommandButton("F7", "person")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self.ask)
        self.ask.clicked.connect(self.wanted)

    def sign(self, override: Override) -> None:
        """A supervisor approved it."""
        self._override = override
        self.retranslate()
        self.edited.emit()

    def override(self) -> Override | None:
        return self._override

    def advice(self) -> str:
        """What can be done about a photo that fails."""
        return translate("Review", "Take another, or let a supervisor approve that it is used.")

    def missing(self) -> str:
        return translate("Access", "To use it all the same, let a supervisor approve it.")

    def retranslate(self) -> None:
        self.ask.name(translate("Access", "Supervisor approves"))
        if self._override is None:
            self._said.setText(translate("Access", "It can be used only if a supervisor approves it here."))
            return
        words = translate("Access", "Approved by {officer}: {reason}")
        self._said.setText(fill(words, officer=self._override.by, reason=access.reason(self._override.reason)))

    def clear(self) -> None:
        self._override = None
        self.retranslate()

    def take_focus(self) -> None:
        self.ask.setFocus()
