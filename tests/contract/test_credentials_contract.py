"""What every keeper of secrets promises, tried on the one in memory and on the file."""

from pathlib import Path

import pytest

from counter_app.domain.ports import Credentials
from counter_app.sync.journal.credentials import FileCredentials
from tests.fakes.credentials import FakeCredentials


@pytest.fixture(params=["fake", "file"])
def credentials(request: pytest.FixtureRequest, tmp_path: Path) -> Credentials:
    return FakeCredentials() if request.param == "fake" else FileCredentials(tmp_path / "secrets" / "keys.json")


def test_a_secret_that_was_never_set_is_none(credentials: Credentials) -> None:
    assert credentials.get("token") is None


@pytest.mark.parametrize("secret", ["geheim", "", "密钥 𠮷 \n\x00", "x" * 10_000])
def test_a_secret_is_read_back_as_it_was_set(credentials: Credentials, secret: str) -> None:
    credentials.set("token", secret)
    assert credentials.get("token") == secret


def test_a_secret_can_be_replaced(credentials: Credentials) -> None:
    credentials.set("token", "old")
    credentials.set("token", "new")
    assert credentials.get("token") == "new"


def test_a_secret_can_be_forgotten_and_forgetting_twice_is_no_error(credentials: Credentials) -> None:
    credentials.set("token", "old")
    credentials.set("other", "kept")
    credentials.delete("token")
    credentials.delete("token")
    assert (credentials.get("token"), credentials.get("other")) == (None, "kept")
