"""Shows the notice in its version and takes the signature under the commitment."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from counter_app.domain.application.notice import BINDING, Notice
from counter_app.domain.application.signing import Commitment, OnSheet
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.label import Role, label, paragraph, show_text
from counter_app.ui.widgets.panel import Card
from counter_app.ui.widgets.signature_entry import SignatureEntry

SHEET_KEY = "F7"


class CommitmentCard(Card):
    """Shows one version to each applicant, and takes the signature under that one, also past midnight.

    Whether sheets are signed instead of a pad stays as it was for the last applicant: it hangs on the counter.
    """

    edited = Signal()

    def __init__(
        self, notice: Callable[[], Notice], now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._notice, self._now = notice, now
        self._shown, self._language, self._is_in_province = notice(), BINDING, False
        self._title, self._version, self._problem = label(Role.HEADING), label(Role.TINY), paragraph(Role.ERROR)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(96)
        self._entry = SignatureEntry(SHEET_KEY)
        self.pad, self.on_sheet, self.clear = self._entry.pad, self._entry.on_sheet, self._entry.clear
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._version, 0, Qt.AlignmentFlag.AlignRight)
        self.rows.setSpacing(6)
        self.rows.addLayout(head)
        self.rows.addWidget(self.text, 1)
        self.rows.addWidget(self._entry)
        self.rows.addWidget(self._problem)
        self._signed_at = now()
        self.pad.changed.connect(self._note_time)
        self._entry.edited.connect(self.edited)

    def retranslate(self, language: str) -> None:
        self._language = language
        self._say()
        self._entry.name(translate("Confirm", "Signed on a printed sheet"))

    def _say(self) -> None:
        notice = self._shown
        said = notice.text(self._language)
        title = said.title_in_province if self._is_in_province else said.title
        self._title.setText(translate("Confirm", "Notice and commitment"))
        version = translate("Confirm", "Version {version}, since {day}")
        self._version.setText(fill(version, version=notice.edition, day=forms.day_text(notice.since)))
        promised = "\n".join(f"{number}. {each}" for number, each in enumerate(said.promised, start=1))
        self.text.setPlainText("\n".join((title, "", *said.told, "", promised)))
        self.text.setAccessibleName(title)

    def start_over(self, *, is_in_province: bool = False) -> None:
        """For the next applicant, with the version of the day."""
        self._shown, self._is_in_province = self._notice(), is_in_province
        self._say()
        self.pad.clear()
        self.show_problem(is_missing=False)

    def commitment(self) -> Commitment | None:
        """None while nobody has signed."""
        signed = self._entry.signed()
        if signed is None:
            return None
        at = self._now() if isinstance(signed, OnSheet) else self._signed_at
        return Commitment(self._shown.version, signed, at)

    def show_problem(self, *, is_missing: bool) -> None:
        text = translate("Confirm", "Nobody has signed yet: on the pad, or tick that a sheet was signed.")
        show_text(self._problem, text if is_missing else "")

    def _note_time(self) -> None:
        self._signed_at = self._now()
