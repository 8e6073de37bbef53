"""Spoils a picture in one known way, the more the larger the amount."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

from counter_app.domain.photo.photo import FaceGeometry, Pixels, Point

_Map = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A picture with its face; `unit_px` is how many of its pixels make one pixel of the portrait."""

    name: str
    pixels: Pixels
    face: FaceGeometry
    unit_px: float


@dataclass(frozen=True, slots=True)
class Degradation:
    """One way to spoil a picture. The amounts grow worse; randomness comes only from the generator."""

    name: str
    unit: str
    amounts: tuple[float, ...]
    spoil: Callable[[Subject, float, np.random.Generator], Pixels]


# --- optics and coding ------------------------------------------------------------------------------------------------


def _blurred(subject: Subject, sigma: float, _: np.random.Generator) -> Pixels:
    return _array(_image(subject).filter(ImageFilter.GaussianBlur(sigma * subject.unit_px)))


def _moved(subject: Subject, length: float, _: np.random.Generator) -> Pixels:
    """A sideways movement: the mean over a row's neighbours."""
    reach = max(1, round(length * subject.unit_px))
    wide = np.pad(subject.pixels.astype(np.float32), ((0, 0), (reach // 2 + 1, reach - reach // 2), (0, 0)), "edge")
    summed = np.cumsum(wide, axis=1, dtype=np.float64)
    width = subject.pixels.shape[1]
    return _bytes((summed[:, reach : reach + width] - summed[:, :width]) / reach)


def _noisy(subject: Subject, sigma: float, rng: np.random.Generator) -> Pixels:
    return _bytes(subject.pixels + rng.standard_normal(subject.pixels.shape, np.float32) * np.float32(sigma))


def _compressed(subject: Subject, quality: float, _: np.random.Generator) -> Pixels:
    coded = BytesIO()
    _image(subject).save(coded, "JPEG", quality=round(quality))
    with Image.open(coded) as image:
        return _array(image.convert("RGB"))


def _upscaled(subject: Subject, factor: float, _: np.random.Generator) -> Pixels:
    image = _image(subject)
    small = image.resize(_scaled(image, 1 / factor), Image.Resampling.BOX)
    return _array(small.resize(image.size, Image.Resampling.BICUBIC))


def _small(subject: Subject, face_width_px: float, _: np.random.Generator) -> Pixels:
    image = _image(subject)
    return _array(image.resize(_scaled(image, face_width_px / subject.face.face_width_px), Image.Resampling.LANCZOS))


# --- light and colour -------------------------------------------------------------------------------------------------


def _levelled(subject: Subject, level: float, _: np.random.Generator) -> Pixels:
    return _bytes(subject.pixels * np.float32(level))


def _side_lit(subject: Subject, ratio: float, _: np.random.Generator) -> Pixels:
    middle = subject.face.eye_line.x
    across = (np.arange(subject.pixels.shape[1], dtype=np.float32) - middle) / (subject.face.face_width_px / 2)
    return _bytes(subject.pixels * _lean(across, ratio)[None, :, None])


def _top_lit(subject: Subject, ratio: float, _: np.random.Generator) -> Pixels:
    eyes, chin = subject.face.eye_line.y, subject.face.chin.y
    down = (np.arange(subject.pixels.shape[0], dtype=np.float32) - (eyes + chin) / 2) / max(chin - eyes, 1.0)
    return _bytes(subject.pixels * _lean(down, ratio)[:, None, None])


def _lean(along: _Map, ratio: float) -> _Map:
    """Gains from bright to dark over the face, whose ends have the ratio; their mean is one."""
    low, high = 2 / (1 + ratio), 2 * ratio / (1 + ratio)
    leaning: _Map = (low + (high - low) / (1 + np.exp(np.clip(3 * along, -40, 40)))).astype(np.float32)
    return leaning


def _cast(red: float, green: float, blue: float) -> Callable[[Subject, float, np.random.Generator], Pixels]:
    def spoil(subject: Subject, amount: float, _: np.random.Generator) -> Pixels:
        gains = 1 + amount * np.array([red, green, blue], np.float32)
        return _bytes(subject.pixels * gains)

    return spoil


def _faded(subject: Subject, colour: float, _: np.random.Generator) -> Pixels:
    grey = subject.pixels.astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
    return _bytes(grey[..., None] + (subject.pixels - grey[..., None]) * np.float32(colour))


# --- geometry ---------------------------------------------------------------------------------------------------------


def _rolled(subject: Subject, degrees: float, _: np.random.Generator) -> Pixels:
    """The camera held askew; what was outside the picture is filled from its edge."""
    pad = max(subject.pixels.shape[:2]) // 3
    wide = Image.fromarray(np.pad(subject.pixels, ((pad, pad), (pad, pad), (0, 0)), "edge"))
    eyes = subject.face.eye_line
    turned = wide.rotate(-degrees, Image.Resampling.BICUBIC, center=(eyes.x + pad, eyes.y + pad))
    height, width = subject.pixels.shape[:2]
    return _array(turned.crop((pad, pad, pad + width, pad + height)))


def _cut_above(subject: Subject, margin: float, _: np.random.Generator) -> Pixels:
    """The upper edge that far above the top of the hair, in face widths."""
    face = subject.face
    hair = face.hair_top_y if face.hair_top_y is not None else face.eye_line.y - face.face_width_px
    top = round(max(0.0, hair - margin * face.face_width_px))
    return np.ascontiguousarray(subject.pixels[top:])


def _cut_beside(subject: Subject, margin: float, _: np.random.Generator) -> Pixels:
    """The right edge that far beside the cheek, in face widths."""
    face = subject.face
    cheek = max(face.cheek_left.x, face.cheek_right.x)
    return np.ascontiguousarray(subject.pixels[:, : max(2, round(cheek + margin * face.face_width_px))])


# --- things before the face, put where its points are -----------------------------------------------------------------


def _sunglasses(subject: Subject, opacity: float, _: np.random.Generator) -> Pixels:
    face, half = subject.face, subject.face.face_width_px / 2
    boxes = [
        (eye.x - 0.30 * half, eye.y - 0.18 * half, eye.x + 0.30 * half, eye.y + 0.24 * half)
        for eye in (face.left_eye, face.right_eye)
    ]

    def paint(draw: ImageDraw.ImageDraw) -> None:
        for box in boxes:
            draw.ellipse(box, fill=255)

    return _painted(subject, opacity, (24, 22, 24), paint)


def _masked(subject: Subject, share: float, _: np.random.Generator) -> Pixels:
    """A cloth from below the chin up to that share of the way to the eyes."""
    face, half = subject.face, subject.face.face_width_px / 2
    top = face.chin.y - share * (face.chin.y - face.eye_line.y)
    low = face.chin.y + 0.12 * half
    outline = [
        (face.cheek_right.x, top), (face.eye_line.x, top - 0.10 * half), (face.cheek_left.x, top),
        (face.chin.x + 0.62 * half, low), (face.chin.x - 0.62 * half, low),
    ]  # fmt: skip
    return _painted(subject, 1.0, (205, 222, 232), lambda draw: draw.polygon(outline, fill=255))


def _hatted(subject: Subject, above_the_eyes: float, _: np.random.Generator) -> Pixels:
    """A cap whose brim runs that far above the eye line, in face widths."""
    face, half = subject.face, subject.face.face_width_px / 2
    brim, middle = face.eye_line.y - above_the_eyes * face.face_width_px, face.eye_line.x
    top = min(face.hair_top_y if face.hair_top_y is not None else brim, brim) - 0.16 * half
    box = (middle - 1.2 * half, top, middle + 1.2 * half, brim + (brim - top))

    def paint(draw: ImageDraw.ImageDraw) -> None:
        draw.pieslice(box, 180, 360, fill=255)

    return _painted(subject, 1.0, (74, 62, 92), paint)


def _haired(subject: Subject, share: float, _: np.random.Generator) -> Pixels:
    """Dark strands from the hair down, over that share of each eye's width."""
    face, half = subject.face, subject.face.face_width_px / 2
    top = face.eye_line.y - 1.1 * half

    def paint(draw: ImageDraw.ImageDraw) -> None:
        for eye, outward in ((face.left_eye, 1.0), (face.right_eye, -1.0)):
            outer = eye.x + outward * 0.26 * half
            inner = outer - outward * share * 0.52 * half
            edge = outer + outward * 0.3 * half
            draw.polygon([(inner, top), (edge, top), (edge, eye.y + 0.3 * half), (inner, eye.y + 0.2 * half)], fill=255)

    return _painted(subject, 0.95, (30, 25, 24), paint)


def _painted(
    subject: Subject, opacity: float, colour: tuple[int, int, int], paint: Callable[[ImageDraw.ImageDraw], None]
) -> Pixels:
    """A shape laid over the picture; levelled with the head, softened at its edge."""
    image = _image(subject)
    shape = Image.new("L", image.size, 0)
    paint(ImageDraw.Draw(shape))
    eyes: Point = subject.face.eye_line
    shape = shape.rotate(-subject.face.roll_deg, Image.Resampling.BILINEAR, center=(eyes.x, eyes.y))
    shape = shape.filter(ImageFilter.GaussianBlur(subject.unit_px)).point(lambda level: int(level * opacity))
    return _array(Image.composite(Image.new("RGB", image.size, colour), image, shape))


def _image(subject: Subject) -> Image.Image:
    return Image.fromarray(subject.pixels)


def _array(image: Image.Image) -> Pixels:
    return np.asarray(image, dtype=np.uint8)


def _bytes(values: npt.NDArray[np.floating]) -> Pixels:
    return np.asarray(np.rint(np.clip(values, 0, 255)), np.uint8)


def _scaled(image: Image.Image, factor: float) -> tuple[int, int]:
    return max(1, round(image.width * factor)), max(1, round(image.height * factor))


DEGRADATIONS: tuple[Degradation, ...] = (
    Degradation("blur", "sigma, portrait px", (0.5, 1, 1.5, 2, 3, 4, 6), _blurred),
    Degradation("motion blur", "length, portrait px", (3, 6, 9, 12, 18, 24, 32), _moved),
    Degradation("noise", "sigma, levels", (3, 6, 10, 15, 25, 40), _noisy),
    Degradation("compression", "JPEG quality", (70, 50, 30, 20, 10, 5), _compressed),
    Degradation("upscaling", "times", (1.5, 2, 3, 4, 6), _upscaled),
    Degradation("small face", "face width, px", (207, 180, 140, 100, 70, 50), _small),
    Degradation("darker", "times", (0.8, 0.6, 0.45, 0.3, 0.2, 0.1), _levelled),
    Degradation("brighter", "times", (1.1, 1.25, 1.5, 1.8, 2.2, 3), _levelled),
    Degradation("light from one side", "ratio", (1.2, 1.5, 2, 2.5, 3, 4), _side_lit),
    Degradation("light from above", "ratio", (1.2, 1.5, 2, 2.5, 3, 4), _top_lit),
    Degradation("warm cast", "red up, blue down", (0.05, 0.1, 0.15, 0.2, 0.3, 0.4), _cast(0.5, 0, -1)),
    Degradation("cool cast", "blue up, red down", (0.05, 0.1, 0.15, 0.2, 0.3, 0.4), _cast(-1, 0, 0.5)),
    Degradation("green cast", "green up, others down", (0.05, 0.1, 0.15, 0.2, 0.3), _cast(-0.7, 0.3, -0.7)),
    Degradation("faded colour", "of the colour", (0.8, 0.6, 0.4, 0.2, 0), _faded),
    Degradation("roll", "degrees", (3, 6, 8, 10, 12, 15), _rolled),
    Degradation("cut above", "margin, face widths", (0.3, 0.15, 0.05, 0, -0.1, -0.25), _cut_above),
    Degradation("cut beside", "margin, face widths", (0.7, 0.5, 0.35, 0.2, 0.05), _cut_beside),
    Degradation("dark glasses", "opacity", (0.2, 0.4, 0.6, 0.8, 1), _sunglasses),
    Degradation("mask", "of the lower face", (0.2, 0.45, 0.7, 0.85), _masked),
    Degradation("hat", "brim above the eyes, face widths", (0.6, 0.45, 0.33, 0.25, 0.15), _hatted),
    Degradation("hair over the eyes", "of the eye", (0.2, 0.4, 0.6, 0.8, 1), _haired),
)
