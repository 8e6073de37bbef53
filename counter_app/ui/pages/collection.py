"""The fourth page: how the card reaches its holder."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.domain.collection import AtWindow, ByMail, read_mail
from counter_app.domain.spec import PortraitShape
from counter_app.ui import icons, theme
from counter_app.ui.messages import faults
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import CollectionView, Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look, leave_enter_alone
from counter_app.ui.widgets.mail_form import MailEntry
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.whose_card import WhoseCard


class Way(Enum):
    WINDOW = "window"
    MAIL = "mail"


KEYS = {Way.WINDOW: "1", Way.MAIL: "2"}
ICONS = {Way.WINDOW: "window", Way.MAIL: "mail"}


class CollectionPage(QWidget):
    """`chosen` carries a collection that is complete."""

    chosen = Signal(object)
    retaken = Signal()
    cancelled = Signal()

    def __init__(self, shape: PortraitShape, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._view: CollectionView | None = None
        self._has_tried = False
        self._group = QButtonGroup(self)
        self.ways = {way: self._choice(way) for way in Way}
        self._about_window, self._fault = Panel(), Panel()
        self.mail = MailEntry()
        self._whose = WhoseCard(shape)
        self.submit = CommandButton(ENTER, "next", Look.PRIMARY)
        self.retake = CommandButton("F4", "again")
        self.cancel = CommandButton("Esc", "close")
        self._sheet = Sheet()
        self._sheet.add_commands((self.cancel,), (self.retake, self.submit))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self._group.buttonClicked.connect(self._turn)
        self.mail.edited.connect(self._recheck)
        self.submit.clicked.connect(self._hand_in)
        self.retake.clicked.connect(self.retaken)
        self.cancel.clicked.connect(self.cancelled)
        self.retranslate()

    @property
    def way(self) -> Way:
        return Way.MAIL if self.ways[Way.MAIL].isChecked() else Way.WINDOW

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Collection", "How shall the card be handed over?"),
            translate("Collection", "Ask the applicant. Submitting files the case."),
        )
        names = {
            Way.WINDOW: translate("Collection", "At this window"),
            Way.MAIL: translate("Collection", "By mail"),
        }
        for way, button in self.ways.items():
            button.setText(fill(translate("Window", "{text} ({key})"), text=names[way], key=KEYS[way]))
        self._about_window.show_fact(
            Level.NOTE,
            translate("Collection", "The applicant comes back with the receipt"),
            translate(
                "Collection",
                "The card's particulars are checked, a fingerprint is compared and the applicant signs. "
                "Someone else may collect it with their own ID card and the receipt.",
            ),
        )
        self.submit.name(translate("Collection", "Submit"))
        self.retake.name(translate("Review", "Take another"))
        self.cancel.name(translate("Photo", "Cancel this case"))
        self.mail.retranslate()
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CollectionView) -> None:
        if self._view is None or view.case != self._view.case:
            self._begin(view.applicant_name)
        comes_back = self._view is not None and self._view.is_filing and not view.is_filing
        self._view = view
        self._whose.show_person(view.applicant_name, view.portrait.jpeg)
        for widget in (*self.ways.values(), self.mail, self.submit, self.retake, self.cancel):
            widget.setEnabled(not view.is_filing)
        self._sheet.note.setText(translate("Collection", "Saving to the disk") if view.is_filing else "")
        self._fault.setVisible(view.fault is not None)
        if view.fault is not None:
            self._fault.show_fact(Level.BAD, faults.what(view.fault), faults.todo(view.fault))
        if comes_back:
            self.submit.setFocus()

    def start(self) -> None:
        self.ways[self.way].setFocus()

    def forget(self) -> None:
        self._view = None
        self._whose.show_name("")
        self._begin("")

    def _begin(self, applicant_name: str) -> None:
        """Nothing that one applicant entered may be seen by the next."""
        self._has_tried = False
        self.ways[Way.WINDOW].setChecked(True)
        self.mail.start_over(applicant_name)
        self._turn()

    def _choice(self, way: Way) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "choice")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setIcon(icons.icon(ICONS[way], theme.COLOURS.accent, theme.LARGE_ICON_PX - 10))
        button.setIconSize(QSize(theme.LARGE_ICON_PX - 10, theme.LARGE_ICON_PX - 10))
        leave_enter_alone(button)
        self._group.addButton(button)
        QShortcut(QKeySequence(KEYS[way]), button).activated.connect(button.click)
        return button

    def _columns(self) -> QHBoxLayout:
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(self._rows(), 1)
        columns.addWidget(self._whose, 0, Qt.AlignmentFlag.AlignTop)
        return columns

    def _rows(self) -> QVBoxLayout:
        choices = QHBoxLayout()
        choices.setSpacing(theme.WIDE_GAP_PX)
        for button in self.ways.values():
            choices.addWidget(button, 1)
        rows = QVBoxLayout()
        rows.setSpacing(theme.WIDE_GAP_PX)
        rows.addLayout(choices)
        rows.addWidget(self._fault)
        rows.addWidget(self._about_window)
        rows.addWidget(self.mail)
        rows.addStretch(1)
        return rows

    def _turn(self) -> None:
        is_mail = self.way is Way.MAIL
        self._about_window.setVisible(not is_mail)
        self.mail.setVisible(is_mail)
        if is_mail:
            self.mail.focus_first()

    def _hand_in(self) -> None:
        if self.way is Way.WINDOW:
            self.chosen.emit(AtWindow())
            return
        self._has_tried = True
        order = self._recheck()
        if isinstance(order, ByMail):
            self.chosen.emit(order)
        else:
            self.mail.focus_first()

    def _recheck(self) -> ByMail | None:
        """After the first try every wrong field says so, until it is mended."""
        read = read_mail(self.mail.form(), self._now())
        if isinstance(read, ByMail):
            self.mail.show_problems(frozenset())
            return read
        if self._has_tried:
            self.mail.show_problems(read)
        return None
