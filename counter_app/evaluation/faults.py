"""Gives drawn people one plain fault each, so that the check that must fire is known."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from counter_app.camera.studio.scene import Backdrop, Expression, Glasses, Light, Look, Optics, Person, Pose, Scene
from counter_app.camera.studio.stage import Stage
from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.photo import Pixels
from counter_app.evaluation.cases import Case, Split, Truth
from counter_app.evaluation.drawn import scene, traits_of

_Change = Callable[[Scene, np.random.Generator], Scene]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong: in the scene, or done to the picture afterwards."""

    code: Code
    name: str
    change: _Change
    afterwards: Callable[[Pixels], Pixels] | None = None


def fault_cases(each: int, seed: int, stage: Stage) -> list[Case]:
    """So many people for every fault, each time another person."""
    rng = np.random.default_rng(seed)
    made = []
    for fault in FAULTS:
        for number in range(each):
            drawn = fault.change(scene(rng), rng)
            look = _filming(stage, drawn, fault)
            truth = Truth(frozenset({fault.code}), frozenset())
            traits = traits_of(drawn) if drawn.people else traits_of(Scene())
            made.append(Case(f"{fault.name}-{number:02}", Split.HELD_OUT, traits, truth, look, remark=fault.name))
    return made


def codes_without_fault() -> frozenset[Code]:
    """Checks that no drawing here provokes; the report says so."""
    return frozenset(Code) - {fault.code for fault in FAULTS}


def _filming(stage: Stage, drawn: Scene, fault: Fault) -> Callable[[], Pixels]:
    def look() -> Pixels:
        pixels = stage.film(drawn)
        return pixels if fault.afterwards is None else fault.afterwards(pixels)

    return look


def _posed(**limits: tuple[float, float]) -> _Change:
    """Some of the pose drawn from a range; a range that stands for both signs begins below zero."""

    def change(drawn: Scene, rng: np.random.Generator) -> Scene:
        chosen = {name: float(rng.uniform(*limit)) for name, limit in limits.items()}
        return _with(drawn, pose=replace(drawn.people[0].pose, **chosen))

    return change


def _tilted(name: str, low: float, high: float) -> _Change:
    """An angle to either side."""

    def change(drawn: Scene, rng: np.random.Generator) -> Scene:
        angle = float(rng.choice([-1.0, 1.0])) * round(float(rng.uniform(low, high)))
        return _with(drawn, pose=replace(drawn.people[0].pose, **{name: angle}))

    return change


def _lit(make: Callable[[np.random.Generator], Light]) -> _Change:
    return lambda drawn, rng: replace(drawn, light=make(rng))


def _walled(make: Callable[[np.random.Generator], Backdrop]) -> _Change:
    return lambda drawn, rng: replace(drawn, backdrop=make(rng))


def _filmed(make: Callable[[np.random.Generator], Optics]) -> _Change:
    return lambda drawn, rng: replace(drawn, optics=make(rng))


def _faced(make: Callable[[np.random.Generator], Expression]) -> _Change:
    return lambda drawn, rng: _with(drawn, expression=make(rng))


def _dressed(change: Callable[[Look, np.random.Generator], Look]) -> _Change:
    return lambda drawn, rng: _with(drawn, look=change(drawn.people[0].look, rng))


def _with(
    drawn: Scene, look: Look | None = None, expression: Expression | None = None, pose: Pose | None = None
) -> Scene:
    first = drawn.people[0]
    changed = Person(look or first.look, expression or first.expression, pose or first.pose, first.hand_before_face)
    return replace(drawn, people=(changed, *drawn.people[1:]))


def _joined(drawn: Scene, rng: np.random.Generator) -> Scene:
    """Someone else stands behind, to the left or to the right."""
    x = float(rng.choice([180.0, 1100.0]) + rng.uniform(-60, 60))
    other = Person(pose=Pose(x_px=x, y_px=float(rng.uniform(260, 360)), face_width_px=float(rng.uniform(90, 200))))
    return replace(drawn, people=(*drawn.people, other))


def _cut_beside(drawn: Scene, rng: np.random.Generator) -> Scene:
    """Of someone at the right edge less than half the face is in the picture."""
    other = Person(pose=Pose(x_px=float(rng.uniform(1290, 1325)), y_px=320.0, face_width_px=260.0))
    return replace(drawn, people=(*drawn.people, other))


def _covered(drawn: Scene, _: np.random.Generator) -> Scene:
    return replace(drawn, people=(replace(drawn.people[0], hand_before_face=True),))


def _bordered(pixels: Pixels) -> Pixels:
    framed = pixels.copy()
    framed[:10] = framed[-10:] = framed[:, :10] = framed[:, -10:] = 30
    return framed


def _weakened(pixels: Pixels, kept: float, veil: float) -> Pixels:
    return np.asarray(np.rint(pixels * np.float32(kept) + np.float32(veil)), np.uint8)


def _grey(pixels: Pixels) -> Pixels:
    level = pixels.astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
    return np.repeat(np.rint(level).astype(np.uint8)[..., None], 3, axis=2)


def _ratio(rng: np.random.Generator) -> Light:
    ratio = float(rng.uniform(2.0, 3.0))
    return Light(ratio=ratio if rng.random() < 0.5 else 1 / ratio)


_CASTS = ((1.15, 1.0, 0.70), (0.80, 1.0, 1.20), (1.25, 0.95, 0.75))
_WALLS = ((80, 110, 190), (120, 120, 120), (190, 150, 110), (90, 140, 100))

FAULTS: tuple[Fault, ...] = (
    Fault(Code.NO_FACE, "nobody", lambda drawn, _: replace(drawn, people=())),
    Fault(Code.SEVERAL_FACES, "second person", _joined),
    Fault(Code.BYSTANDER, "half a person at the edge", _cut_beside),
    Fault(Code.TOO_FAR, "far away", _posed(face_width_px=(110, 190))),
    Fault(Code.TOO_NEAR, "very near", _posed(face_width_px=(410, 470), y_px=(370, 390))),
    Fault(Code.HEAD_CUT, "at the side", _posed(x_px=(110, 160))),
    Fault(Code.HEAD_CUT, "at the top", _posed(y_px=(140, 180))),
    Fault(Code.OFF_CENTRE, "off centre", _posed(x_px=(250, 390))),
    Fault(Code.HEAD_TILTED, "tilted", _tilted("roll_deg", 11, 18)),
    Fault(Code.FACE_TURNED, "turned", _tilted("yaw_deg", 18, 28)),
    Fault(Code.CHIN_RAISED_OR_LOWERED, "chin up", _posed(pitch_deg=(18, 26))),
    Fault(Code.CHIN_RAISED_OR_LOWERED, "chin down", _posed(pitch_deg=(-26, -18))),
    Fault(Code.EYES_CLOSED, "eyes closed", _faced(lambda _: Expression(0.0, 0.0))),
    Fault(Code.LOOKING_AWAY, "looks aside", _faced(lambda rng: Expression(gaze_x=float(rng.choice([-1.0, 1.0]))))),
    Fault(Code.MOUTH_OPEN, "mouth open", _faced(lambda rng: Expression(mouth_open=float(rng.uniform(0.35, 0.8))))),
    Fault(Code.SMILING, "smiles", _faced(lambda rng: Expression(smile=float(rng.uniform(0.85, 1.0))))),
    Fault(
        Code.GLASSES_PRESENT,
        "glasses",
        _dressed(lambda look, rng: replace(look, glasses=(Glasses.THIN, Glasses.DARK_RIMMED)[int(rng.integers(2))])),
    ),
    Fault(Code.GLASSES_PRESENT, "dark glasses", _dressed(lambda look, _: replace(look, glasses=Glasses.SUNGLASSES))),
    Fault(Code.DARK_GLASSES, "dark lenses", _dressed(lambda look, _: replace(look, glasses=Glasses.SUNGLASSES))),
    Fault(
        Code.LENS_GLARE,
        "glare",
        _dressed(lambda look, rng: replace(look, glasses=Glasses.THIN, glare=rng.uniform(0.9, 1))),
    ),
    Fault(Code.FACE_COVERED, "hand before the mouth", _covered),
    Fault(Code.HEAD_COVERED, "hat", _dressed(lambda look, _: replace(look, has_hat=True))),
    Fault(Code.FOREHEAD_HIDDEN, "brim over the brows", _dressed(lambda look, _: replace(look, has_hat=True))),
    Fault(Code.TOO_DARK, "dark", _lit(lambda rng: Light(level=float(rng.uniform(0.10, 0.20))))),
    Fault(Code.TOO_BRIGHT, "bright", _lit(lambda rng: Light(level=float(rng.uniform(1.9, 2.6))))),
    Fault(Code.UNEVEN_LIGHT, "light from one side", _lit(_ratio)),
    Fault(Code.OVEREXPOSED, "burnt out", _lit(lambda rng: Light(level=float(rng.uniform(1.9, 2.6))))),
    Fault(Code.UNDEREXPOSED, "lost in the dark", _lit(lambda rng: Light(level=float(rng.uniform(0.04, 0.08))))),
    Fault(Code.COLOURLESS, "grey picture", lambda drawn, _: drawn, _grey),
    Fault(Code.COLOUR_CAST, "cast", _lit(lambda rng: Light(cast=_CASTS[int(rng.integers(len(_CASTS)))]))),
    Fault(
        Code.BACKGROUND_NOT_WHITE,
        "coloured wall",
        _walled(lambda rng: Backdrop(rgb=_WALLS[int(rng.integers(len(_WALLS)))])),
    ),
    Fault(
        Code.BACKGROUND_UNEVEN, "uneven wall", _walled(lambda rng: Backdrop(gradient=float(rng.choice([-0.6, 0.6]))))
    ),
    Fault(Code.BACKGROUND_UNEVEN, "shadow on the wall", _walled(lambda _: Backdrop(shadow=0.9))),
    Fault(Code.BACKGROUND_SHADOW, "shadow beside the head", _walled(lambda _: Backdrop(shadow=0.9))),
    Fault(Code.BORDER, "border", lambda drawn, _: drawn, _bordered),
    Fault(Code.LOW_CONTRAST, "fog", lambda drawn, _: drawn, lambda pixels: _weakened(pixels, 0.15, 170)),
    Fault(Code.NOISY, "noise", _filmed(lambda rng: Optics(noise_sigma=float(rng.uniform(10, 16))))),
    Fault(Code.COMPRESSED, "strong compression", _filmed(lambda rng: Optics(jpeg_quality=int(rng.integers(4, 11))))),
    Fault(Code.TOP_TOO_LIGHT, "white top", _dressed(lambda look, _: replace(look, top_rgb=(245, 245, 245)))),
    Fault(Code.BLURRED, "out of focus", _filmed(lambda rng: Optics(blur_sigma_px=float(rng.uniform(3.5, 7))))),
    Fault(Code.BLURRED, "moved", _filmed(lambda rng: Optics(motion_px=int(rng.integers(22, 36))))),
    Fault(Code.HAIR_TOP_UNSURE, "hair out of the picture", _posed(y_px=(150, 180))),
)
