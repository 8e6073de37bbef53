"""Opens the socket that the service listens on."""

import socket
import sys

BACKLOG = 512


def listening_socket(host: str, port: int) -> socket.socket:
    """A socket that queues connections at once. Raises OSError when the port is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
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
