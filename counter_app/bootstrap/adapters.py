"""Builds the adapters that the settings name: camera, judge, secrets, journal, library and printer."""

import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import assert_never

from counter_app import resources
from counter_app.bootstrap import trial_officers
from counter_app.camera import devices, sources
from counter_app.camera.opencv import PAPERS, DeviceCamera
from counter_app.camera.synthetic import Pace, SyntheticCamera, script_named
from counter_app.camera.synthetic_desk import SyntheticDesk
from counter_app.clock import SystemClock
from counter_app.config import EMBEDDED, KeyStore, Settings
from counter_app.domain.case.same_frame import read_pair_rules
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.person.officer import OfficerToken
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.domain.ports import CameraBackend, Credentials
from counter_app.embedded import Admission, EmbeddedLibrary
from counter_app.photo.models import load_models, model_folders
from counter_app.photo.together import CounterJudge
from counter_app.sync.carrying.carrier import CarrierBook
from counter_app.sync.courier import Books, ErrandCourier, Secrets
from counter_app.sync.journal.credentials import FileCredentials, KeyringCredentials, journal_key
from counter_app.sync.journal.heads import HeadBook, Seal
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.link.http import Address, Link, read_address
from counter_app.sync.link.library import Library
from counter_app.sync.link.photos import LibraryPhotos
from counter_app.sync.link.rules import SyncRules
from counter_app.ui.paper_texts import PaperKind
from counter_app.ui.papers.printing import PaperPrinting, Printers, installed_spooler
from counter_app.ui.papers.roll import RollPrinter
from counter_app.ui.papers.templates import Templates

JOURNAL, KEYS, EMBEDDED_FOLDER, PAPERS_FOLDER = "journal.db", "keys.json", "library", "papers"
TOKEN = "library-token"  # noqa: S105 - the name under which it is kept
DEMO = devices.SyntheticChoice().scene
SAME, DESK = "same", "desk"


def camera(text: str) -> CameraBackend:
    """The backend that `--camera TEXT` means; the drawn camera where no other is found. Raises FaultError."""
    clock = SystemClock()
    match devices.parse_choice(text):
        case devices.SyntheticChoice(scene):
            return SyntheticCamera(script_named(scene), clock)
        case devices.AutoChoice():
            return sources.first_working(clock) or SyntheticCamera(script_named(DEMO), clock)
        case choice:
            return sources.backend_for(choice, clock)


def document_camera(text: str, portrait: CameraBackend) -> CameraBackend | None:
    """The backend that `document_camera` means; None where that is the portrait's own, which is opened once only.

    Blocks for seconds where it has to look for one. Raises FaultError(CAMERA_ADDRESS).
    """
    clock, taken = SystemClock(), portrait.index if isinstance(portrait, DeviceCamera) else None
    if text == SAME:
        return None
    match devices.parse_choice(text):
        case devices.SyntheticChoice(scene):
            return SyntheticDesk(DESK if scene == DEMO else scene, clock)
        case devices.AutoChoice():
            return _another(clock, taken) or (SyntheticDesk(DESK, clock) if portrait.is_synthetic else None)
        case devices.DeviceChoice(index) if index == taken:
            return None
        case choice:
            return sources.backend_for(choice, clock, PAPERS)


def _another(clock: SystemClock, taken: int | None) -> CameraBackend | None:
    def others() -> list[devices.Device]:
        return [device for device in devices.present_devices() if device.index != taken]

    return sources.first_working(clock, others, PAPERS)


def drawn_frames(scene: str, count: int) -> list[Pixels]:
    """So many frames of a named scene, without waiting for their time."""
    drawn = SyntheticCamera(script_named(scene), SystemClock(), Pace.FRAME_BY_FRAME)
    drawn.open()
    return [drawn.read() for _ in range(count)]


def judge(spec: PhotoSpec, further: Sequence[PhotoSpec] = ()) -> CounterJudge:
    """Loads the models: on the thread that will use them. Raises FaultError (MODEL_…)."""
    pair_rules = read_pair_rules(resources.toml("rules", "same-frame.toml"))
    return CounterJudge(load_models(model_folders()), spec, further, pair_rules)


def drawn_desk(scene: str) -> Pixels:
    """One picture of a named desk, at once. Raises FaultError(CAMERA_ADDRESS)."""
    drawn = SyntheticDesk(scene, SystemClock())
    drawn.open()
    return drawn.read()


def credentials(settings: Settings) -> Credentials:
    """Where this counter's secrets are kept. Touches nothing yet."""
    match settings.keys:
        case KeyStore.KEYRING:
            return KeyringCredentials()
        case KeyStore.FILE | KeyStore.FILE_IN_SERVICE:
            return FileCredentials(settings.data / KEYS)
        case _:
            assert_never(settings.keys)


def journal(settings: Settings, keys: Credentials, rules: SyncRules) -> Callable[[], SqlJournal]:
    """Opens a connection for the thread that calls it. Raises FaultError when the journal cannot be read now."""
    path = settings.data / JOURNAL
    key = journal_key(keys, path)
    with SqlJournal(path, key) as opened:
        opened.counts()  # a journal that cannot be read has to stop the program before anyone is served
    return partial(SqlJournal, path, key, rules.journal.least_free_bytes)


def link(settings: Settings, keys: Credentials, rules: SyncRules, stack: ExitStack) -> Callable[[], Link]:
    """Makes a link to the library; where that is embedded, the library is started first and lives on `stack`."""
    name = token_name(settings)
    if settings.library == EMBEDDED:
        admission = Admission.REQUIRED if settings.needs_sign_in else Admission.OFF
        library = EmbeddedLibrary(settings.data / EMBEDDED_FOLDER, admission)
        if keys.get(name) is None:
            keys.set(name, library.enrol(settings.city, settings.counter))
        if settings.needs_sign_in:
            trial_officers.ensure(library, keys, sys.stdout.write)
        stack.enter_context(library)
        where = read_address(library.url)
    else:
        where = address(settings)
    return partial(Link, where, partial(keys.get, name), rules.link)


def library(make_link: Callable[[], Link], rules: SyncRules) -> Library:
    """A way to the library, for one thread."""
    return Library(make_link(), SystemClock(), rules.link.clock_tolerance_s)


def courier(
    settings: Settings, keys: Credentials, make_link: Callable[[], Link], rules: SyncRules
) -> Callable[[], ErrandCourier]:
    """Opens the uplink's way to the library. Raises FaultError when opened, as `journal` does."""
    clock, secrets = SystemClock(), Secrets(audit_seal(settings, keys), carrier_book(settings, keys))

    def made() -> ErrandCourier:
        path = settings.data / JOURNAL
        books = Books(head_book(settings, keys), SqlJournal(path, journal_key(keys, path)))
        return ErrandCourier(library(make_link, rules), books, secrets, clock)

    return made


def carrier_book(settings: Settings, keys: Credentials) -> CarrierBook:
    """The library's keys for what is carried to it by hand."""
    return CarrierBook(keys, settings.library)


def head_book(settings: Settings, keys: Credentials) -> HeadBook:
    """What was signed of the journal's audit."""
    path = settings.data / JOURNAL
    return HeadBook(path, journal_key(keys, path))


def audit_seal(settings: Settings, keys: Credentials) -> Seal:
    """What this counter signs with."""
    return Seal(keys, settings.data / JOURNAL, settings.city, settings.counter)


def photo_library(
    make_link: Callable[[], Link], rules: SyncRules, officer: Callable[[], OfficerToken | None]
) -> Callable[[], LibraryPhotos]:
    """Opens the way on which photos are looked for, in the name of whoever is on duty."""
    return lambda: LibraryPhotos(library(make_link, rules), officer)


def address(settings: Settings) -> Address:
    """Where the library of the settings answers. Raises FaultError(SETTINGS_WRONG)."""
    authority, certificate = (Path(file) if file else None for file in (settings.library_ca, settings.library_cert))
    return read_address(settings.library, authority, certificate)


def token_name(settings: Settings) -> str:
    """Under which name this counter's token for the library is kept."""
    if settings.library == EMBEDDED:
        return f"{TOKEN}-{EMBEDDED}-{settings.city}-{settings.counter}"
    return f"{TOKEN}-{settings.library}"


def templates(settings: Settings) -> Templates:
    """The shipped templates of the papers, and the region's beside the journal, which win."""
    return Templates(resources.path(PAPERS_FOLDER), settings.data / PAPERS_FOLDER)


def printing(settings: Settings, post: Callable[[Callable[[], None]], None]) -> PaperPrinting:
    """The printers' doors; their thread is not started yet. Raises FaultError(SETTINGS_WRONG)."""
    return PaperPrinting(templates(settings), installed_spooler(), _printers(settings), post)


def _printers(settings: Settings) -> Printers:
    try:
        on_the_roll = frozenset(PaperKind(name.strip()) for name in settings.roll_papers.split(",") if name.strip())
    except ValueError as wrong:
        raise FaultError(FaultCode.SETTINGS_WRONG, problem=f"roll_papers: {wrong}") from wrong
    roll = RollPrinter(settings.roll_printer, settings.roll_dots) if settings.roll_printer else None
    return Printers(settings.printer_a4 or settings.printer, settings.printer_a5 or settings.printer, roll, on_the_roll)
