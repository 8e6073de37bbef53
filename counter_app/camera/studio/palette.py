"""Derives the tones of skin, hair and cloth from their base colours."""

from dataclasses import dataclass

from counter_app.camera.studio.drawing import Colour, mix
from counter_app.camera.studio.scene import Look, Rgb

WHITE: Colour = (255.0, 255.0, 255.0)
BLACK: Colour = (0.0, 0.0, 0.0)
INK: Colour = (26.0, 20.0, 20.0)


@dataclass(frozen=True, slots=True)
class SkinTones:
    base: Colour
    light: Colour
    shade: Colour
    deep: Colour
    blush: Colour
    lip: Colour
    line: Colour


def skin_tones(look: Look) -> SkinTones:
    red, green, blue = base = _floats(look.skin.value)
    return SkinTones(
        base=base,
        light=mix(base, (255.0, 240.0, 224.0), 0.35),
        shade=(red * 0.82, green * 0.74, blue * 0.70),
        deep=(red * 0.62, green * 0.50, blue * 0.46),
        blush=mix(base, (214.0, 96.0, 90.0), 0.35),
        lip=mix((red * 0.86, green * 0.66, blue * 0.64), (186.0, 84.0, 84.0), 0.45),
        line=(red * 0.42, green * 0.31, blue * 0.28),
    )


def hair_tones(look: Look) -> tuple[Colour, Colour, Colour]:
    """Base, shine and depth of the hair."""
    base = _floats(look.hair_rgb)
    return base, mix(base, (190.0, 176.0, 168.0), 0.22), mix(base, BLACK, 0.45)


def cloth_tones(look: Look) -> tuple[Colour, Colour, Colour]:
    """Base, light and shade of the top."""
    base = _floats(look.top_rgb)
    return base, mix(base, WHITE, 0.14), mix(base, BLACK, 0.38)


def _floats(rgb: Rgb) -> Colour:
    red, green, blue = rgb
    return float(red), float(green), float(blue)
