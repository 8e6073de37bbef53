"""Shows one important fact: icon, words and colour say together how it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.screen import Level
from counter_app.ui.widgets.label import IconLabel, Role, paragraph, restyle, show_text


class Panel(QFrame):
    """A title and a sentence beside an icon."""

    def __init__(self, title_role: Role = Role.HEADING, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("level", "quiet")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._icon = IconLabel(theme.ICON_PX + 4)
        self._title, self._text = paragraph(title_role), paragraph()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(14)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.words = words

    def show_fact(self, level: Level, title: str, text: str = "") -> None:
        restyle(self, "level", level.value)
        self._icon.show_level(level)
        self._show(title, text)

    def show_nothing_yet(self, icon: str, title: str, text: str = "") -> None:
        """An empty place that says what will stand here."""
        restyle(self, "level", "quiet")
        self._icon.show_icon(icon, theme.COLOURS.quiet)
        self._show(title, text)

    def _show(self, title: str, text: str) -> None:
        show_text(self._title, heading(title))
        show_text(self._text, text)


def heading(text: str) -> str:
    """One sentence that stands as a heading goes without its full stop; several keep theirs."""
    bare = text.removesuffix("。").removesuffix(".")
    return text if "。" in bare or ". " in bare else bare


class Card(QFrame):
    """A white surface for things that belong together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(18, 14, 18, 14)
        self.rows.setSpacing(theme.GAP_PX)
