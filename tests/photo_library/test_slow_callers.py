"""Callers that are slow, hang up or lie about lengths do no harm to the others."""

import socket
import threading
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import anyio
import httpx
import pytest

from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.services import lines_of, running


class Drip(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes a byte at a time."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for _ in range(30):
            yield b" "
            await anyio.sleep(0.1)


@pytest.mark.parametrize("path", [f"/v1/records/{letters.record_id(0)}", f"/v1/photos/{'0' * 64}"])
def test_a_body_that_does_not_arrive_in_time_is_given_up(desk: Desk, path: str) -> None:
    headers = desk.known | {"Content-Type": "image/jpeg"}
    answer = desk.http.send(httpx.Request("PUT", f"{desk.http.base_url}{path}", headers=headers, stream=Drip()))
    assert (answer.status_code, answer.json()["code"]) == (408, "request-timeout")


def test_a_call_that_is_broken_off_is_no_error_of_ours(folder: Path) -> None:
    with running(folder) as (service, desk):
        port = int(service.url.rpartition(":")[2])
        for path, kind in (
            (f"/v1/photos/{'0' * 64}", "image/jpeg"),
            (f"/v1/records/{letters.record_id(0)}", "application/json"),
        ):
            with closing(socket.create_connection(("127.0.0.1", port))) as caller:
                head = (
                    f"PUT {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {desk.token}\r\nContent-Type: {kind}\r\n"
                )
                caller.sendall(f"{head}Content-Length: 1000\r\n\r\nhalf".encode())
        desk.file(0)
        lines = _lines_of_requests(folder.parent / "library.log", 4)
    assert [line for line in lines if line["level"] == "ERROR"] == []
    assert sorted(line["status"] for line in lines if line["event"] == "request") == [201, 201, 400, 400]


def _lines_of_requests(log: Path, count: int) -> list[dict[str, object]]:
    """A line is written after its answer is given: wait for so many."""
    deadline = time.monotonic() + 20
    while True:
        lines = lines_of(log)
        if sum(line["event"] == "request" for line in lines) >= count or time.monotonic() > deadline:
            return lines
        threading.Event().wait(0.05)


def test_what_is_no_http_is_refused_without_a_word_in_the_log(folder: Path) -> None:
    with running(folder) as (service, desk):
        port = int(service.url.rpartition(":")[2])
        with closing(socket.create_connection(("127.0.0.1", port))) as caller:
            caller.sendall(b"11010519491231002X\r\n\r\n")
            assert b"400" in caller.recv(1000)
        assert desk.call("GET", "/healthz").status_code == 200
    assert "11010519491231002X" not in (folder.parent / "library.log").read_text()
