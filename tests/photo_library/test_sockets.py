"""Answers go out at once: the service's connections do not hold small pieces back."""

import asyncio
import socket
from contextlib import closing

from photo_library.web.sockets import listening_socket


def test_connections_of_the_service_hold_nothing_back() -> None:
    async def accepted() -> int:
        held_back: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        async def look(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            held_back.set_result(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        with closing(listening_socket("127.0.0.1", 0)) as listening:
            async with await asyncio.start_server(look, sock=listening) as server:
                _, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
                answer = await held_back
                writer.close()
                return answer

    assert asyncio.run(accepted()) == 1
