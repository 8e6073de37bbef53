"""The real program with the real library and officers: afterwards no trace in clear tells of anyone."""

import json
import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counter_app import logs
from counter_app.bootstrap import adapters
from counter_app.bootstrap.counter import open_counter
from counter_app.config import KeyStore, Settings, SignIn
from counter_app.domain.session.session import Reviewing
from counter_app.sync.journal.credentials import FileCredentials
from counter_app.ui.app import App
from tests import people
from tests.e2e.conftest import CITY, COUNTER
from tests.e2e.officer import Signing
from tests.e2e.relay import Relay
from tests.fakes.real_library import PROGRAM, UNBOUNDED, RealLibrary

Key = Qt.Key
OFFICERS = {"000101": "officer", "000102": "officer", "000201": "supervisor"}
OFFICER_NAME = "欧阳\U00020bb7"
OWN = "seven-Invented-words-{word}"
PEOPLE = ((people.NAMES[4], people.id_number("341002", date(2001, 2, 3), 15)),
          (people.NAMES[6], people.id_number("330102", date(1999, 4, 5), 16)))  # fmt: skip
SECRETS = [word for person in PEOPLE for word in person] + [OFFICER_NAME]


@pytest.fixture
def region(tmp_path: Path) -> Iterator[RealLibrary]:
    """A library at which officers have to sign in."""
    with RealLibrary(tmp_path / "region", serving=("--access", str(UNBOUNDED))) as running:
        yield running


@pytest.fixture
def own_temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


@pytest.fixture
def logged(tmp_path: Path) -> Iterator[Path]:
    """The program's own logging, taken back afterwards."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    logs.start_logging(tmp_path / "counter" / "logs")
    yield tmp_path / "counter" / "logs" / "counter.log"
    for handler in [each for each in root.handlers if each not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.captureWarnings(capture=False)


def first_passwords(library: RealLibrary) -> dict[str, str]:
    told = {}
    for number, role in OFFICERS.items():
        command = [*PROGRAM, "officers", "add", "--data", str(library.folder), "--officer", number]
        command += ["--name", OFFICER_NAME, "--role", role]
        told[number] = str(json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["password"])
    return told


def everywhere(words: list[str], folder: Path) -> list[tuple[str, str]]:
    """In which file under the folder which word stands, however it is written."""
    coded = {(word, form) for word in words for form in _forms(word)}
    files = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    assert len(files) > 5
    return [
        (str(file.relative_to(folder)), word) for file, held in files.items() for word, form in coded if form in held
    ]


def _forms(word: str) -> set[bytes]:
    return {word.encode("utf-8"), word.encode("utf-16-le"), word.encode("gb18030"), ascii(word)[1:-1].encode()}


def of_processes() -> bytes:
    """Arguments and environment of this process and of all that it started."""
    ids = [os.getpid()]
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"PPid:\t{os.getpid()}\n" in (folder / "status").read_text():
                ids.append(int(folder.name))
        except OSError:
            continue
    return b"".join(Path(f"/proc/{each}/{what}").read_bytes() for each in ids for what in ("cmdline", "environ"))


def serve_everyone(officer: Signing, first: dict[str, str], own: dict[str, str]) -> tuple[list[str], list[str]]:
    """A supervisor begins, hands over, and approves what the officer files. Returns tokens and titles of windows."""
    titles, tokens = [], []
    officer.sign_in("000201", first["000201"], own["000201"])
    tokens.append(officer.token)
    officer.hand_over()
    officer.sign_in("000101", first["000101"], own["000101"])
    for name, number in PEOPLE:
        officer.press(Key.Key_F6)  # the applicant agrees to a look into the library
        officer.enter_applicant(name, number)
        officer.take_down()
        officer.take_photo()
        titles += [window.windowTitle() for window in QApplication.topLevelWidgets()]
        tokens.append(officer.token)
        officer.lock()
        officer.sign_in("000101", own["000101"])
        assert isinstance(officer.state, Reviewing)
        officer.let_sign("000201", own["000201"])
        officer.accept()
        record = officer.file_for_window()
        override = record.draft.override
        assert override is not None
        assert (record.draft.case.window.officer, override.by) == ("000101", "000201")
        officer.next()
    return tokens, titles


def crash() -> None:
    """A mistake of the program whose text quotes an applicant."""
    try:
        raise ValueError(f"{PEOPLE[0]}")
    except ValueError:
        logging.getLogger("counter_app").exception("a crash that quotes an applicant")


def within(words: list[str], content: bytes) -> list[str]:
    return [word for word in words if any(form in content for form in _forms(word))]


@pytest.mark.skipif(sys.platform != "linux", reason="what other processes may read is looked up in /proc")
@pytest.mark.usefixtures("own_temp")
def test_no_trace_in_clear_tells_of_anyone(app: App, tmp_path: Path, region: RealLibrary, logged: Path) -> None:
    first, data = first_passwords(region), tmp_path / "counter"
    own = {number: OWN.format(word=number[::-1]) for number in OFFICERS}
    with Relay(int(region.url.rpartition(":")[2])) as relay:
        settings = Settings(
            city=CITY, counter=COUNTER, library=relay.url, keys=KeyStore.FILE, data=data, sign_in=SignIn.REQUIRED,
            camera="synthetic:tilted",
        )  # fmt: skip
        FileCredentials(data / adapters.KEYS).set(f"{adapters.TOKEN}-{relay.url}", region.enrol(CITY, COUNTER))
        with open_counter(app, settings) as window:
            window.show()
            window.activateWindow()
            officer = Signing(app, window)
            tokens, titles = serve_everyone(officer, first, own)
            officer.wait(lambda: window.screen_shown.sync.waiting == 0, "the library's acknowledgement")
            shown = of_processes()
            crash()
            window.hide()
            window.deleteLater()
    passwords = [*first.values(), *own.values()]
    secrets, heads = [*SECRETS, *passwords, *tokens], b"".join(relay.heads())
    addresses = b"\n".join(head.split(b"\r\n")[0] for head in relay.heads())
    assert "a crash that quotes an applicant" in logged.read_text("utf-8")
    assert everywhere(secrets, tmp_path) == []
    assert within(secrets, "\n".join(titles).encode()) == []
    assert within(secrets, shown) == []
    assert within(secrets, addresses) == []
    assert within([*SECRETS, *passwords], heads) == []
    # and the search does find them where they belong
    assert within([tokens[-1]], heads) == [tokens[-1]]
    assert b"/v1/people/lookup" in addresses
    assert within([PEOPLE[0][1], own["000101"]], relay.bodies()) == [PEOPLE[0][1], own["000101"]]
