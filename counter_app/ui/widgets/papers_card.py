"""Takes which papers were shown, and which proof of work, study or residence."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QWidget

from counter_app.domain.application.application import Kind, NoProof, ProofKind, ProofShown
from counter_app.domain.case.requirements import Requirements
from counter_app.domain.ids import PaperCode
from counter_app.ui import theme
from counter_app.ui.messages import application as words
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.label import Role, label
from counter_app.ui.widgets.panel import Card

ALL_KEY, PICTURE_KEY = "F5", "F7"
PROOF_KEYS = {ProofKind.WORK: "Alt+1", ProofKind.STUDY: "Alt+2", ProofKind.RESIDENCE: "Alt+3"}


class PapersCard(Card):
    """Boxes to tick and a row of proofs; `edited` at every change."""

    edited = Signal()

    def __init__(self, requirements: Requirements, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.requirements = requirements
        """Those of the case that is being taken down."""
        self._kind = Kind.ADULT
        self._grid = QGridLayout()
        self._title, self._proof_title = label(Role.HEADING), label(Role.HEADING)
        self.all_shown = QPushButton()
        self.all_shown.setAutoDefault(False)
        leave_enter_alone(self.all_shown)
        QShortcut(QKeySequence(ALL_KEY), self.all_shown).activated.connect(self.all_shown.click)
        self.boxes = {code: _box() for codes in map(requirements.to_show, Kind) for code in codes}
        self.proofs = {kind: self._proof(kind) for kind in ProofKind}
        self.has_picture = _box()
        QShortcut(QKeySequence(PICTURE_KEY), self.has_picture).activated.connect(self.has_picture.click)
        self._lay_out()
        self.all_shown.clicked.connect(self._tick_all)
        for box in self.boxes.values():
            box.setParent(self)  # those that this kind of applicant does not need lie in no layout
        for box in (*self.boxes.values(), self.has_picture):
            box.clicked.connect(self.edited)

    def retranslate(self) -> None:
        pattern = translate("Window", "{text} ({key})")
        self._title.setText(translate("Application", "Papers shown"))
        self._proof_title.setText(translate("Application", "Proof of"))
        self.all_shown.setText(fill(pattern, text=translate("Application", "All shown"), key=ALL_KEY))
        for code, box in self.boxes.items():
            box.setText(forms.paper(code))
        for kind, button in self.proofs.items():
            button.setText(fill(pattern, text=words.proof(kind), key=PROOF_KEYS[kind]))
        picture = translate("Application", "The proof has a picture")
        self.has_picture.setText(fill(pattern, text=picture, key=PICTURE_KEY))

    def start_over(self, requirements: Requirements) -> None:
        """Nothing is shown yet of what the next case needs."""
        self.requirements = requirements
        for button in (*self.boxes.values(), *self.proofs.values(), self.has_picture):
            button.setChecked(False)

    def show_kind(self, kind: Kind) -> None:
        """Only what this kind of applicant needs."""
        self._kind = kind
        needed, proofs = self.requirements.to_show(kind), self.requirements.proofs(kind)
        for code, box in self.boxes.items():
            box.setVisible(code in needed)
        self._lay_boxes()
        for each, button in self.proofs.items():
            button.setVisible(each in proofs)
        for widget in (self._proof_title, self.has_picture):
            widget.setVisible(bool(proofs))

    def presented(self) -> frozenset[PaperCode]:
        needed = self.requirements.to_show(self._kind)
        return frozenset(code for code in needed if self.boxes[code].isChecked())

    def proof(self) -> ProofShown | NoProof:
        chosen = next((kind for kind, button in self.proofs.items() if button.isChecked()), None)
        return NoProof.NONE if chosen is None else ProofShown(chosen, self.has_picture.isChecked())

    def _tick_all(self) -> None:
        for code in self.requirements.to_show(self._kind):
            self.boxes[code].setChecked(True)
        self.edited.emit()

    def _proof(self, kind: ProofKind) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("role", "option")
        leave_enter_alone(button)
        # of the card: the key of a proof that is not asked for would type a digit into the field in front
        QShortcut(QKeySequence(PROOF_KEYS[kind]), self).activated.connect(lambda: self._press(button))
        button.clicked.connect(lambda is_on: self._prove(kind, is_on=is_on))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._lay_boxes()

    def _lay_boxes(self) -> None:
        """Two a line where there is room for the longest."""
        shown = [box for box in self.boxes.values() if not box.isHidden()]
        margins = self.rows.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._grid.horizontalSpacing()
        columns = 2 if 2 * max((box.sizeHint().width() for box in shown), default=0) <= room else 1
        for box in self.boxes.values():
            self._grid.removeWidget(box)
        for place, box in enumerate(shown):
            self._grid.addWidget(box, place // columns, place % columns)

    def _press(self, proof: QPushButton) -> None:
        if proof.isVisible():
            proof.click()

    def _prove(self, kind: ProofKind, *, is_on: bool) -> None:
        """One at most; pressing it once more takes it back."""
        for each, button in self.proofs.items():
            button.setChecked(is_on and each is kind)
        self.edited.emit()

    def _lay_out(self) -> None:
        head, proofs = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.all_shown)
        proofs.setSpacing(theme.GAP_PX)
        for button in self.proofs.values():
            proofs.addWidget(button, 1)
        self._grid.setVerticalSpacing(2)
        self.rows.addLayout(head)
        self.rows.addLayout(self._grid)
        self._lay_boxes()
        self.rows.addWidget(self._proof_title)
        self.rows.addLayout(proofs)
        self.rows.addWidget(self.has_picture)


def _box() -> QCheckBox:
    box = QCheckBox()
    leave_enter_alone(box)
    return box
