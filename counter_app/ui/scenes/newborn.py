"""Stages the registration of newborns, for pictures of the window; nobody here exists."""

from dataclasses import replace
from datetime import date, timedelta

from counter_app.domain.case.progress import Signature
from counter_app.domain.case.receipt import receipt_number
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import EventId, PaperCode, RecordId, RegionCode
from counter_app.domain.newborn.birth_certificate import CertificateNumber
from counter_app.domain.newborn.newborn import Child, NewbornApplication, Parent, Side
from counter_app.domain.newborn.rules import Condition
from counter_app.domain.newborn.session import Begun, Committed, Committing, TakenDown, Turned
from counter_app.domain.newborn.steps import (
    Accepting,
    Granted,
    HandedBack,
    NewbornDraft,
    NewbornFact,
    NewbornStep,
    PageHandedOut,
    PagePrinted,
    ReceiptBack,
    TurnedDown,
    Turning,
)
from counter_app.domain.person.applicant import PersonName
from counter_app.domain.person.identity import IdNumber, Sex, read_id_number
from counter_app.domain.places.divisions import Address
from counter_app.domain.places.ethnicity import HAN
from counter_app.ui.main_window import MainWindow
from counter_app.ui.newborn.panel import Move
from counter_app.ui.newborn.reading import Blank
from counter_app.ui.outcome import OnPaper
from counter_app.ui.scenes.cast import HERE, HOME, NAMES, NOW, Cast
from counter_app.ui.scenes.scene import Act

KEPT = (PaperCode("NEWBORN_BIRTH_CERTIFICATE"), PaperCode("NEWBORN_HOUSEHOLD_BOOKLET"))
CALLED = ("样小样", "测小试", "欧阳小样", "样小丙", "测小丁")
ID = RecordId("newborn-0")
BACK = HandedBack(KEPT, Side.MOTHER, is_identity_checked=True, receipt=ReceiptBack.RETURNED)
TAKEN_OUT = PageHandedOut(Side.MOTHER, is_identity_checked=True, signature=Signature.ON_PAPER)
AWAY = Turning((Condition.SAME_ETHNICITY, Condition.IN_WEDLOCK), (PaperCode("NEWBORN_MARRIAGE_CERTIFICATE"),))


def scenes() -> dict[str, tuple[Act, ...]]:
    """By name; each begins on a calm window."""
    filled: tuple[Act, ...] = (_open, _begun, _filled)
    signing: tuple[Act, ...] = (_open, _begun, _taken_down)
    return {
        "newborns": (_open,),
        "newborn-empty": (_open, _begun),
        "newborn-errors": (_open, _begun, _hand_in),
        "newborn-filled": (*filled, _tick_all),
        "newborn-not-met": (*filled, _hand_in),
        "newborn-commitment": signing,
        "newborn-known-already": (*signing, _failed),
        "newborn-filed": (*signing, _committed),
        "newborn-printed": (*signing, _committed, _printed),
        "newborn-turned-away": (_open, _begun, _turned),
        "newborn-case": (_open, _case(1)),
        "newborn-refuse": (_open, _case(0), _move(Move.TURNED_DOWN), _submit),
        "newborn-hand-out": (_open, _case(2), _move(Move.HAND_OUT), _submit),
        "newborn-hand-back": (_open, _case(2), _move(Move.HAND_BACK), _submit),
        "newborn-story": (_open, _search("测小丁"), _case(4)),
        "newborn-papers": (_open, _case(0), _papers),
        "journal-counts-newborns": (_journal,),
    }


def newborns(cast: Cast) -> tuple[tuple[NewbornStep, ...], ...]:
    """One waits, one is granted, one page lies here, one was refused, one is done."""
    whats: tuple[tuple[NewbornFact, ...], ...] = (
        (), (Granted(),), (Granted(), PagePrinted()), (TurnedDown("人口信息中父母民族不一致"),),
        (Granted(), PagePrinted(), TAKEN_OUT, BACK),
    )  # fmt: skip
    return tuple(_told(cast, seed, each) for seed, each in enumerate(whats))


def _told(cast: Cast, seed: int, whats: tuple[NewbornFact, ...]) -> tuple[NewbornStep, ...]:
    draft = _draft(cast, seed)
    first = draft.numbered(receipt_number(HERE.city, HERE.counter, draft.at.date(), 20 - seed))
    later = (
        NewbornStep(EventId(f"{draft.id}-{place}"), draft.id, draft.at + timedelta(hours=place), HERE, what)
        for place, what in enumerate(whats, 1)
    )
    return (first, *later)


def _draft(cast: Cast, seed: int = 0) -> NewbornDraft:
    taken_at = NOW - timedelta(days=seed)
    outcome = Accepting(cast.signing().commitment, KEPT)
    return NewbornDraft(RecordId(f"newborn-{seed}"), _application(seed), outcome, HERE, taken_at)


def _application(seed: int = 0) -> NewbornApplication:
    child = Child(
        CertificateNumber(f"X32010100{seed}"), PersonName(CALLED[seed]), Sex.FEMALE, date(2026, 11, 9),
        RegionCode("320000"),
    )  # fmt: skip
    return NewbornApplication(
        child=child,
        father=Parent(PersonName(NAMES[(seed + 1) % 3]), _number(Sex.MALE), HAN),
        mother=Parent(PersonName(NAMES[3]), _number(Sex.FEMALE), HAN),
        applied_by=Side.MOTHER,
        follows=Side.FATHER,
        household=Address(HOME, "样例路 18 号 3 幢 502 室"),
        phone="13800000000",
        is_family_household=True,
        is_in_wedlock=True,
        presented=frozenset(KEPT),
        are_scanned=True,
    )


def _number(sex: Sex) -> IdNumber:
    """An invented number: odd before the check character is a man's."""
    digit = 1 if sex is Sex.MALE else 2
    found = (read_id_number(f"3410021992061500{digit}{check}", NOW.date()) for check in "0123456789X")
    return next(number for number in found if isinstance(number, IdNumber))


# --- acts -------------------------------------------------------------------------------------------------------------


def _open(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.newborn_desk.turn()


def _begun(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.newborn_desk.handle(Begun(ID))


def _hand_in(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.newborns.take.go_on.click()


def _tick_all(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    shown = window.newborns.take.shown
    shown.all_shown.click()
    for box in (*shown.conditions.values(), shown.scanned):
        box.click()


def _filled(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    entry, of = window.newborns.take.entry, _application()
    texts = {
        Blank.CERTIFICATE: of.child.certificate.value, Blank.NAME: of.child.name.value, Blank.BORN: "20261109",
        Blank.FATHER_NAME: of.father.name.value, Blank.FATHER_NUMBER: of.father.id_number.value,
        Blank.MOTHER_NAME: of.mother.name.value, Blank.MOTHER_NUMBER: of.mother.id_number.value,
        Blank.PHONE: of.phone, Blank.DETAIL: of.household.detail,
    }  # fmt: skip
    keys = {
        Blank.SEX: "2", Blank.APPLIED_BY: of.applied_by.value, Blank.FOLLOWS: of.follows.value,
        Blank.DIVISION: of.household.division.code,
    }  # fmt: skip
    for blank, text in texts.items():
        entry.fields[blank].fill_in(text)
    for blank, key in keys.items():
        entry.choices[blank].choose(key)
    entry.edited.emit()


def _taken_down(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.newborn_desk.handle(TakenDown(ID, _application(), KEPT))


def _committed(window: MainWindow, cast: Cast) -> None:
    window.newborn_desk.handle(Committed(ID, cast.signing().commitment, HERE, NOW))


def _failed(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    known = Fault(FaultCode.CERTIFICATE_IN_USE)
    window.newborns.show_state(Committing(ID, _application(), KEPT, known))


def _printed(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.newborns.kept.tell(OnPaper(()))


def _turned(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    application = replace(_application(), is_in_wedlock=False)
    window.newborn_desk.handle(Turned(ID, application, AWAY, HERE, NOW))


def _case(row: int) -> Act:
    return lambda window, _: window.newborn_desk.clerk.open(f"newborn-{row}")


def _move(move: Move) -> Act:
    return lambda window, _: window.newborns.list.panel.take(move)


def _submit(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.newborns.list.panel.submit()


def _search(text: str) -> Act:
    def act(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
        window.newborns.list.search.fill_in(text)
        window.newborns.list.search.edited.emit()

    return act


def _papers(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.newborns.list.papers.click()


def _journal(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.open_journal()
