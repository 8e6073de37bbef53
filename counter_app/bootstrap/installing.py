"""Finds, tries and keeps settings for the settings page, off the GUI thread."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from counter_app.bootstrap import adapters
from counter_app.camera.devices import present_devices
from counter_app.camera.grabber import Grabber
from counter_app.config import EMBEDDED, Settings, settings_of, settings_path
from counter_app.desk.worker import Worker
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.installation import NUMBERS, Offers, Setting, Values
from counter_app.domain.places.regions import Regions
from counter_app.profiles import profile_names
from counter_app.settings_file import changed
from counter_app.sync.link.http import read_address
from counter_app.sync.link.probe import ask_ready
from counter_app.sync.link.rules import LinkRules
from counter_app.ui.installing import Answer, Found, FoundAnswer, Installed, Origin, TestPage
from counter_app.ui.papers.printing import PaperPrinting
from counter_app.ui.whole_file import write_whole

KEYS_ALONE = frozenset({"keys"})
"""What `./counter` itself says on a machine without a keyring."""


@dataclass(frozen=True, slots=True)
class Launch:
    """How the program was started."""

    overrides: Mapping[str, object] = field(default_factory=dict)
    file: Path = field(default_factory=settings_path)
    origin: Origin = Origin.ASKED_FOR


def launch(settings: Settings, overrides: Mapping[str, object], file: Path) -> Launch:
    """A machine on which nobody has set anything is asked about itself first."""
    is_first = not (overrides.keys() - KEYS_ALONE or file.exists() or settings.data.exists())
    return Launch(overrides, file, Origin.FIRST_RUN if is_first else Origin.ASKED_FOR)


@dataclass(frozen=True, slots=True)
class Hands:
    """What of the running counter can be tried."""

    grabber: Grabber
    printing: PaperPrinting
    watch: Callable[[bool], None]
    post: Callable[[Callable[[], None]], None]


class CounterInstalling:
    """Implements ui.installing.Installing. Its worker's thread is started by whoever made it."""

    def __init__(self, settings: Settings, how: Launch, regions: Regions, link: LinkRules, hands: Hands) -> None:
        self._settings, self._launch, self._link, self._hands = settings, how, link, hands
        self._cities = tuple(str(code) for code in regions.units)
        self._values = {setting: str(getattr(settings, setting.value)) for setting in Setting}
        self._camera = settings.camera
        self.worker: Worker[None] = Worker("installing", _nothing, finishes=False)

    def installed(self) -> Installed:
        fixed = frozenset(setting for setting in Setting if setting.value in self._launch.overrides)
        return Installed(dict(self._values), fixed, self._launch.origin)

    def value(self, setting: Setting) -> str:
        """As it is kept now; the command line wins."""
        return self._values[setting]

    def offers(self) -> Offers:
        return Offers(self._cities, profile_names())

    def find_cameras(self, answer: FoundAnswer) -> None:
        self._ask(lambda: Found({str(device.index): device.name for device in present_devices()}), answer)

    def find_printers(self, answer: FoundAnswer) -> None:
        self._hands.printing.find_later(
            lambda names: answer(names if isinstance(names, Fault) else Found({name: name for name in names}))
        )

    def watch(self, *, is_on: bool) -> None:
        self._hands.watch(is_on)

    def show_camera(self, camera: str) -> None:
        if camera == self._camera:
            return
        self._camera = camera
        switch = self._hands.grabber.switch
        # looking for the first that works opens devices, which may take seconds
        self.worker.do(lambda _: switch(adapters.camera(camera)), lambda _: None)

    def try_library(self, address: str, answer: Answer) -> None:
        if address == EMBEDDED:
            answer(None)
            return
        files = (Path(file) if file else None for file in (self._settings.library_ca, self._settings.library_cert))
        self._ask(lambda: ask_ready(read_address(address, *files), self._link), answer)

    def try_printer(self, page: TestPage, answer: Answer) -> None:
        self._hands.printing.try_later(page, self._settings.roll_dots, answer)

    def keep(self, values: Values, answer: Answer) -> None:
        def kept(outcome: Fault | None) -> None:
            if outcome is None:
                self._values.update(values)
            answer(outcome)

        self._ask(lambda: write(self._launch, values), kept)

    def _ask(self, work: Callable[[], object], answer: Callable[..., None]) -> None:
        post = self._hands.post

        def job(_: None) -> None:
            outcome = work()
            post(lambda: answer(outcome))

        self.worker.do(job, lambda fault: post(lambda: answer(fault)))


@contextmanager
def _nothing() -> Iterator[None]:
    yield


def write(how: Launch, values: Values) -> None:
    """The file as it will be read next time, or not at all. Raises FaultError (SETTINGS_WRONG, DISK_…)."""
    wanted = {setting.value: int(text) if setting in NUMBERS else text for setting, text in values.items()}
    try:
        how.file.parent.mkdir(parents=True, exist_ok=True)
        old = how.file.read_text(encoding="utf-8") if how.file.exists() else ""
    except (OSError, UnicodeDecodeError) as wrong:
        raise FaultError(FaultCode.SETTINGS_WRONG, file=str(how.file), problem=str(wrong)) from wrong
    new = changed(old, wanted)
    settings_of(new, how.overrides, how.file)
    write_whole(how.file, new.encode("utf-8"))
