"""The fourth page: how the card reaches its holder."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.domain.case.collection import AtWindow, ByMail, ByProxy, Collection, read_mail, read_proxy
from counter_app.domain.days import china_day
from counter_app.domain.photo.spec import PortraitShape
from counter_app.domain.places.divisions import Divisions
from counter_app.ui import icons, theme
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import CollectionView, Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look, leave_enter_alone
from counter_app.ui.widgets.mail_form import MailEntry
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.proxy_form import ProxyEntry
from counter_app.ui.widgets.scroll import Scroll
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.whose_card import WhoseCard


class Way(Enum):
    WINDOW = "window"
    PROXY = "proxy"
    MAIL = "mail"


KEYS = {Way.WINDOW: "1", Way.PROXY: "2", Way.MAIL: "3"}
ICONS = {Way.WINDOW: "window", Way.PROXY: "person", Way.MAIL: "mail"}


class CollectionPage(QWidget):
    """`chosen` carries a collection that is complete."""

    chosen = Signal(object)
    retaken = Signal()
    cancelled = Signal()

    def __init__(
        self,
        shape: PortraitShape,
        divisions: Divisions,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._view: CollectionView | None = None
        self._has_tried = False
        self._group = QButtonGroup(self)
        self.ways = {way: self._choice(way) for way in Way}
        self._about_window = Panel()
        self.proxy, self.mail = ProxyEntry(), MailEntry(divisions)
        self._whose = WhoseCard(shape)
        self.submit = CommandButton(ENTER, "next", Look.PRIMARY)
        self.retake = CommandButton("F10", "again")
        self.cancel = CommandButton("Esc", "close")
        self._sheet = Sheet()
        self._sheet.add_commands((self.cancel,), (self.retake, self.submit))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self._group.buttonClicked.connect(self._turn)
        self.mail.edited.connect(self._recheck_mail)
        self.proxy.edited.connect(self._recheck_proxy)
        self.submit.clicked.connect(self._hand_in)
        self.retake.clicked.connect(self.retaken)
        self.cancel.clicked.connect(self.cancelled)
        self.retranslate()

    @property
    def way(self) -> Way:
        return next((way for way, button in self.ways.items() if button.isChecked()), Way.WINDOW)

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Collection", "How shall the card be handed over?"),
            translate("Collection", "Ask the applicant. Nothing is filed yet."),
        )
        names = {
            Way.WINDOW: translate("Collection", "At this window"),
            Way.PROXY: translate("Collection", "By a proxy"),
            Way.MAIL: translate("Collection", "By mail"),
        }
        for way, button in self.ways.items():
            button.setText(fill(translate("Window", "{text} ({key})"), text=names[way], key=KEYS[way]))
        self._about_window.show_fact(
            Level.NOTE,
            translate("Collection", "The applicant comes back with the voucher"),
            translate(
                "Collection",
                "The card's particulars are checked, a fingerprint is compared and the applicant signs.",
            ),
        )
        self.submit.name(translate("Collection", "Continue to signing"))
        self.retake.name(translate("Review", "Take another"))
        self.cancel.name(translate("Photo", "Cancel this case"))
        self.mail.retranslate()
        self.proxy.retranslate()
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CollectionView) -> None:
        if self._view is None or view.case != self._view.case:
            self._begin(view)
        self._view = view
        self._whose.show_person(view.applicant_name, view.portrait.jpeg)

    def start(self) -> None:
        self.ways[self.way].setFocus()

    def forget(self) -> None:
        self._view = None
        self._whose.show_name("")
        self._begin(None)

    def _begin(self, view: CollectionView | None) -> None:
        """Nothing that one applicant entered may be seen by the next."""
        self._has_tried = False
        self.ways[Way.WINDOW].setChecked(True)
        applied = None if view is None else view.opened.application
        name = "" if view is None else view.applicant_name
        if applied is None:
            self.mail.start_over(name)
        else:
            self.mail.start_over(name, applied.phone, applied.address)
        self.proxy.start_over()
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
        ways = QWidget()
        ways.setLayout(self._rows())
        columns.addWidget(Scroll(ways), 1)
        columns.addWidget(self._whose, 0, Qt.AlignmentFlag.AlignTop)
        return columns

    def _rows(self) -> QVBoxLayout:
        choices = QHBoxLayout()
        choices.setSpacing(theme.WIDE_GAP_PX)
        for button in self.ways.values():
            choices.addWidget(button, 1)
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.WIDE_GAP_PX)
        rows.addLayout(choices)
        rows.addWidget(self._about_window)
        rows.addWidget(self.proxy)
        rows.addWidget(self.mail)
        rows.addStretch(1)
        return rows

    def _turn(self) -> None:
        way = self.way
        self._about_window.setVisible(way is Way.WINDOW)
        self.proxy.setVisible(way is Way.PROXY)
        self.mail.setVisible(way is Way.MAIL)
        if way is Way.MAIL:
            self.mail.focus_first()
        elif way is Way.PROXY:
            self.proxy.focus_first()

    def _hand_in(self) -> None:
        self._has_tried = True
        match self.way:
            case Way.WINDOW:
                self.chosen.emit(AtWindow())
            case Way.PROXY:
                self._hand_over(self._recheck_proxy(), self.proxy)
            case Way.MAIL:
                self._hand_over(self._recheck_mail(), self.mail)
            case _:
                assert_never(self.way)

    def _hand_over(self, read: Collection | None, entry: ProxyEntry | MailEntry) -> None:
        if read is None:
            entry.focus_first()
        else:
            self.chosen.emit(read)

    def _recheck_mail(self) -> ByMail | None:
        """After the first try every wrong field says so, until it is mended."""
        read = read_mail(self.mail.form(), self._now())
        if isinstance(read, ByMail):
            self.mail.show_problems(frozenset())
            return read
        if self._has_tried:
            self.mail.show_problems(read)
        return None

    def _recheck_proxy(self) -> ByProxy | None:
        if self._view is None:
            return None
        read = read_proxy(self.proxy.form(), self._view.opened.applicant.id_number, china_day(self._now()))
        if isinstance(read, ByProxy):
            self.proxy.show_problems(frozenset())
            return read
        if self._has_tried:
            self.proxy.show_problems(read)
        return None
