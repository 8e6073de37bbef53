"""The small forms of later steps: handing out, posting, changing the collection, correcting, withdrawing."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.case.collection import (
    AtWindow,
    ByMail,
    ByProxy,
    Collection,
    ProxyField,
    ProxyForm,
    read_mail,
    read_proxy,
)
from counter_app.domain.case.progress import (
    LONGEST_REASON,
    Collected,
    CollectionChanged,
    Collector,
    Corrected,
    FingerMatch,
    Happening,
    Posted,
    RecordField,
    Withdrawn,
)
from counter_app.domain.case.standing import Objection, Standing
from counter_app.domain.case.waybill import WaybillProblem
from counter_app.domain.days import china_day
from counter_app.domain.places.divisions import Divisions
from counter_app.ui import theme
from counter_app.ui.later.steps import HandOutForm, Missing, read_hand_out, read_posting
from counter_app.ui.messages import progress
from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets.choice import Choice
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role, paragraph, show_text
from counter_app.ui.widgets.mail_form import MailEntry
from counter_app.ui.widgets.signature_entry import SignatureEntry

SHEET_KEY, LEAST_PAD_PX = "F6", 76


class HandingOut(QWidget):
    """Who takes the card, what the finger told, identity checked, signed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._collection: Collection = AtWindow()
        self.by = Choice(tuple(Collector), progress.collector)
        self.match = Choice(tuple(FingerMatch), progress.finger)
        self.receiver = Field()
        self.identity, self.signed = QCheckBox(), SignatureEntry(SHEET_KEY)
        self.signed.pad.setMinimumHeight(LEAST_PAD_PX)
        self._problem = paragraph(Role.ERROR)
        columns = QHBoxLayout()
        columns.setSpacing(theme.WIDE_GAP_PX)
        columns.addWidget(self.by)
        columns.addWidget(self.match)
        rows = _rows(self)
        rows.addLayout(columns)
        for widget in (self.receiver, self.identity, self.signed, self._problem):
            rows.addWidget(widget)
        leave_enter_alone(self.identity)
        for kind, button in self.by.buttons.items():
            button.toggled.connect(lambda is_on, kind=kind: self._turn(kind) if is_on else None)

    def retranslate(self) -> None:
        self.by.name(translate("Later", "Who takes the card?"))
        self.match.name(translate("Later", "Fingerprint"))
        self.receiver.name(translate("Later", "Name of the guardian"))
        self.identity.setText(translate("Later", "Identity checked: ID card or booklet"))
        self.signed.name(translate("Later", "Signed on paper"))

    def begin(self, now: Standing) -> None:
        self._collection = now.collection
        has_proxy = isinstance(now.collection, ByProxy)
        self.by.buttons[Collector.PROXY].setEnabled(has_proxy)
        self.by.choose(Collector.PROXY if has_proxy else Collector.APPLICANT)
        self.match.choose(None)
        self.receiver.fill_in("")
        self.receiver.setVisible(False)
        self.identity.setChecked(False)
        self.signed.start_over()
        show_text(self._problem, "")
        self.by.buttons[Collector.PROXY if has_proxy else Collector.APPLICANT].setFocus()

    def read(self) -> Happening | None:
        form = HandOutForm(
            self.by.chosen or Collector.APPLICANT,
            self.receiver.text,
            self.match.chosen,
            self.identity.isChecked(),
            self.signed.signed(),
        )
        read = read_hand_out(form, self._collection)
        if isinstance(read, Collected):
            return read
        first = next(each for each in Missing if each in read)
        show_text(self._problem, missing(first))
        places: dict[Missing, QWidget] = {
            Missing.IDENTITY: self.identity,
            Missing.FINGER: next(iter(self.match.buttons.values())),
            Missing.SIGNATURE: self.signed,
            Missing.RECEIVER: self.receiver.line,
        }
        places[first].setFocus()
        return None

    def _turn(self, by: Collector) -> None:
        self.receiver.setVisible(by is Collector.GUARDIAN)


class Posting(QWidget):
    """The EMS number, twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.again = Field(), Field()
        rows = _rows(self)
        rows.addWidget(self.first)
        rows.addWidget(self.again)

    def retranslate(self) -> None:
        self.first.name(translate("Later", "EMS number"), "EE473124829CN")
        self.again.name(translate("Later", "The number once more"))

    def begin(self, now: Standing) -> None:  # noqa: ARG002 - every form is begun with the case
        for field in (self.first, self.again):
            field.fill_in("")
            field.show_hint("")
        self.first.line.setFocus()

    def read(self) -> Happening | None:
        read = read_posting(self.first.text, self.again.text)
        if isinstance(read, Posted):
            return read
        for field in (self.first, self.again):
            field.show_hint("")
        if isinstance(read, WaybillProblem):
            self.first.show_problem(progress.waybill_problem(read))
            self.first.line.setFocus()
        else:
            self.again.show_problem(missing(read))
            self.again.line.setFocus()
        return None


class Way(Enum):
    WINDOW = "window"
    PROXY = "proxy"
    MAIL = "mail"


class Changing(QWidget):
    """How the card shall reach its holder instead."""

    def __init__(self, now: Callable[[], datetime], divisions: Divisions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._standing: Standing | None = None
        self.way = Choice(tuple(Way), lambda kind: progress.way(kind.value))
        self.mail = MailEntry(divisions)
        self.proxy = {name: Field() for name in (ProxyField.NAME, ProxyField.NUMBER, ProxyField.PHONE)}
        self._problem = paragraph(Role.ERROR)
        rows = _rows(self)
        for widget in (self.way, *self.proxy.values(), self.mail, self._problem):
            rows.addWidget(widget)
        for kind, button in self.way.buttons.items():
            button.toggled.connect(lambda is_on, kind=kind: self._turn(kind) if is_on else None)

    def retranslate(self) -> None:
        self.way.name(translate("Later", "How shall the card be handed over instead?"))
        self.mail.retranslate()
        self.proxy[ProxyField.NAME].name(translate("Later", "Name of the proxy"))
        self.proxy[ProxyField.NUMBER].name(translate("Later", "ID number of the proxy"))
        self.proxy[ProxyField.PHONE].name(translate("Later", "Telephone of the proxy"))

    def begin(self, now: Standing) -> None:
        self._standing = now
        self.mail.start_over(now.name)
        for field in self.proxy.values():
            field.fill_in("")
            field.show_hint("")
        show_text(self._problem, "")
        self.way.choose(Way.WINDOW)
        self._turn(Way.WINDOW)
        self.way.buttons[Way.WINDOW].setFocus()

    def read(self) -> Happening | None:
        assert self._standing is not None
        wanted = self._read(self._standing)
        if wanted is None:
            return None
        if wanted == self._standing.collection:
            show_text(self._problem, progress.objection(Objection.SAME))
            return None
        return CollectionChanged(wanted)

    def _read(self, now: Standing) -> Collection | None:
        if self.way.chosen is Way.MAIL:
            order = read_mail(self.mail.form(), self._now())
            if not isinstance(order, ByMail):
                self.mail.show_problems(order)
                self.mail.focus_first()
                return None
            return order
        return self._read_proxy(now) if self.way.chosen is Way.PROXY else AtWindow()

    def _read_proxy(self, now: Standing) -> ByProxy | None:
        texts = {name: field.text for name, field in self.proxy.items()}
        form = ProxyForm(texts[ProxyField.NAME], texts[ProxyField.NUMBER], texts[ProxyField.PHONE])
        read = read_proxy(form, now.record.draft.case.applicant.id_number, china_day(self._now()))
        if isinstance(read, ByProxy):
            return read
        wrong = {ProxyField.NUMBER if name is ProxyField.SAME_PERSON else name for name in read}
        for name, field in self.proxy.items():
            field.show_problem(translate("Later", "Check this again.")) if name in wrong else field.show_hint("")
        next(field for name, field in self.proxy.items() if name in wrong).line.setFocus()
        return None

    def _turn(self, way: Way) -> None:
        self.mail.setVisible(way is Way.MAIL)
        for field in self.proxy.values():
            field.setVisible(way is Way.PROXY)


class Correcting(QWidget):
    """What was filed wrongly, what is right, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Choice(tuple(RecordField), progress.heading, across=2)
        self.text, self.reason = Field(), Field()
        self.text.line.setMaxLength(LONGEST_REASON)
        self.reason.line.setMaxLength(LONGEST_REASON)
        rows = _rows(self)
        for widget in (self.heading, self.text, self.reason):
            rows.addWidget(widget)

    def retranslate(self) -> None:
        self.heading.name(translate("Later", "What is wrong?"))
        self.text.name(translate("Later", "What it should say"))
        self.reason.name(translate("Later", "Reason"))

    def begin(self, now: Standing) -> None:  # noqa: ARG002 - every form is begun with the case
        self.heading.choose(RecordField.NAME)
        for field in (self.text, self.reason):
            field.fill_in("")
            field.show_hint("")
        self.heading.buttons[RecordField.NAME].setFocus()

    def read(self) -> Happening | None:
        if not (_filled(self.text) and _filled(self.reason)):
            return None
        return Corrected(self.heading.chosen or RecordField.OTHER, self.text.text.strip(), self.reason.text.strip())


class Withdrawing(QWidget):
    """Why the application does not stand any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._warning = paragraph()
        self.reason = Field()
        self.reason.line.setMaxLength(LONGEST_REASON)
        rows = _rows(self)
        rows.addWidget(self._warning)
        rows.addWidget(self.reason)

    def retranslate(self) -> None:
        text = translate(
            "Later",
            "The photos of this case are then offered nowhere in the region. It cannot be undone at this window.",
        )
        self._warning.setText(text)
        self.reason.name(translate("Later", "Reason"))

    def begin(self, now: Standing) -> None:  # noqa: ARG002 - every form is begun with the case
        self.reason.fill_in("")
        self.reason.show_hint("")
        self.reason.line.setFocus()

    def read(self) -> Happening | None:
        return Withdrawn(self.reason.text.strip()) if _filled(self.reason) else None


def missing(what: Missing) -> str:
    """What to do about it."""
    return {
        Missing.IDENTITY: translate("Later", "Check who is standing before you, then tick it."),
        Missing.FINGER: translate("Later", "Choose what the fingerprint comparison gave."),
        Missing.SIGNATURE: translate(
            "Later", "Let them sign for the card on the pad, or tick that they signed on paper."
        ),
        Missing.RECEIVER: translate("Later", "Enter the name of the person who takes the card."),
        Missing.WAYBILL_DIFFERS: translate("Later", "The two numbers differ."),
    }[what]


def _filled(field: Field) -> bool:
    if field.text.strip():
        field.show_hint("")
        return True
    field.show_problem(translate("Later", "Fill this in."))
    field.line.setFocus()
    return False


def _rows(widget: QWidget) -> QVBoxLayout:
    rows = QVBoxLayout(widget)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(4)
    return rows
