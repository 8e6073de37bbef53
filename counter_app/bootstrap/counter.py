"""Opens the counter: the window with everything behind it, taken down in reverse."""

import logging
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from counter_app import logs, workdays
from counter_app.bootstrap import adapters
from counter_app.bootstrap.anew import start_anew
from counter_app.bootstrap.documents import PortraitCamera, documents_of
from counter_app.bootstrap.front import Front
from counter_app.bootstrap.guarding import gatehouse
from counter_app.bootstrap.installing import CounterInstalling, Hands, Launch, launch
from counter_app.bootstrap.memory import forget_sources, return_free_pieces, return_large_pieces
from counter_app.bootstrap.tables import Tables, read_tables
from counter_app.bootstrap.watching import Watching
from counter_app.camera.codes import CodeReader
from counter_app.camera.mailbox import Latest
from counter_app.clock import SystemClock
from counter_app.config import EMBEDDED, ApplicantScreen, KeyStore, Settings, read_settings, settings_path
from counter_app.desk.cases import BookDesk
from counter_app.desk.checks import Checks
from counter_app.desk.desk import CounterDesk
from counter_app.desk.inquiries import Inquiries
from counter_app.desk.worker import Worker
from counter_app.domain.case.same_frame import PairGlance
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.photo.photo import Frame
from counter_app.domain.ports import Cases, Clock, CodeReading, Credentials, Desk, Glance
from counter_app.domain.session.session import Idle, Reviewing, SessionState
from counter_app.sync.examination import examine
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.lock import FolderLock
from counter_app.sync.link.notary import sign
from counter_app.sync.uplink import Uplink
from counter_app.ui.app import App
from counter_app.ui.main_window import MainWindow
from counter_app.ui.parts import Guarding, Notice, PaperPrinting, Parts
from counter_app.ui.summons import Summons, summon

log = logging.getLogger(__name__)
PLAIN_LAUNCH = Launch()


def run(overrides: Mapping[str, object]) -> int:
    """Open the counter's window and serve until it is closed. Returns the exit code."""
    return_large_pieces()
    try:
        settings = read_settings(settings_path(), overrides)
    except FaultError as wrong:
        App(str(overrides.get("lang", Settings().lang.value))).refuse(wrong.fault)
        return 1
    app = App(settings.lang.value, scale_percent=settings.scale)
    app.wear(settings.appearance.value)
    how = launch(settings, overrides, settings_path())
    try:
        logs.start_logging(settings.data / "logs")
        with open_counter(app, settings, how) as window:
            logs.catch_everything(lambda: app.bridge.post(lambda: window.show_trouble(Fault(FaultCode.BUG))))
            summons = Summons(settings.data)
            summons.called.connect(window.come_forward)
            window.show()
            window.farewell.look()
            forget_sources()
            code = app.exec()
            summons.close()
            wants_restart = window.settings_desk.wants_restart
    except FaultError as refused:
        if refused.fault.code is FaultCode.JOURNAL_IN_USE and summon(settings.data):
            log.info("the window that is open already was brought forward")
            return 0
        log.error("cannot start: %s", refused.fault)  # noqa: TRY400 - the fault says it all
        app.refuse(refused.fault)
        return 1
    if wants_restart:
        start_anew()
    return code


@contextmanager
def open_counter(app: App, settings: Settings, how: Launch = PLAIN_LAUNCH) -> Iterator[MainWindow]:
    """The whole counter, running, its window not yet shown. Raises FaultError when it may not start."""
    clock, tables, front = SystemClock(), read_tables(settings), Front(app.bridge.post)
    newest: Latest[Frame] = Latest()
    with ExitStack() as stack:
        stack.enter_context(FolderLock(settings.data))
        keys = adapters.credentials(settings)
        journal = adapters.journal(settings, keys, tables.sync)
        portrait = PortraitCamera(adapters.camera(settings.camera), newest, clock, front.show_camera)
        link = adapters.link(settings, keys, tables.sync, stack)
        courier = adapters.courier(settings, keys, link, tables.sync)
        gates = gatehouse(settings, keys, tables, link, app.bridge.post)
        library = adapters.photo_library(link, tables.sync, lambda: gates.carried.token)
        uplink = Uplink(journal, courier, clock, front.show_sync, tables.sync)
        checks = Checks(partial(adapters.judge, tables.spec, tables.further), newest, front.keep_glance, front.handle)
        watching = Watching(checks)
        filing, asking = Worker("filing", journal), Worker("inquiries", library, finishes=False)
        inquiries = Inquiries(asking, checks, tables.reuse, settings.profile_id, clock, front.handle)
        printing = adapters.printing(settings, app.bridge.post)
        desk = CounterDesk(checks, filing, inquiries, clock, app.bridge.post, front.handle_now, uplink.nudge)
        codes, cases = CodeReader(newest, app.bridge.post), BookDesk(filing, app.bridge.post, uplink.nudge)
        behind = Behind(
            desk, newest.peek, front.glances.peek, printing, portrait.is_synthetic, cases, codes, gates.guarding,
            front.pair_glances.peek,
        )  # fmt: skip
        hands = Hands(portrait.grabber, printing, watching.look_at_anyone, app.bridge.post)
        installing = CounterInstalling(settings, how, tables.rules.regions, tables.sync.link, hands)
        documents = documents_of(installing, portrait, tables.documents, clock, app.bridge.post)
        window = app.open(replace(window_parts(settings, tables, behind), installing=installing, documents=documents))
        front.open(window)
        window.driver.changed.connect(lambda: _follow(window.driver.state, watching, checks))
        threads: tuple[AbstractContextManager[object], ...] = (
            printing, filing, asking, gates.door, uplink, checks, codes, portrait.grabber, installing.worker, documents,
        )  # fmt: skip
        for thread in threads:
            stack.enter_context(thread)
        _empty_photos(filing, clock, tables.sync.journal.keep_photos)
        _look_over(journal, clock, lambda fault: app.bridge.post(lambda: window.show_trouble(fault)), stack)
        stack.callback(filing.do, lambda _: _sign_audit(settings, keys, clock), lambda _: None)
        yield window


def _follow(state: SessionState, watching: Watching, checks: Checks) -> None:
    """Tidied up is while the officer reads what was found of a shot, and between two applicants."""
    watching.follow(state)
    if isinstance(state, Reviewing | Idle):
        checks.do(lambda _: return_free_pieces(), lambda _: None)


def _empty_photos(filing: Worker[SqlJournal], clock: Clock, keep: timedelta) -> None:
    """Pictures that the library has had for so long leave this computer."""
    filing.do(
        lambda opened: log.info("took the pictures of %d records out", opened.empty_photos(clock.now(), keep)),
        lambda _: None,
    )


def _look_over(
    journal: Callable[[], SqlJournal], clock: Clock, tell: Callable[[Fault], None], stack: ExitStack
) -> None:
    """On a thread of its own, while people are served already: the disk may be slow, and mostly all is well."""

    def look(opened: SqlJournal) -> None:
        fault = examine(opened, clock).fault
        if fault is not None:
            tell(fault)

    looking = Worker("examining", journal, finishes=False)
    stack.enter_context(looking)
    looking.do(look, tell)


def _sign_audit(settings: Settings, keys: Credentials, clock: Clock) -> None:
    """The filing thread's last job: what was filed today does not lie unsigned over night."""
    with adapters.head_book(settings, keys) as book:
        sign(book, adapters.audit_seal(settings, keys), clock.now())


@dataclass(frozen=True, slots=True)
class Behind:
    """What of the running counter the window is given."""

    desk: Desk
    newest_frame: Callable[[], Frame | None]
    newest_glance: Callable[[], Glance | None]
    printing: PaperPrinting
    is_synthetic: bool
    cases: Cases
    codes: CodeReading
    guarding: Guarding | None = None
    newest_pair_glance: Callable[[], PairGlance | None] = lambda: None


def window_parts(settings: Settings, tables: Tables, behind: Behind) -> Parts:
    """What the window is given."""
    return Parts(
        desk=behind.desk,
        newest_frame=behind.newest_frame,
        newest_glance=behind.newest_glance,
        newest_pair_glance=behind.newest_pair_glance,
        most_pages=tables.documents.most_pages,
        rules=tables.rules,
        terms=tables.terms,
        codebook=tables.codebook,
        requirements=tables.requirements,
        signed_notices=tables.signed_notices,
        newborn_rules=tables.newborn_rules,
        newborn_notices=tables.newborn_notices,
        is_workday=workdays.is_workday,
        window=settings.window,
        counter_name=settings.counter_name,
        spec=tables.spec,
        clock=SystemClock(),
        new_id=lambda: str(uuid.uuid4()),
        printing=behind.printing,
        cases=behind.cases,
        codes=behind.codes,
        progress=tables.progress,
        guarding=behind.guarding,
        notices=_notices(settings, behind.is_synthetic),
        has_display=settings.applicant_screen is ApplicantScreen.AUTO,
    )


def _notices(settings: Settings, is_synthetic: bool) -> tuple[Notice, ...]:
    holds = {
        Notice.SYNTHETIC_CAMERA: is_synthetic,
        Notice.KEYS_IN_FILE: settings.keys is not KeyStore.KEYRING,
        Notice.EMBEDDED_LIBRARY: settings.library == EMBEDDED and settings.needs_sign_in,
        Notice.NOBODY_SIGNS_IN: not settings.needs_sign_in,
    }
    return tuple(notice for notice, is_so in holds.items() if is_so)
