"""Which addresses of a library are taken, and how the times are read that it answers with."""

from pathlib import Path

import pytest

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.link.http import http_date, read_address


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000", "http://localhost:1/", "http://[::1]:80", "https://a.b/c/"])
def test_a_right_address_is_read(url: str) -> None:
    assert read_address(url).url == url.rstrip("/")


@pytest.mark.parametrize(
    "url",
    [
        "http://library.example", "ftp://127.0.0.1", "library.example", "", "https://", "https://a:b@c", "https://a?b=1",
        "https://a#b", "https://a:port", "https://a:99999", "http://127.0.0.1.evil.example", "https://[::1",
    ],
)  # fmt: skip
def test_a_wrong_address_is_refused(url: str) -> None:
    with pytest.raises(FaultError) as caught:
        read_address(url)
    assert caught.value.fault.code is FaultCode.SETTINGS_WRONG


def test_a_missing_file_of_authorities_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FaultError) as caught:
        read_address("https://a", tmp_path / "none.pem")
    assert caught.value.fault.code is FaultCode.SETTINGS_WRONG


@pytest.mark.parametrize("text", ["", "yesterday", "Mon, 32 Nov 2026 99:99:99 GMT"])
def test_a_date_that_is_none_is_none(text: str) -> None:
    assert http_date(text) is None
