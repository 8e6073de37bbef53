"""Opens the socket that the service listens on."""

import socket
import sys

BACKLOG = 512


def listening_socket(host: str, port: int) -> socket.socket:
    """A socket that queues connections at once. Raises OSError when the port is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends small pieces at once only over sockets that say they speak TCP: without the name here each answer
    # would wait 40 ms for the caller's acknowledgement
    opened = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        # on Windows this option would let two services share one port
        if sys.platform != "win32":
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((host, port))
        opened.listen(BACKLOG)
    except BaseException:
        opened.close()
        raise
    return opened
