"""Names the cameras of this machine and says which source of pictures an address means."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
from cv2_enumerate_cameras import enumerate_cameras

from counter_app.domain.faults import FaultCode, FaultError

SYNTHETIC: Final = "synthetic"
AUTO: Final = "auto"
_SCHEMES = ("http", "https", "rtsp", "rtsps", "rtmp")
_VIDEO_NODE = re.compile(r"/dev/video(\d+)")


@dataclass(frozen=True, slots=True)
class Device:
    """A camera that the system knows, in use or not."""

    index: int
    name: str


@dataclass(frozen=True, slots=True)
class AutoChoice:
    """The first camera that delivers a picture, else the drawn one."""


@dataclass(frozen=True, slots=True)
class DeviceChoice:
    index: int


@dataclass(frozen=True, slots=True)
class FileChoice:
    """A video, a picture, a folder of pictures, or a pattern such as frame_%03d.jpg."""

    path: Path


@dataclass(frozen=True, slots=True)
class StreamChoice:
    url: str


@dataclass(frozen=True, slots=True)
class SyntheticChoice:
    scene: str = "demo"


CameraChoice = AutoChoice | DeviceChoice | FileChoice | StreamChoice | SyntheticChoice


def parse_choice(text: str) -> CameraChoice:
    """What `--camera TEXT` means; nothing is opened. Raises FaultError(CAMERA_ADDRESS)."""
    address = text.strip()
    node = _VIDEO_NODE.fullmatch(address)
    if address in ("", AUTO):
        return AutoChoice()
    if address.isascii() and address.isdigit():
        return DeviceChoice(int(address))
    if node is not None:
        return DeviceChoice(int(node.group(1)))
    if address == SYNTHETIC or address.startswith(f"{SYNTHETIC}:"):
        return SyntheticChoice(address.partition(":")[2] or "demo")
    if "://" in address:
        return _stream(address)
    return FileChoice(Path(address))


def present_devices() -> tuple[Device, ...]:
    """The cameras the system lists now, in the order of their numbers. Opens none of them."""
    found = enumerate_cameras(_LISTED_BY.get(sys.platform, cv2.CAP_ANY))
    return tuple(Device(camera.index, camera.name) for camera in sorted(found, key=lambda camera: int(camera.index)))


def without_secrets(url: str) -> str:
    """The address for screens and logs: no user, no password, no query."""
    scheme, _, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path.partition('?')[0]}"


def _stream(address: str) -> StreamChoice:
    if address.partition("://")[0].lower() not in _SCHEMES:
        raise FaultError(FaultCode.CAMERA_ADDRESS, address=without_secrets(address))
    return StreamChoice(address)


_LISTED_BY = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW, "darwin": cv2.CAP_AVFOUNDATION}
