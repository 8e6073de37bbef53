"""A network camera on loopback that serves drawn pictures as MJPEG, and misbehaves by path."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import cv2
import numpy as np

from counter_app.domain.photo.photo import Pixels

PERIOD_S = 0.02


def as_jpeg(picture: Pixels) -> bytes:
    done, coded = cv2.imencode(".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 80])
    assert done
    return coded.tobytes()


class NetworkCamera(ThreadingHTTPServer):
    """Serves /good /silent /halts /corrupt /frozen /ends /tears; anything else is 404."""

    daemon_threads = True
    pictures: tuple[bytes, ...] = ()
    stopped: threading.Event

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/{path}"


class _Handler(BaseHTTPRequestHandler):
    server: NetworkCamera
    PATHS: ClassVar = ("good", "silent", "halts", "corrupt", "frozen", "ends", "tears")

    def log_message(self, *args: object) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        path = self.path.strip("/")
        if path not in self.PATHS:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        try:
            self._serve(path)
        except OSError:
            return  # the client went away, as clients do

    def _serve(self, path: str) -> None:
        if path == "silent":
            self.server.stopped.wait(20)
            return
        for number in range(100_000):
            if path == "halts" and number == 20:
                self.server.stopped.wait(20)
            if self.server.stopped.is_set() or (path == "ends" and number == 20):
                return
            picture = self._picture(path, number)
            if path == "tears" and number == 15:
                self.wfile.write(_head(picture) + picture[: len(picture) // 2])
                return
            self._send(picture)
            self.server.stopped.wait(PERIOD_S)

    def _picture(self, path: str, number: int) -> bytes:
        pictures = self.server.pictures
        jpeg = pictures[0] if path == "frozen" else pictures[number % len(pictures)]
        if path == "corrupt" and number % 4 == 3:
            return jpeg[:200] + bytes(np.random.default_rng(number).integers(0, 255, 400, np.uint8))
        return jpeg

    def _send(self, jpeg: bytes) -> None:
        self.wfile.write(_head(jpeg) + jpeg + b"\r\n")


def _head(jpeg: bytes) -> bytes:
    return f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n".encode()


@contextmanager
def network_camera(pictures: tuple[Pixels, ...]) -> Iterator[NetworkCamera]:
    server = NetworkCamera(("127.0.0.1", 0), _Handler)
    server.pictures = tuple(as_jpeg(picture) for picture in pictures)
    server.stopped = threading.Event()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()
