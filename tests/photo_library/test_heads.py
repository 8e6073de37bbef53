"""Who sends a head without an end, or endless marks around a body, is hung up on."""

import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import chain, islice, repeat
from pathlib import Path

import pytest

from tests.photo_library import letters
from tests.photo_library.services import running

MOST_PIECES, PIECE = 64, b"x" * 65_000
HEAD = "PUT {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"


def endless_line() -> Iterator[bytes]:
    return chain([b"X-Long: "], repeat(PIECE))


def endless_lines() -> Iterator[bytes]:
    return repeat(b"X-One: of many\r\n" * 4000)


def endless_trailers() -> Iterator[bytes]:
    return chain([b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n"], endless_lines())


def send(caller: socket.socket, pieces: Iterator[bytes]) -> None:
    for piece in pieces:
        caller.sendall(piece)


@pytest.mark.parametrize("sent", [endless_line, endless_lines, endless_trailers])
def test_who_never_ends_the_head_is_hung_up_on_and_others_are_served(
    folder: Path, sent: Callable[[], Iterator[bytes]]
) -> None:
    with running(folder) as (service, desk):
        path = f"/v1/photos/{letters.digest_of(b'x')}"
        with closing(socket.create_connection(("127.0.0.1", int(service.url.rpartition(":")[2])), 20)) as caller:
            caller.sendall(HEAD.format(path=path, token=desk.token).encode())
            with pytest.raises(ConnectionError):
                send(caller, islice(sent(), MOST_PIECES))
        desk.file(0)
