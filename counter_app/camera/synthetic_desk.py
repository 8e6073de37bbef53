"""The drawn document camera: one sheet after another lies on a desk, or one for ever."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from counter_app.camera.pacing import Pacer
from counter_app.camera.studio.papers import DeskScene, Sheet, draw_desk
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.ports import Clock

FPS = 15.0
TURN_S, PAUSE_S = 12.0, 2.0
"""How long each sheet of the play lies there, and how long the desk is empty between two."""

_BOOKLET = DeskScene(sheet=Sheet(105.0, 143.0, (232, 226, 206)), px_per_mm=6.6, turned_deg=2.0)
_CARD = DeskScene(sheet=Sheet(85.6, 54.0, (200, 214, 224), glyph_mm=2.5), px_per_mm=8.0, turned_deg=-4.0)
_SHEET = DeskScene(x_px=1632, y_px=1224, px_per_mm=7.6, turned_deg=1.5, width_px=3264, height_px=2448)
_EMPTY = DeskScene(sheet=None)
DESKS: Mapping[str, tuple[DeskScene, ...]] = MappingProxyType({
    "desk": (_BOOKLET, _EMPTY, replace(_CARD, x_px=700.0), _EMPTY),
    "desk-booklet": (_BOOKLET,),
    "desk-card": (_CARD,),
    "desk-sheet": (_SHEET,),
    "desk-empty": (_EMPTY,),
    "desk-cut": (replace(_BOOKLET, y_px=300.0),),
    "desk-leaning": (replace(_BOOKLET, px_per_mm=5.4, turned_deg=9.0, lean_x=0.06, lean_y=0.09),),
    "desk-dark": (replace(_BOOKLET, light=0.35),),
    "desk-glare": (replace(_BOOKLET, glare=0.12),),
    "desk-blurred": (replace(_BOOKLET, blur_sigma_px=2.5),),
})  # fmt: skip
"""What may follow `synthetic:` in the address of a document camera."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A scene and until when it is shown, in seconds of the play."""

    scene: DeskScene
    until_s: float


class SyntheticDesk:
    """A CameraBackend; each scene is drawn once."""

    is_synthetic = True

    def __init__(self, name: str, clock: Clock) -> None:
        """Raises FaultError(CAMERA_ADDRESS)."""
        if name not in DESKS:
            raise FaultError(FaultCode.CAMERA_ADDRESS, address=f"synthetic:{name}")
        self.name = f"synthetic:{name}"
        self._clock = clock
        self._turns = _turns(DESKS[name])
        self._drawn: dict[DeskScene, Pixels] = {}
        self._begun_at = clock.monotonic()
        self._pacer = Pacer(clock, FPS)
        self._closed = threading.Event()
        self._closed.set()

    def open(self) -> None:
        self._begun_at = self._clock.monotonic()
        self._pacer = Pacer(self._clock, FPS)
        self._closed.clear()

    def read(self) -> Pixels:
        self._pacer.wait(self._closed)
        if self._closed.is_set():
            raise FaultError(FaultCode.CAMERA_LOST, name=self.name)
        scene = self._scene((self._clock.monotonic() - self._begun_at) % self._turns[-1].until_s)
        if scene not in self._drawn:
            self._drawn[scene] = draw_desk(scene)
        return self._drawn[scene].copy()

    def close(self) -> None:
        self._closed.set()

    def _scene(self, now_s: float) -> DeskScene:
        return next(turn.scene for turn in self._turns if now_s < turn.until_s)


def _turns(scenes: tuple[DeskScene, ...]) -> tuple[_Turn, ...]:
    turns, until_s = [], 0.0
    for scene in scenes:
        until_s += PAUSE_S if scene.sheet is None and len(scenes) > 1 else TURN_S
        turns.append(_Turn(scene, until_s))
    return tuple(turns)
