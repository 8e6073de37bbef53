"""Sets a window up over a fake desk, for tests that use it as an officer would."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QBuffer, QEvent, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from counter_app import resources
from counter_app.bootstrap.tables import read_codebook, read_notices
from counter_app.domain.application.eligibility import Rules, read_rules
from counter_app.domain.case.casebook import Story
from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.requirements import Requirements, read_requirements
from counter_app.domain.case.same_frame import PairFinding, PairGlance
from counter_app.domain.faults import Fault, FaultError
from counter_app.domain.ids import ProfileId
from counter_app.domain.newborn.rules import NewbornRules, read_newborn_rules
from counter_app.domain.photo.findings import Code, Finding, Judgement, Measurements, Report, Severity
from counter_app.domain.photo.photo import Frame, Portrait, PortraitFacts
from counter_app.domain.photo.spec import PhotoSpec, read_spec
from counter_app.domain.places.lateness import ProgressRules, read_progress_rules
from counter_app.domain.places.regions import read_regions
from counter_app.domain.places.terms import Terms, read_terms
from counter_app.domain.ports import CaseBook
from counter_app.domain.session.session import Applied, Opened
from counter_app.domain.status import CameraLive, SyncStatus
from counter_app.ui.app import App
from counter_app.ui.installing import Installing
from counter_app.ui.main_window import MainWindow
from counter_app.ui.paper_texts import PaperText
from counter_app.ui.parts import Guarding, Parts, Printed
from counter_app.ui.scenes.cast import Cast, SeenFace
from counter_app.ui.scenes.still_cases import NoCodes, StillBook, StillCases
from counter_app.ui.scenes.still_documents import StillDocuments
from counter_app.ui.whole_file import write_whole
from tests import people
from tests.fakes.desk import FakeDesk

T = TypeVar("T")
MOST_PAGES = 4
LIVE = CameraLive("USB camera", 640, 360, 30.0, is_synthetic=False)


GLASSES = Finding(Code.GLASSES_PRESENT, Severity.CONFIRM, 0.6, 0.4, "")
EARS = Finding(Code.EARS_HIDDEN, Severity.CONFIRM, 24.0, 20.0, "dE")
TILTED = Finding(Code.HEAD_TILTED, Severity.BLOCKING, 11.0, 8.0, "deg")


@cache
def rules() -> Rules:
    return read_rules(resources.toml("rules", "eligibility.toml"), read_regions(resources.toml("regions.toml")))


@cache
def terms() -> Terms:
    return read_terms(resources.toml("rules", "terms.toml"))


@cache
def requirements() -> Requirements:
    return read_requirements(
        resources.toml("rules", "eligibility.toml"),
        resources.toml("rules", "applications.toml"),
        read_regions(resources.toml("regions.toml")),
    )


@cache
def spec() -> PhotoSpec:
    return read_spec(resources.toml("specs", "id-card.toml"))


# what is shipped stays as it is: it is read once for all windows of a run
codebook, signed_notices = cache(read_codebook), cache(read_notices)


@cache
def newborn_rules() -> NewbornRules:
    return read_newborn_rules(resources.toml("rules", "newborn.toml"), rules().regions)


@cache
def progress() -> ProgressRules:
    return read_progress_rules(resources.toml("rules", "progress.toml"))


def is_workday(day: date) -> bool:
    return day.weekday() < 5


def frame(seq: int = 1) -> Frame:
    pixels = np.full((360, 640, 3), (30, 120, 200), np.uint8)
    pixels[:, :320] = (240, 240, 240)
    return Frame(seq, people.NOON, pixels)


def jpeg(colour: str = "#c08060") -> bytes:
    image = QImage(358, 441, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    return bytes(buffer.data().data())


def portrait(colour: str = "#c08060") -> Portrait:
    facts = PortraitFacts(358, 441, 350, 207.0, 14.0, 230.0, 0.0)
    picture = jpeg(colour)
    return Portrait(ProfileId("id-card"), picture, sha256(picture).hexdigest(), facts, {})


def judgement(findings: tuple[Finding, ...] = ()) -> Judgement:
    return Judgement(Report(Measurements(1, None, {}), findings), portrait())


def cast() -> Cast:
    return Cast(frame(), portrait())


@dataclass
class HandClock:
    """Implements ports.Clock; a test moves it."""

    at: datetime = people.NOON
    seconds: float = 100.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.seconds

    def pass_time(self, seconds: float) -> None:
        self.seconds += seconds
        self.at += timedelta(seconds=seconds)


@dataclass(frozen=True)
class Sheet:
    """Implements parts.Printed."""

    missing: tuple[str, ...] = ()
    spoiled: tuple[Fault, ...] = ()
    pages: tuple[QImage, ...] = ()


def page() -> QImage:
    """An empty sheet."""
    picture = QImage(640, 907, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    return picture


@dataclass
class FakePrinting:
    """Implements parts.PaperPrinting; answers at once."""

    outcome: Printed | Fault = field(default_factory=Sheet)
    printed: list[tuple[PaperText, ...]] = field(default_factory=list)
    saved: list[Path] = field(default_factory=list)
    pictured: list[tuple[PaperText, ...]] = field(default_factory=list)

    def print_later(self, texts: tuple[PaperText, ...], answer: Callable[[Printed | Fault], None]) -> None:
        self.printed.append(texts)
        answer(self.outcome)

    def save_later(self, texts: tuple[PaperText, ...], path: Path, answer: Callable[[Printed | Fault], None]) -> None:
        self.saved.append(path)
        answer(self.outcome)

    def picture_later(self, texts: tuple[PaperText, ...], answer: Callable[[Printed | Fault], None]) -> None:
        self.pictured.append(texts)
        answer(self.outcome if isinstance(self.outcome, Fault) else Sheet(pages=(page(),) * len(texts)))

    def file_later(self, content: Callable[[], bytes], path: Path, answer: Callable[[Fault | None], None]) -> None:
        try:
            write_whole(path, content())
        except FaultError as failed:
            answer(failed.fault)
        else:
            answer(None)


@dataclass
class DeskCases:
    """Implements ports.Cases over what the fake desk holds; answers wait with the desk's own."""

    desk: FakeDesk

    def ask(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        fault = self.desk.listing_fault
        self.desk.waiting.append(lambda: answer(fault or work(StillBook(tuple(self.desk.entries)))))

    def change(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        self.ask(work, answer)

    def tell(self, event: CaseEvent, answer: Callable[[Story | Fault], None]) -> None:
        self.ask(lambda book: book.story(event.record_id), answer)


@dataclass
class Counter:
    """A window, what stands behind it, and hands to use it with."""

    app: App
    window: MainWindow
    desk: FakeDesk
    clock: HandClock
    printing: FakePrinting
    camera: list[Frame]
    glances: list[SeenFace]
    """What the last live look found; nothing was looked at while it is empty."""
    pair_glances: list[PairGlance] = field(default_factory=list)

    def see_pair(self, findings: tuple[PairFinding, ...]) -> None:
        """A live look at applicant and guardian together found this."""
        self.pair_glances.append(PairGlance(self.camera[-1].seq, findings))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is, as the keyboard would."""
        QTest.keyClick(self.front(), key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Enter text where the focus is; what no key has comes by way of an input method."""
        QTest.qWaitForWindowActive(self.window)
        focused = QApplication.focusWidget()
        assert focused is not None
        if text.isascii():
            QTest.keyClicks(focused, text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(focused, event)
        self.settle()

    def front(self) -> QWidget:
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def labels(self) -> list[QLabel]:
        return self.window.findChildren(QLabel)

    def settle(self) -> None:
        QApplication.processEvents()

    def answer(self) -> None:
        """Let the desk give every answer that it owes."""
        self.desk.answer_all()
        self.settle()

    def open_case(self, name: str = "样例甲", number: str | None = None) -> None:
        """From the empty form to the live picture, by keys alone."""
        self.enter(name, number)
        self.take_down()

    def enter(self, name: str = "样例甲", number: str | None = None) -> None:
        """From the empty form to the details, by keys alone."""
        self.type(name)
        self.press(Qt.Key.Key_Tab)
        self.type(number or people.id_number("341002"))
        self.press(Qt.Key.Key_Return)

    def take_down(self) -> None:
        """From the empty details of an adult to the live picture."""
        self.type("样例路 18 号")
        self.press(Qt.Key.Key_Tab)
        self.type("13800000000")
        self.press(Qt.Key.Key_F5)
        self.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
        self.press(Qt.Key.Key_Return)

    def submit(self) -> None:
        """From the collection page, with the window chosen, to the disk."""
        self.press(Qt.Key.Key_Return)
        self.sign()

    def sign(self) -> None:
        """From the confirmation to the disk: the commitment is signed on a sheet."""
        if not self.window.pages.confirm.commitment.on_sheet.isChecked():
            self.press(Qt.Key.Key_F7)
        self.press(Qt.Key.Key_Return)

    def review(self) -> None:
        """From the live picture to the judged shot."""
        self.press(Qt.Key.Key_Space)
        self.answer()

    def collect(self) -> None:
        """From a passing shot to the collection page."""
        self.review()
        self.press(Qt.Key.Key_Return)


def parts() -> Parts:
    """What a window needs when nobody uses it."""
    return Parts(
        desk=FakeDesk(judgement()),
        newest_frame=lambda: None,
        newest_glance=lambda: None,
        rules=rules(),
        terms=terms(),
        codebook=codebook(),
        requirements=requirements(),
        signed_notices=signed_notices("notices"),
        newborn_rules=newborn_rules(),
        newborn_notices=signed_notices("notices", "newborn"),
        is_workday=is_workday,
        window=people.window("320500"),
        counter_name="样例办证大厅",
        spec=spec(),
        clock=HandClock(),
        new_id=lambda: "id-0000",
        printing=FakePrinting(),
        cases=StillCases(StillBook(())),
        codes=NoCodes(),
        progress=progress(),
    )


def set_up(
    app: App,
    guarding: Guarding | None = None,
    *,
    installing: Installing | None = None,
    documents: StillDocuments | None = None,
    sound: Callable[[], None] = lambda: None,
) -> Counter:
    """A window with a live camera and a library that answers."""
    desk, clock, printing, camera, numbers = FakeDesk(judgement()), HandClock(), FakePrinting(), [frame()], count(1)
    glances: list[SeenFace] = []
    pair_glances: list[PairGlance] = []
    window = app.open(
        replace(
            parts(),
            desk=desk,
            newest_frame=lambda: camera[-1] if camera else None,
            newest_glance=lambda: glances[-1] if glances else None,
            newest_pair_glance=lambda: pair_glances[-1] if pair_glances else None,
            clock=clock,
            new_id=lambda: f"id-{next(numbers):04d}",
            printing=printing,
            cases=DeskCases(desk),
            guarding=guarding,
            installing=installing,
            documents=documents,
            most_pages=MOST_PAGES,
            sound=sound,
        )
    )
    desk.handle, desk.now = window.driver.handle, clock.now
    window.show_camera(LIVE)
    window.show_sync(SyncStatus(last_ok=people.NOON))
    window.show()
    QTest.qWaitForWindowActive(window)
    is_first = window.settings_desk.is_first_run
    if not is_first:
        window.pages.start() if guarding is None else window.door.start()
    return Counter(app, window, desk, clock, printing, camera, glances, pair_glances)


def open_at_camera(window: MainWindow) -> None:
    """A case is open, and its application taken down."""
    window.driver.handle(Opened(people.case()))
    window.driver.handle(Applied(people.case().id, people.application()))


def strike(counter: Counter) -> None:
    """Take the window down and see that no window and no running timer is left."""
    counter.window.hide()
    counter.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    assert QApplication.topLevelWidgets() == []
