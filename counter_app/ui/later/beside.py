"""Shows beside the list the case that is open, or that none is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.casebook import Story
from counter_app.ui.later.steps import Step
from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.scroll import Scroll
from counter_app.ui.widgets.step_panel import StepPanel

WIDTH_PX = 560


class Beside(Scroll):
    """Follows the panel: whoever shows a case there need not tell this."""

    def __init__(self, panel: StepPanel[Step, Story], parent: QWidget | None = None) -> None:
        inner = QWidget()
        super().__init__(inner, WIDTH_PX, parent)
        self._panel, self._none = panel, Panel()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._none)
        rows.addWidget(panel, 1)
        rows.addStretch(0)
        panel.form_changed.connect(self._follow_panel)
        self.retranslate()

    def retranslate(self) -> None:
        title = translate("Later", "No case is open")
        self._none.show_nothing_yet("file", title, translate("Later", "Choose one from the list, or scan its receipt."))

    def _follow_panel(self) -> None:
        self._none.setVisible(self._panel.story is None)
