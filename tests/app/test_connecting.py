"""A one-time code becomes a token of this counter, which is kept; anything else is not."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from counter_app.bootstrap import connecting, telling
from counter_app.bootstrap.adapters import KEYS, token_name
from counter_app.config import EMBEDDED, KeyStore, Settings
from counter_app.sync.journal.credentials import FileCredentials
from tests.fakes.real_library import RealLibrary


@pytest.fixture
def library(tmp_path: Path) -> Iterator[RealLibrary]:
    with RealLibrary(tmp_path / "region") as running:
        yield running


@pytest.fixture
def connect(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Connect":
    monkeypatch.setattr(telling, "settings_path", lambda: tmp_path / "none.toml")
    return Connect(tmp_path / "counter", monkeypatch)


class Connect:
    """Runs the command with a line on standard input."""

    def __init__(self, data: Path, patch: pytest.MonkeyPatch) -> None:
        self.data, self.patch = data, patch

    def __call__(self, url: str, line: str, **more: str) -> int:
        self.patch.setattr(sys, "stdin", io.StringIO(line))
        own = {"city": "310000", "counter": "07", "data": str(self.data), "keys": "file", "lang": "en"}
        return connecting.connect({"library": url, **own, **more})

    def kept(self, url: str) -> str | None:
        settings = Settings(library=url, keys=KeyStore.FILE, data=self.data)
        return FileCredentials(self.data / KEYS).get(token_name(settings))


def test_a_code_becomes_a_token_that_the_library_takes(connect: Connect, library: RealLibrary) -> None:
    code = library.invite("310000", "07")
    assert connect(library.url, f"{code}\n") == 0
    token = connect.kept(library.url)
    assert token not in {None, code}
    held = httpx.head(f"{library.url}/v1/photos/{'0' * 64}", headers={"Authorization": f"Bearer {token}"})
    assert held.status_code == 404, "the library knows this counter"


def test_a_code_works_once(connect: Connect, library: RealLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    code = library.invite("310000", "07")
    assert connect(library.url, code) == 0
    token = connect.kept(library.url)
    assert connect(library.url, code) == 1
    assert connect.kept(library.url) == token
    assert "credential" in capsys.readouterr().err


@pytest.mark.parametrize("line", ["AAAA-BBBB-CCCC-DDDD\n", "no code at all!\n", "\n", ""])
def test_what_is_no_code_is_refused_and_nothing_is_kept(
    connect: Connect, library: RealLibrary, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert connect(library.url, line) == 1
    assert connect.kept(library.url) is None
    assert "credential" in capsys.readouterr().err


def test_the_code_of_another_counter_is_not_taken(
    connect: Connect, library: RealLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    code = library.invite("341000", "3")
    assert connect(library.url, code) == 1
    assert connect.kept(library.url) is None
    assert "counter 3 in city 341000" in capsys.readouterr().err


def test_without_the_library_nothing_is_kept(connect: Connect, library: RealLibrary) -> None:
    code = library.invite("310000", "07")
    library.kill()
    assert connect(library.url, f"{code}\n") == 1
    assert connect.kept(library.url) is None


@pytest.mark.parametrize("url", [EMBEDDED, "http://library.example", "nonsense"])
def test_an_address_that_cannot_be_is_refused(connect: Connect, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert connect(url, "AAAA-BBBB-CCCC-DDDD\n") == 1
    assert "library" in capsys.readouterr().err
