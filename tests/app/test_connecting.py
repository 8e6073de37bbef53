"""A token is kept only when the library took it."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from counter_app.bootstrap import connecting, telling
from counter_app.bootstrap.adapters import KEYS, token_name
from counter_app.config import EMBEDDED, KeyStore, Settings
from counter_app.sync.credentials import FileCredentials
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

    def __call__(self, url: str, line: str) -> int:
        self.patch.setattr(sys, "stdin", io.StringIO(line))
        return connecting.connect({"library": url, "data": str(self.data), "keys": "file", "lang": "en"})

    def kept(self, url: str) -> str | None:
        settings = Settings(library=url, keys=KeyStore.FILE, data=self.data)
        return FileCredentials(self.data / KEYS).get(token_name(settings))


def test_a_token_that_the_library_takes_is_kept(connect: Connect, library: RealLibrary) -> None:
    token = library.enrol("310000", "07")
    assert connect(library.url, f"{token}\n") == 0
    assert connect.kept(library.url) == token


@pytest.mark.parametrize("line", ["wrong-token\n", "\n", ""])
def test_a_token_that_is_refused_is_not_kept(
    connect: Connect, library: RealLibrary, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert connect(library.url, line) == 1
    assert connect.kept(library.url) is None
    assert "credential" in capsys.readouterr().err


def test_without_the_library_nothing_is_kept(connect: Connect, library: RealLibrary) -> None:
    token = library.enrol("310000", "07")
    library.kill()
    assert connect(library.url, f"{token}\n") == 1
    assert connect.kept(library.url) is None


@pytest.mark.parametrize("url", [EMBEDDED, "http://library.example", "nonsense"])
def test_an_address_that_cannot_be_is_refused(connect: Connect, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert connect(url, "token\n") == 1
    assert "library" in capsys.readouterr().err
