"""Lays facts out, each with its caption before it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from counter_app.ui.widgets.label import Role, label, paragraph, show_text

Lines = tuple[tuple[str, str], ...]


class Facts(QGridLayout):
    """At most so many, one a line; those without words take no room."""

    def __init__(self, most: int, across_px: int, between_px: int) -> None:
        super().__init__()
        self._lines = [(label(Role.QUIET), paragraph()) for _ in range(most)]
        self.setHorizontalSpacing(across_px)
        self.setVerticalSpacing(between_px)
        self.setColumnStretch(1, 1)
        for row, (caption, value) in enumerate(self._lines):
            self.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            self.addWidget(value, row, 1)

    def show_facts(self, facts: Lines) -> None:
        for place, (caption, value) in enumerate(self._lines):
            name, text = facts[place] if place < len(facts) else ("", "")
            show_text(caption, name)
            show_text(value, text)

    def show_first(self, number: int) -> None:
        """Hide all but the first of them, until they are shown anew or more of them are wanted."""
        for place, line in enumerate(self._lines):
            for each in line:
                each.setVisible(place < number and bool(each.text()))
