"""Measures on a straightened page whether it can be read: light, reflections, and how sharp its print is."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.photo import Pixels

Floats = npt.NDArray[np.float32]

THINNED = 3
TO_LIGHTNESS = np.float32(100 / 255)
"""From L* as eight bits hold it."""
RIM_SHARE = 0.03
"""Of the page's sides: there the desk may still be seen."""
WHITEST, TONELESS, LIGHTEST_PAPER = 253.0, 99.4, 97.0
"""Of the darkest channel; in L*; and of paper on which a reflection can still be told."""
GLARE_OVER = 9.0
"""So much lighter than the paper, in L*, is what is under a reflection."""
EDGE_SHARE = 0.02
"""The steepest pixels, by which sharpness is judged."""
_PAPER_PERCENT = 75
_INK_UNDER = 18.0
"""So much darker than the paper, in L*, is print."""


@dataclass(frozen=True, slots=True)
class Legibility:
    """`edge_px` is 0 where there is too little print to tell."""

    lightness: float
    white: float
    glare: float
    edge_px: float


def legibility(page: Pixels, ink_min: float) -> Legibility:
    """The numbers of a page that is straight and cut."""
    height, width = page.shape[:2]
    rim_x, rim_y = round(RIM_SHARE * width), round(RIM_SHARE * height)
    inner = np.ascontiguousarray(page[rim_y : height - rim_y, rim_x : width - rim_x])
    grey = np.ascontiguousarray(cv2.cvtColor(inner, cv2.COLOR_RGB2LAB)[..., 0], np.uint8)
    # shares of the page and its tone are the same in every third pixel of every third row
    some = grey[::THINNED, ::THINNED].astype(np.float32) * TO_LIGHTNESS
    paper = float(np.percentile(some, _PAPER_PERCENT))
    return Legibility(
        lightness=paper,
        white=float(np.mean(inner[::THINNED, ::THINNED].min(axis=2) >= WHITEST)),
        glare=_glare(cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA) * TO_LIGHTNESS),
        edge_px=_edge_px(grey) if float(np.mean(some < paper - _INK_UNDER)) >= ink_min else 0.0,
    )


def _glare(light: Floats) -> float:
    """Share of the page that is without tone while the paper is not; print has gone there."""
    smooth = cv2.GaussianBlur(light, (0, 0), 1.0)
    paper = float(np.median(smooth))
    if paper > LIGHTEST_PAPER:
        return 0.0
    return float(np.mean(smooth >= min(max(paper + GLARE_OVER, LIGHTEST_PAPER), TONELESS)))


def _edge_px(grey: Pixels) -> float:
    """Over how many pixels the clearest edges of print run from dark to light."""
    across = cv2.Sobel(grey, cv2.CV_32F, 1, 0, ksize=3, scale=1 / 8)
    down = cv2.Sobel(grey, cv2.CV_32F, 0, 1, ksize=3, scale=1 / 8)
    slope = cv2.magnitude(across, down)
    steep = slope >= np.percentile(slope[::THINNED, ::THINNED], 100 * (1 - EDGE_SHARE))
    reach = np.ones((9, 9), np.uint8)
    contrast = cv2.dilate(grey, reach)[steep].astype(np.float32) - cv2.erode(grey, reach)[steep]
    return float(np.median(contrast / np.maximum(slope[steep], 1e-3)))
