"""Shows beside a list the one that is open, or that none is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.scroll import Scroll
from counter_app.ui.widgets.step_panel import M, S, StepPanel


class Beside(Scroll):
    """Follows the panel: whoever shows something there need not tell this."""

    def __init__(self, panel: StepPanel[M, S], least_px: int, parent: QWidget | None = None) -> None:
        inner = QWidget()
        super().__init__(inner, least_px, parent)
        self._none = Panel()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._none)
        rows.addWidget(panel, 1)
        rows.addStretch(0)
        panel.form_changed.connect(lambda: self._none.setVisible(panel.story is None))
        self._none.setVisible(panel.story is None)

    def name_nothing(self, icon: str, title: str, text: str) -> None:
        """What stands there while none is open."""
        self._none.show_nothing_yet(icon, title, text)
