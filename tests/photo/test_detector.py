"""Weighted suppression and the squares that are shown to the detector."""

import numpy as np
import pytest

from counter_app.photo.detector import FoundFace, loose, small_tiles, suppress, whole
from counter_app.photo.mesh import Mesh
from counter_app.photo.reader import lies_on


def row(left: float, top: float, side: float, score: float) -> list[float]:
    return [left, top, left + side, top + side, *([left + side / 2, top + side / 2] * 6), score]


def test_overlapping_boxes_become_their_mean_weighted_by_score() -> None:
    merged = suppress(np.array([row(100, 100, 50, 0.9), row(104, 100, 50, 0.6)]))
    assert len(merged) == 1
    assert merged[0][0] == pytest.approx((100 * 0.9 + 104 * 0.6) / 1.5)
    assert merged[0][-1] == 0.9


def test_boxes_apart_stay_apart() -> None:
    assert len(suppress(np.array([row(0, 0, 50, 0.9), row(60, 0, 50, 0.8)]))) == 2


def test_a_box_inside_another_is_the_same_face() -> None:
    assert len(suppress(np.array([row(0, 0, 100, 0.9), row(20, 20, 40, 0.8)]))) == 1


def test_no_boxes_give_no_boxes() -> None:
    assert suppress(np.zeros((0, 17))) == []


@pytest.mark.parametrize(("height", "width"), [(720, 1280), (1080, 1920), (480, 640), (1600, 1200), (900, 900)])
def test_the_tiles_cover_every_corner(height: int, width: int) -> None:
    pixels = np.zeros((height, width, 3), np.uint8)
    tiles = small_tiles(pixels)
    for x, y in ((1, 1), (width - 1, 1), (1, height - 1), (width - 1, height - 1), (width // 2, height // 2)):
        covering = [tile for tile in tiles if 0 <= x - tile.left <= tile.side and 0 <= y - tile.top <= tile.side]
        assert len({tile.side for tile in covering}) == 2
    assert len(tiles) < 40


def test_the_whole_and_the_loose_square_share_a_centre() -> None:
    pixels = np.zeros((720, 1280, 3), np.uint8)
    square, wide = whole(pixels), loose(pixels)
    assert (square.side, wide.side) == (1280, 2560)
    assert square.left + square.side / 2 == wide.left + wide.side / 2 == 640
    assert square.top + square.side / 2 == wide.top + wide.side / 2 == 360


def found(left: float, top: float, side: float) -> FoundFace:
    return FoundFace(left, top, left + side, top + side, (left, top), (left + side, top), 0.9)


@pytest.mark.parametrize(
    ("face", "same"), [(found(40, 40, 20), True), (found(0, 0, 100), True), (found(90, 0, 60), False)]
)
def test_a_face_whose_middle_lies_on_a_mesh_is_that_face(face: FoundFace, same: bool) -> None:
    mesh = Mesh(np.array([[0.0, 0.0, 0.0], [100.0, 100.0, 0.0]]), 1.0)
    assert lies_on(face, mesh) is same
