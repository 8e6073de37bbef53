"""Looks at pictures of the desk: finds the page, says what is wrong with it, and makes what is filed of it."""

from dataclasses import dataclass, replace
from io import BytesIO

import numpy as np
from PIL import Image

from counter_app.domain.application.document import (
    Corners,
    DocumentRules,
    Fit,
    Page,
    PageGlance,
    PageKind,
    PageLook,
    fit,
    weigh,
)
from counter_app.domain.ids import PageId
from counter_app.domain.photo.photo import Frame, Pixels
from counter_app.photo.pages.finder import find_page, side_lengths
from counter_app.photo.pages.legibility import legibility
from counter_app.photo.pages.straighten import digest, encoded, straightened, thumbnail

UNKNOWN_DPI = 96


@dataclass(frozen=True, slots=True)
class PageReader:
    """Implements ports.PageJudge."""

    rules: DocumentRules

    def glance(self, frame: Frame, kind: PageKind) -> PageGlance:
        look, _ = self._look(frame.pixels, kind)
        return PageGlance(frame.seq, look.corners, weigh(look, self.rules))

    def judge(self, frame: Frame, kind: PageKind, page_id: PageId) -> Page:
        """Where no page is found it is the whole picture, which the officer may keep all the same."""
        look, flat = self._look(frame.pixels, kind)
        dpi = UNKNOWN_DPI if look.corners is None else max(round(min(look.fit.dpi, self.rules.dpi_most)), 1)
        jpeg, (width, height), density = encoded(flat, dpi, self.rules)
        return Page(
            page_id, kind, frame.taken_at, jpeg, digest(jpeg), width, height, density, weigh(look, self.rules),
            thumbnail(flat, self.rules),
        )  # fmt: skip

    def turn(self, page: Page) -> Page:
        """A quarter clockwise, written anew."""
        with Image.open(BytesIO(page.jpeg)) as shown:
            turned = np.ascontiguousarray(np.rot90(np.asarray(shown.convert("RGB"), np.uint8), k=-1))
        jpeg, (width, height), density = encoded(turned, page.dpi, self.rules)
        return replace(
            page, jpeg=jpeg, sha256=digest(jpeg), width_px=width, height_px=height, dpi=density,
            thumbnail=thumbnail(turned, self.rules),
        )  # fmt: skip

    def _look(self, pixels: Pixels, kind: PageKind) -> tuple[PageLook, Pixels]:
        """The numbers, and the page as it will be filed; the whole picture where no page was found."""
        corners = find_page(pixels)
        if corners is None:
            return PageLook(), pixels
        fitting = fit(*side_lengths(corners), self.rules.sizes[kind])
        scale = min(self.rules.dpi_most / max(fitting.dpi, 1.0), 1.0)
        flat = straightened(pixels, corners, scale)
        return self._measured(flat, corners, Fit(fitting.dpi, fitting.misfit), pixels, scale), flat

    def _measured(self, flat: Pixels, corners: Corners, fitting: Fit, pixels: Pixels, scale: float) -> PageLook:
        height, width = pixels.shape[:2]
        found = legibility(flat, self.rules.ink_min)
        margin = min(min(each.x, each.y, width - each.x, height - each.y) for each in corners)
        # edges are measured on the page as it is filed, their width told in pixels of the camera
        return PageLook(
            corners, margin / width, fitting, found.lightness, found.white, found.glare, found.edge_px / scale
        )
