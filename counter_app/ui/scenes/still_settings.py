"""Stands in for what sets the counter up where pictures of the window are taken: nothing is tried and nothing kept."""

from dataclasses import dataclass, field, replace

from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.installation import Offers, Setting, Values
from counter_app.ui.installing import Answer, Found, FoundAnswer, Installed, TestPage

PRESET: dict[Setting, str] = {
    Setting.CITY: "310000", Setting.COUNTER: "07", Setting.COUNTER_NAME: "样例办证大厅", Setting.PROFILE: "id-card",
    Setting.KEEP_PHOTOS_DAYS: "0", Setting.CAMERA: "auto", Setting.DOCUMENT_CAMERA: "auto",
    Setting.PRINTER: "", Setting.PRINTER_A4: "",
    Setting.PRINTER_A5: "", Setting.ROLL_PRINTER: "", Setting.LIBRARY: "embedded", Setting.LANG: "zh_CN",
    Setting.APPEARANCE: "light", Setting.SCALE: "0", Setting.APPLICANT_SCREEN: "auto", Setting.SOUNDS: "off",
}  # fmt: skip


@dataclass
class StillInstalling:
    """Implements installing.Installing; answers at once, and remembers what it was asked."""

    now: Installed = field(default_factory=lambda: Installed(PRESET))
    fault: Fault | None = None
    """What every trial and every keeping ends with."""
    kept: list[Values] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def installed(self) -> Installed:
        return self.now

    def offers(self) -> Offers:
        return Offers(("310000", "320500", "330100", "340100"), ("id-card", "social-security"))

    def find_cameras(self, answer: FoundAnswer) -> None:
        answer(Found({"0": "USB camera"}))

    def find_printers(self, answer: FoundAnswer) -> None:
        answer(Found({"Office": "Office", "Hall": "Hall"}))

    def watch(self, *, is_on: bool) -> None:
        self.asked.append(f"watch {is_on}")

    def show_camera(self, camera: str) -> None:
        self.asked.append(f"camera {camera}")

    def try_library(self, address: str, answer: Answer) -> None:
        self.asked.append(f"library {address}")
        answer(self.fault if address != "https://nobody.example" else Fault(FaultCode.LIBRARY_UNREACHABLE))

    def try_printer(self, page: TestPage, answer: Answer) -> None:
        self.asked.append(f"printer {page.tray.value} {page.printer}")
        answer(self.fault)

    def keep(self, values: Values, answer: Answer) -> None:
        if self.fault is None:
            self.kept.append(values)
            self.now = replace(self.now, values={**self.now.values, **values})
        answer(self.fault)
