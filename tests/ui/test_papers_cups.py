"""A real CUPS on loopback takes, delays or refuses papers; skipped where cupsd or its PDF printer is missing."""

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
import zxingcpp

from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.ui.paper_texts import PaperText
from counter_app.ui.papers.cups import find_cups
from counter_app.ui.papers.printing import Done, PaperPrinting, Printers, Spooler
from counter_app.ui.papers.qprinter import QtSpooler
from tests.ui import paper_samples as samples

CUPSD = Path("/usr/sbin/cupsd")
PDF_BACKEND = Path("/usr/lib/cups/backend/cups-pdf")
PDF_PPD = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd"
QUEUE = "PAPERS"
Outcome = TypeVar("Outcome")
A4_PT, A5_PT = pytest.approx((595.3, 841.9), abs=1.5), pytest.approx((419.5, 595.3), abs=1.5)

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.slow,
    pytest.mark.skipif(
        not (CUPSD.exists() and PDF_BACKEND.exists() and find_cups() and os.geteuid() == 0),
        reason="needs cupsd, its PDF printer (cups, cups-client, printer-driver-cups-pdf) and root to start it",
    ),
]

_FILES = """ServerRoot {0}/etc
RequestRoot {0}/spool
TempDir {0}/spool/tmp
CacheDir {0}/cache
StateDir {0}/run
AccessLog {0}/access
ErrorLog {0}/error
PageLog {0}/page
SystemGroup root
"""
_SERVER = """Listen 127.0.0.1:{0}
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow from 127.0.0.1
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow from 127.0.0.1
</Limit>
</Policy>
"""


@dataclass(frozen=True, slots=True)
class Queue:
    """The private CUPS's only queue."""

    output: Path

    def run(self, command: str, *arguments: str) -> None:
        found = shutil.which(command) or f"/usr/sbin/{command}"
        subprocess.run([found, *arguments], check=True, capture_output=True, timeout=20)

    def wait_for_pdf(self, title: str) -> bytes:
        """What came out of the printer; the file is taken away."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            for file in self.output.glob(f"*{title}*.pdf"):
                if file.stat().st_size and not _jobs():
                    content = file.read_bytes()
                    file.unlink()
                    return content
            time.sleep(0.1)
        raise AssertionError("nothing came out of the printer")


@pytest.fixture(scope="module")
def queue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Queue]:
    folder = tmp_path_factory.mktemp("cups")
    for above in (folder, *folder.parents):  # its filters run as another user and have to come this far
        if above == Path(tempfile.gettempdir()):
            break
        above.chmod(0o755)
    for name in ("etc/ppd", "etc/ssl", "spool/tmp", "cache", "run"):
        (folder / name).mkdir(parents=True)
    for name in ("spool", "spool/tmp", "cache", "etc", "etc/ppd"):
        shutil.chown(folder / name, group="lp")
        (folder / name).chmod(0o775)
    port = _free_port()
    (folder / "files.conf").write_text(_FILES.format(folder))
    (folder / "server.conf").write_text(_SERVER.format(port))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUPS_SERVER", f"127.0.0.1:{port}")
        arguments = [str(CUPSD), "-f", "-c", str(folder / "server.conf"), "-s", str(folder / "files.conf")]
        cupsd = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            private = Queue(Path.home() / "PDF")
            _until(lambda: b"is running" in _lpstat("-r"))
            private.run("lpadmin", "-p", QUEUE, "-v", "cups-pdf:/", "-m", PDF_PPD, "-E")
            private.run("lpadmin", "-d", QUEUE)
            yield private
        finally:
            cupsd.terminate()
            cupsd.wait(20)


@pytest.fixture(params=["commands", "qt"])
def spooler(request: pytest.FixtureRequest, queue: Queue) -> Spooler:
    return find_cups()[0] if request.param == "commands" else QtSpooler()


@pytest.fixture
def papers() -> tuple[PaperText, ...]:
    jpeg = samples.portrait()
    return samples.office().of_record(samples.extreme(jpeg), jpeg, is_reprint=True)


def printing_on(spooler: Spooler, name: str = QUEUE) -> PaperPrinting:
    return PaperPrinting(samples.templates(), spooler, Printers(a4=name, a5=name), _never)


def test_printed_papers_come_out_on_their_sheets_and_can_be_scanned(
    spooler: Spooler, queue: Queue, papers: tuple[PaperText, ...]
) -> None:
    for text, expected in zip(papers, (A4_PT, A5_PT, A5_PT, A5_PT), strict=True):
        assert isinstance(_apart(partial(printing_on(spooler).print, (text,))), Done)
        document = pypdfium2.PdfDocument(queue.wait_for_pdf(text.head.number))
        page = document[0]
        size, picture = page.get_size(), page.render(scale=200 / 72, grayscale=True).to_numpy().copy()
        pages = len(document)
        page.close()
        document.close()
        assert (pages, size) == (1, expected)
        codes = {code.text for code in zxingcpp.read_barcodes(picture)}
        assert codes == {code for code in (text.qr, text.barcode) if code}


def test_the_queue_is_listed_and_is_the_default(spooler: Spooler, queue: Queue) -> None:
    assert _apart(lambda: (spooler.printers(), spooler.default_printer())) == ((QUEUE,), QUEUE)


def test_an_unknown_printer_is_missing_and_nothing_goes_to_the_default_one(
    spooler: Spooler, queue: Queue, papers: tuple[PaperText, ...]
) -> None:
    printing = printing_on(spooler, "ELSEWHERE")
    fault = _apart(lambda: printing.print(papers))
    assert isinstance(fault, Fault)
    assert fault.code is FaultCode.PRINTER_MISSING
    assert _jobs() == b""


def test_a_paused_queue_gets_no_job(spooler: Spooler, queue: Queue, papers: tuple[PaperText, ...]) -> None:
    printing = printing_on(spooler)
    queue.run("cupsdisable", QUEUE)
    try:
        fault = _apart(lambda: printing.print(papers))
        assert _jobs() == b""
    finally:
        queue.run("cupsenable", QUEUE)
    assert fault == Fault(FaultCode.PRINT_FAILED, (("printer", QUEUE), ("problem", "paused")))


def test_a_rejecting_queue_is_told_where_the_commands_are_installed(
    queue: Queue, papers: tuple[PaperText, ...]
) -> None:
    printing = printing_on(find_cups()[0])
    queue.run("cupsreject", QUEUE)
    try:
        fault = _apart(lambda: printing.print(papers))
    finally:
        queue.run("cupsaccept", QUEUE)
    assert fault == Fault(FaultCode.PRINT_FAILED, (("printer", QUEUE), ("problem", "rejecting")))


def _apart(work: Callable[[], Outcome]) -> Outcome | Fault:
    """On a thread of its own, because CUPS remembers per thread which server it spoke to."""
    outcomes: list[Outcome | Fault] = []

    def run() -> None:
        try:
            outcomes.append(work())
        except FaultError as known:
            outcomes.append(known.fault)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(60)
    (outcome,) = outcomes
    return outcome


def _jobs() -> bytes:
    return _lpstat("-o")


def _lpstat(question: str) -> bytes:
    plain = {**os.environ, "LC_ALL": "C"}
    return subprocess.run(["lpstat", question], capture_output=True, timeout=20, check=False, env=plain).stdout


def _until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _never(call: Callable[[], None]) -> None:
    raise AssertionError("nothing was asked for later")
