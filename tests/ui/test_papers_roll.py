"""Receipt printers of 58 and 80 mm get dots, the dots make the paper, and a printer out of reach is told."""

import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import usb.backend.libusb1
import usb.core
import zxingcpp
from PySide6.QtGui import QImage

from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.ui.paper_texts import PaperKind, PaperText
from counter_app.ui.papers.printing import PaperPrinting, Printers, paper_of
from counter_app.ui.papers.roll import DOTS, RollPrinter, dotted
from counter_app.ui.papers.sheet import Paper
from tests.ui import paper_samples as samples
from tests.ui.cups_commands import CupsCommands

Grey = npt.NDArray[np.uint8]

RASTER = b"\x1dv0"
CUT = b"\x1dV"

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Listener:
    """A printer on loopback: takes one connection and everything that comes over it."""

    port: int = 0
    taken: list[bytes] = field(default_factory=list)
    is_served: threading.Event = field(default_factory=threading.Event)

    def serve(self, door: socket.socket) -> None:
        door.settimeout(20)
        with door.accept()[0] as guest:
            guest.settimeout(20)
            while part := guest.recv(65536):
                self.taken.append(part)
        self.is_served.set()


@pytest.fixture
def listener() -> Iterator[Listener]:
    with socket.create_server(("127.0.0.1", 0)) as door:
        printer = Listener(door.getsockname()[1])
        thread = threading.Thread(target=printer.serve, args=(door,))
        thread.start()
        yield printer
        thread.join(25)
        assert not thread.is_alive()


def narrow(kind: PaperKind, name: str = "extreme") -> tuple[PaperText, Paper]:
    jpeg = samples.portrait()
    text = samples.of_kind(samples.SAMPLES[name](jpeg), jpeg, kind)
    return text, paper_of(text, samples.templates().fill(text, narrow=True)[0])


def printed(raster: bytes) -> Grey:
    """What the print head burns, strip by strip."""
    strips, position = [], 0
    while (position := raster.find(RASTER, position)) >= 0:
        width, height = (int.from_bytes(raster[position + at : position + at + 2], "little") for at in (4, 6))
        dots = np.frombuffer(raster, np.uint8, width * height, position + 8).reshape(height, width)
        strips.append(np.unpackbits(dots, axis=1))
        position += 8 + width * height
    return np.where(np.vstack(strips), 0, 255).astype(np.uint8)


def grey(page: QImage) -> Grey:
    page = page.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(bytes(page.constBits()), np.uint8).reshape(page.height(), page.bytesPerLine())
    return rows[:, : page.width()]


@pytest.mark.parametrize("dots", DOTS)
@pytest.mark.parametrize("kind", [kind for kind in PaperKind if samples.templates().has_narrow(kind, "en")])
def test_every_narrow_paper_is_as_wide_as_the_head_and_its_codes_are_read(kind: PaperKind, dots: int) -> None:
    text, paper = narrow(kind)
    (page,) = dotted(paper, dots)
    assert page.width() == dots
    assert set(np.unique(grey(page))) == {0, 255}
    codes = {code.text for code in zxingcpp.read_barcodes(grey(page))}
    expected = {code for code in (text.qr, text.barcode) if code}
    # 58 mm leave a bar of the image number no two dots: there the code beside it has to do
    assert codes == expected or (dots == DOTS[0] and codes == {text.qr})


def test_the_printer_on_the_network_burns_the_paper_and_cuts_it(listener: Listener) -> None:
    text, paper = narrow(PaperKind.VOUCHER)
    RollPrinter(f"network:127.0.0.1:{listener.port}").submit(paper)
    assert listener.is_served.wait(20)
    sent = b"".join(listener.taken)
    raster = printed(sent)
    assert np.array_equal(raster, grey(dotted(paper, 576)[0]))
    assert [code.text for code in zxingcpp.read_barcodes(raster)] == [text.qr]
    assert CUT in sent[-16:]


def test_the_printer_on_a_cable_gets_the_same(tmp_path: Path) -> None:
    _, paper = narrow(PaperKind.MISSING_PAPERS)
    device = tmp_path / "lp0"
    device.touch()
    RollPrinter(f"file:{device}", 384).submit(paper)
    assert np.array_equal(printed(device.read_bytes()), grey(dotted(paper, 384)[0]))


def fault_of(printer: RollPrinter) -> Fault:
    with pytest.raises(FaultError) as failed:
        printer.submit(narrow(PaperKind.VOUCHER, "ordinary")[1])
    return failed.value.fault


def test_a_printer_that_refuses_is_out_of_reach() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    fault = fault_of(RollPrinter(f"network:127.0.0.1:{port}"))
    assert (fault.code, dict(fault.parameters)["problem"]) == (FaultCode.ROLL_UNREACHABLE, "ECONNREFUSED")


def test_a_printer_that_answers_nothing_is_given_up_on() -> None:
    with socket.socket() as door, ExitStack() as crowd:
        door.bind(("127.0.0.1", 0))
        door.listen(0)
        for _ in range(4):  # its queue is full: whoever comes now waits for an answer that never comes
            guest = crowd.enter_context(socket.socket())
            guest.setblocking(False)
            guest.connect_ex(door.getsockname())
        fault = fault_of(RollPrinter(f"network:127.0.0.1:{door.getsockname()[1]}", patience_s=0.3))
    assert fault.code is FaultCode.ROLL_UNREACHABLE


def test_a_cable_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert fault_of(RollPrinter(f"file:{tmp_path / 'none' / 'lp0'}")).code is FaultCode.ROLL_UNREACHABLE


def test_a_usb_printer_that_cannot_be_reached_is_told() -> None:
    is_able = usb.backend.libusb1.get_backend() is not None
    expected = FaultCode.ROLL_UNREACHABLE if is_able else FaultCode.USB_LIBRARY_MISSING
    assert fault_of(RollPrinter("usb:04b8:0202")).code is expected


class Released:
    """What pyusb holds of a device; it asks for it once more when the device is let go."""

    def dispose(self, device: object) -> None:
        assert isinstance(device, UsbPrinter)


@dataclass(frozen=True, slots=True)
class Endpoint:
    bEndpointAddress: int  # noqa: N815 - pyusb's name


class UsbPrinter:
    """What libusb gives out for a printer on the cable, as far as python-escpos asks it."""

    backend = _ctx = Released()

    def __init__(self, *endpoints: int, fails: type[Exception] | None = None) -> None:
        self.taken: list[tuple[int, bytes, int]] = []
        self._endpoints = [Endpoint(number) for number in endpoints]
        self._fails = fails

    def get_active_configuration(self) -> dict[tuple[int, int], list["Endpoint"]]:
        return {(0, 0): self._endpoints}

    def set_configuration(self) -> None:
        """There is one only."""

    def reset(self) -> None:
        """It starts anew."""

    def write(self, endpoint: int, commands: bytes, timeout_ms: int) -> None:
        if self._fails is not None:
            raise self._fails("the cable was pulled")
        self.taken.append((endpoint, commands, timeout_ms))


def plug_in(monkeypatch: pytest.MonkeyPatch, found: Callable[..., object]) -> None:
    monkeypatch.setattr(usb.core, "find", found)


def test_a_usb_printer_gets_the_whole_job_by_its_numbers_within_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    printer, asked = UsbPrinter(0x82, 0x03), []

    def find(**wanted: int) -> UsbPrinter:
        asked.append(wanted)
        return printer

    plug_in(monkeypatch, find)
    _, paper = narrow(PaperKind.VOUCHER)
    RollPrinter("usb:04B8:0202", patience_s=2.0).submit(paper)
    assert asked == [{"idVendor": 0x04B8, "idProduct": 0x0202}]
    ((endpoint, commands, timeout_ms),) = printer.taken
    assert (endpoint, timeout_ms) == (3, 2000), "makers number the way in as they like"
    assert RASTER in commands
    assert CUT in commands


def test_a_usb_cable_that_is_pulled_and_a_missing_libusb_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    for unfit in (UsbPrinter(0x01, fails=usb.core.USBTimeoutError), UsbPrinter(0x82)):
        plug_in(monkeypatch, lambda unfit=unfit, **_: unfit)
        assert fault_of(RollPrinter("usb:04b8:0202")).code is FaultCode.ROLL_UNREACHABLE

    def no_library(**_: int) -> None:
        raise usb.core.NoBackendError("No backend available")

    plug_in(monkeypatch, no_library)
    assert fault_of(RollPrinter("usb:04b8:0202")) == Fault(
        FaultCode.USB_LIBRARY_MISSING, (("printer", "usb:04b8:0202"),)
    )


@pytest.mark.parametrize(("address", "dots"), [("lpt1", 576), ("usb:4b8:202", 576), ("network:", 576), ("file:x", 600)])
def test_a_wrong_setting_is_told_when_it_is_read(address: str, dots: int) -> None:
    with pytest.raises(FaultError) as wrong:
        RollPrinter(address, dots)
    assert wrong.value.fault.code is FaultCode.SETTINGS_WRONG


def test_only_the_papers_of_the_setting_go_on_the_roll(tmp_path: Path) -> None:
    folder, device = tmp_path / "cups", tmp_path / "lp0"
    folder.mkdir()
    device.touch()
    commands, jpeg = CupsCommands(folder), samples.portrait()
    printers = Printers(roll=RollPrinter(f"file:{device}"), roll_papers=frozenset({PaperKind.VOUCHER, PaperKind.FORM}))
    printing = PaperPrinting(samples.templates(), commands.spooler, printers, lambda call: None)
    printing.print((samples.voucher(samples.ordinary(jpeg), jpeg),))
    assert (commands.job, device.stat().st_size > 0) == (b"", True)
    printing.print((samples.of_kind(samples.ordinary(jpeg), jpeg, PaperKind.FORM),))
    assert "media=A4" in commands.arguments  # the form has no narrow template


def test_the_printers_library_is_not_loaded_at_the_start() -> None:
    program = "import sys, counter_app.bootstrap.counter; print('escpos' in sys.modules, 'PIL' in sys.modules)"
    seen = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60)
    assert seen.stdout.split()[0] == "False"
