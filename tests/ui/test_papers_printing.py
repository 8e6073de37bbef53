"""Papers reach a printer or a file, or the officer learns why not, and the screen never waits."""

import errno
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.ui import whole_file
from counter_app.ui.bridge import Bridge
from counter_app.ui.paper_texts import PaperKind, PaperText
from counter_app.ui.papers.printing import Done, PaperPrinting, Printers, Spooler
from counter_app.ui.papers.qprinter import QtSpooler
from counter_app.ui.papers.thread import PrintThread
from tests.ui import paper_samples as samples
from tests.ui.cups_commands import QUEUE, CupsCommands

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins for the commands of CUPS are shell scripts"),
]

Call = Callable[[], None]


@pytest.fixture
def voucher() -> tuple[PaperText, ...]:
    jpeg = samples.portrait()
    return (samples.voucher(samples.ordinary(jpeg), jpeg),)


def paper_printing(spooler: Spooler, post: Callable[[Call], None], name: str = "") -> PaperPrinting:
    return PaperPrinting(samples.templates(), spooler, Printers(a4=name, a5=name), post)


@pytest.fixture
def commands(tmp_path: Path) -> CupsCommands:
    folder = tmp_path / "cups"
    folder.mkdir()
    return CupsCommands(folder)


@pytest.fixture
def bridge() -> Bridge:
    return Bridge()


@pytest.fixture
def printing(commands: CupsCommands, bridge: Bridge) -> Iterator[PaperPrinting]:
    printing = paper_printing(commands.spooler, bridge.post, QUEUE)
    printing.start()
    yield printing
    assert printing.stop(deadline_s=20.0)


def fault_of(work: Callable[[], object]) -> Fault:
    with pytest.raises(FaultError) as caught:
        work()
    return caught.value.fault


def problem_of(fault: Fault) -> tuple[FaultCode, str | int | float]:
    return fault.code, dict(fault.parameters)["problem"]


def test_the_job_is_the_pdf_under_the_receipt_number(
    printing: PaperPrinting, commands: CupsCommands, voucher: tuple[PaperText, ...]
) -> None:
    assert printing.print(voucher) == Done(())
    assert commands.job.startswith(b"%PDF-")
    assert commands.arguments[:4] == ["-d", QUEUE, "-t", voucher[0].head.number]
    assert "media=A5" in commands.arguments


def test_an_empty_name_stands_for_the_default_printer(commands: CupsCommands, voucher: tuple[PaperText, ...]) -> None:
    paper_printing(commands.spooler, _never).print(voucher)
    assert commands.arguments[:2] == ["-d", QUEUE]


def test_large_and_small_paper_may_lie_in_different_printers(commands: CupsCommands) -> None:
    jpeg = samples.portrait()
    form = samples.of_kind(samples.ordinary(jpeg), jpeg, PaperKind.FORM)
    printers = Printers(a4=QUEUE, a5="ELSEWHERE")
    PaperPrinting(samples.templates(), commands.spooler, printers, _never).print((form,))
    assert "media=A4" in commands.arguments


def test_all_papers_of_a_case_are_printed_at_once(printing: PaperPrinting, commands: CupsCommands) -> None:
    jpeg = samples.portrait()
    texts = samples.office().of_record(samples.mailed(jpeg), jpeg, is_reprint=False)
    assert printing.print(texts) == Done(())
    assert commands.jobs == len(texts) == 4


def test_pages_are_pictured_for_the_screen(printing: PaperPrinting, voucher: tuple[PaperText, ...]) -> None:
    (page,) = printing.picture(voucher).pages
    assert (page.width(), page.height()) == (641, 909)


def test_a_rejecting_queue_is_still_listed(commands: CupsCommands) -> None:
    commands.become("rejecting")
    assert commands.spooler.printers() == (QUEUE,)


@pytest.mark.parametrize(
    ("state", "name", "expected"),
    [
        ("paused", QUEUE, (FaultCode.PRINT_FAILED, "paused")),
        ("rejecting", QUEUE, (FaultCode.PRINT_FAILED, "rejecting")),
        ("refuses", QUEUE, (FaultCode.PRINT_FAILED, "refused")),
        ("down", QUEUE, (FaultCode.PRINTER_MISSING, "spooler_down")),
        ("down", "", (FaultCode.PRINTER_MISSING, "spooler_down")),
        ("no-default", "", (FaultCode.PRINTER_MISSING, "no_default")),
        ("well", "ELSEWHERE", (FaultCode.PRINTER_MISSING, "unknown_queue")),
    ],
)
def test_a_queue_that_would_lose_the_job_gets_none(
    commands: CupsCommands, voucher: tuple[PaperText, ...], state: str, name: str, expected: tuple[FaultCode, str]
) -> None:
    commands.become(state)
    printing = paper_printing(commands.spooler, _never, name)
    fault = fault_of(lambda: printing.print(voucher))
    assert problem_of(fault) == expected
    assert commands.job == b""


def test_a_silent_spooler_is_given_up_on(tmp_path: Path, voucher: tuple[PaperText, ...]) -> None:
    commands = CupsCommands(tmp_path, patience_s=0.3)
    commands.become("silent")
    printing = paper_printing(commands.spooler, _never, QUEUE)
    fault = fault_of(lambda: printing.print(voucher))
    assert problem_of(fault) == (FaultCode.PRINT_FAILED, "spooler_silent")


def test_the_screen_goes_on_while_the_spooler_dawdles(
    printing: PaperPrinting, commands: CupsCommands, voucher: tuple[PaperText, ...], qtbot: QtBot
) -> None:
    commands.become("slow")
    answers: list[tuple[Done | Fault, str]] = []
    ticks: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(len(answers)))
    timer.start(10)
    printing.print_later(voucher, lambda answer: answers.append((answer, threading.current_thread().name)))
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    timer.stop()
    assert answers == [(Done(()), "MainThread")]
    assert ticks.count(0) >= 5, "the screen lived while there was no answer yet"


def test_answers_come_in_the_order_of_asking_and_faults_are_answers(
    printing: PaperPrinting, commands: CupsCommands, voucher: tuple[PaperText, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    commands.become("refuses")
    answers: list[object] = []
    printing.print_later(voucher, answers.append)
    printing.save_later(voucher, tmp_path / "a.pdf", answers.append)
    printing.picture_later(voucher, lambda done: answers.append(isinstance(done, Done) and len(done.pages)))
    qtbot.waitUntil(lambda: len(answers) == 3, timeout=10_000)
    first, *others = answers
    assert isinstance(first, Fault)
    assert first.code is FaultCode.PRINT_FAILED
    assert others == [Done(()), 1]


def test_a_bug_in_one_errand_is_told_and_the_next_is_run(caplog: pytest.LogCaptureFixture) -> None:
    posted: list[Call] = []
    answers: list[object] = []
    with PrintThread(posted.append) as thread:
        thread.do(lambda: 1 // 0, answers.append)
        thread.do(lambda: "next", answers.append)
    for call in posted:
        call()
    assert answers == [Fault(FaultCode.BUG, (("error", "ZeroDivisionError"),)), "next"]
    assert [record.message for record in caplog.records] == ["papers.bug"]


def test_a_thread_that_hangs_does_not_hold_the_program() -> None:
    hanging = threading.Event()
    posted: list[Call] = []
    thread = PrintThread(posted.append)
    thread.start()
    thread.do(hanging.wait, lambda _: None)
    assert not thread.stop(deadline_s=0.05)
    hanging.set()
    assert thread.stop(deadline_s=10.0)


def test_what_no_font_can_draw_is_told(printing: PaperPrinting, tmp_path: Path) -> None:
    jpeg = samples.portrait()
    text = samples.voucher(samples.record(samples.named("测\U000f1234"), samples.MAIL, jpeg), jpeg)
    assert printing.save((text,), tmp_path / "rare.pdf") == Done(("\U000f1234",))


def test_a_template_that_was_not_used_is_told(
    commands: CupsCommands, voucher: tuple[PaperText, ...], tmp_path: Path
) -> None:
    (tmp_path / "voucher.en.html").write_text("{{ nmae }}", "utf-8")
    printing = PaperPrinting(samples.templates(tmp_path), commands.spooler, Printers(), _never)
    (spoiled,) = printing.print(voucher).spoiled
    assert spoiled.code is FaultCode.TEMPLATE_WRONG
    assert commands.job.startswith(b"%PDF-")


def test_a_saved_pdf_lies_alone_in_its_folder(
    printing: PaperPrinting, voucher: tuple[PaperText, ...], tmp_path: Path
) -> None:
    file = tmp_path / "out" / "a.pdf"
    file.parent.mkdir()
    printing.save(voucher, file)
    assert [path.name for path in file.parent.iterdir()] == ["a.pdf"]
    assert file.read_bytes().startswith(b"%PDF-")


def test_a_full_disk_keeps_the_old_file_and_leaves_no_rest(
    printing: PaperPrinting, voucher: tuple[PaperText, ...], tmp_path: Path
) -> None:
    import resource

    folder = tmp_path / "out"
    folder.mkdir()
    file = folder / "a.pdf"
    file.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        fault = fault_of(lambda: printing.save(voucher, file))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert fault == Fault(FaultCode.DISK_FULL, (("path", str(folder)),))
    assert [path.read_bytes() for path in folder.iterdir()] == [b"old"]


def test_a_closed_folder_is_told(printing: PaperPrinting, voucher: tuple[PaperText, ...], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir(mode=0o500)
    user = os.geteuid()
    os.seteuid(user or 65534)  # no folder is closed to root
    try:
        fault = fault_of(lambda: printing.save(voucher, folder / "a.pdf"))
    finally:
        os.seteuid(user)
    assert fault == Fault(FaultCode.DISK_READ_ONLY, (("path", str(folder)),))


def test_a_folder_that_is_gone_is_told(printing: PaperPrinting, voucher: tuple[PaperText, ...], tmp_path: Path) -> None:
    fault = fault_of(lambda: printing.save(voucher, tmp_path / "gone" / "a.pdf"))
    assert fault.code is FaultCode.DISK_FAILED


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, FaultCode.DISK_FULL),
        (errno.EROFS, FaultCode.DISK_READ_ONLY),
        (errno.EACCES, FaultCode.DISK_READ_ONLY),
        (errno.EIO, FaultCode.DISK_FAILED),
    ],
)
def test_what_the_disk_says_is_translated_once(number: int, code: FaultCode) -> None:
    wrong = OSError(number, os.strerror(number))
    assert whole_file._disk_fault(wrong, Path("folder/a.pdf")).fault.code is code


def test_by_way_of_qt_an_unknown_printer_is_missing_and_never_the_default_one(
    voucher: tuple[PaperText, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:1")
    printing = paper_printing(QtSpooler(), _never, "ELSEWHERE")
    fault = fault_of(lambda: printing.print(voucher))
    assert problem_of(fault) == (FaultCode.PRINTER_MISSING, "unknown_queue")


def _never(call: Call) -> None:
    raise AssertionError("nothing was asked for later")
