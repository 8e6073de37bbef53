"""Works out the arrows that show beside the head which way to move.

Pure geometry, in pixels of the camera's picture: a mirrored picture mirrors its arrows.
"""

from dataclasses import dataclass

from counter_app.domain.photo.findings import Code, Finding
from counter_app.ui.widgets.guide import Area

GAP, LENGTH = 0.14, 0.20
"""From the head's oval to an arrow, and the arrow's own length, in head widths."""
TURN_DEG = 44.0


@dataclass(frozen=True, slots=True)
class Straight:
    """From a point along a way."""

    x: float
    y: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Bent:
    """Along a circle from the top of the head; degrees, clockwise as the picture shows it."""

    x: float
    y: float
    radius: float
    turn_deg: float


Arrow = Straight | Bent


def arrows(finding: Finding | None, head: Area) -> tuple[Arrow, ...]:
    """What this finding asks the person to do; nothing where no direction mends it."""
    if finding is None:
        return ()
    sign = 1.0 if finding.measured < 0 else -1.0
    match finding.code:
        case Code.TOO_FAR:
            return _widthways(head, outwards=True)
        case Code.TOO_NEAR:
            return _widthways(head, outwards=False)
        case Code.OFF_CENTRE | Code.FACE_TURNED:
            return (_aside(head, sign),)
        case Code.CHIN_RAISED_OR_LOWERED:
            return (_beside_chin(head, -sign),)
        case Code.HEAD_TILTED:
            centre = (head.left + head.width / 2, head.top + head.height / 2)
            return (Bent(*centre, head.height / 2 + GAP * head.width, sign * TURN_DEG),)
        case _:
            return ()


def _aside(head: Area, sign: float) -> Straight:
    """On the side that the face has to go to."""
    edge = head.left + head.width / 2 + sign * (head.width / 2 + GAP * head.width)
    return Straight(edge, head.top + head.height / 2, sign * LENGTH * head.width, 0.0)


def _beside_chin(head: Area, sign: float) -> Straight:
    """Beside the chin, so that the arrow hides neither face nor collar."""
    x, length = head.left + head.width * (1 + GAP), LENGTH * head.width
    return Straight(x, head.top + head.height * 0.8 - sign * length / 2, 0.0, sign * length)


def _widthways(head: Area, *, outwards: bool) -> tuple[Straight, ...]:
    """To both sides of the head, away from it or towards it."""
    near, far = GAP * head.width, (GAP + LENGTH) * head.width
    start, way = (near, far - near) if outwards else (far, near - far)
    y = head.top + head.height / 2
    return (
        Straight(head.left - start, y, -way, 0.0),
        Straight(head.left + head.width + start, y, way, 0.0),
    )
