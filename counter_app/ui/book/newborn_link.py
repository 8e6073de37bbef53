"""Says in the journal how many registrations of newborns fit the search, and leads to their own list."""

from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.command import CommandButton, Look


class NewbornLink(CommandButton):
    """Takes no room where none fits."""

    def __init__(self) -> None:
        super().__init__("Alt+N", "child", Look.FLAT)
        self._count = 0
        self.hide()

    def show_count(self, count: int) -> None:
        self._count = count
        self.setVisible(count > 0)
        self.retranslate()

    def retranslate(self) -> None:
        self.name(fill(translate("Journal", "Registrations of newborns: {count}"), count=self._count))
