"""Holds our points against those of the official runtime with the same model; opt-in: benchmarks/README.md."""

import os
from pathlib import Path

import numpy as np
import pytest

from benchmarks import peers
from counter_app.camera.studio.scene import Light, Person, Pose, Scene
from counter_app.camera.studio.stage import Stage
from counter_app.domain.photo.photo import Pixels
from counter_app.photo import landmarks as at
from counter_app.photo.pictures import read_picture

FACES = Path(__file__).parents[3] / "shared" / "faces"
MEDIAN_SHARE, WORST_MEDIAN_SHARE = 0.01, 0.02
"""Of the distance between the irises: over all points and pictures, and over the points of any one picture."""

pytestmark = pytest.mark.skipif(
    "COUNTER_PEERS" not in os.environ, reason="set COUNTER_PEERS=1 to install and ask the official runtime"
)


def drawn() -> list[Pixels]:
    stage = Stage(seed=11)
    poses = [Pose(), Pose(yaw_deg=8), Pose(pitch_deg=7), Pose(roll_deg=10), Pose(face_width_px=215)]
    scenes = [Scene((Person(pose=pose),)) for pose in poses]
    return [stage.film(scene) for scene in [*scenes, Scene((Person(),), light=Light(level=0.6))]]


def labelled() -> list[Pixels]:
    """Those with one large face."""
    names = ("hiv_test1.jpg", "sfhq_2x4_12.jpg", "sfhq_3x6_22.jpg", "u2_img_1771.png", "silent_F2.jpg")
    return [read_picture(FACES / name) for name in names if (FACES / name).is_file()]


def test_our_points_are_the_official_ones(tmp_path: Path) -> None:
    peers.prepare()
    pictures = [*drawn(), *labelled()]
    peers.keep(pictures, tmp_path)
    ours, official = (
        np.array(peers.contest(name, tmp_path, ours=name == "ours")["points"]) for name in ("ours", "official")
    )
    assert ours.shape == official.shape == (len(pictures), 478, 2)
    eyes = official[:, [at.IRIS_LEFT, at.IRIS_RIGHT]]
    span = np.hypot(*(eyes[:, 0] - eyes[:, 1]).T)
    shares = np.hypot(*np.moveaxis(ours - official, -1, 0)) / span[:, None]
    told = [round(float(share), 4) for share in np.median(shares, axis=1)]
    assert np.median(shares) <= MEDIAN_SHARE, told
    assert max(told) <= WORST_MEDIAN_SHARE, told
