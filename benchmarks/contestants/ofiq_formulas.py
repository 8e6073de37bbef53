"""OFIQ's formulas as `ofiqpy` writes them, on the official runtime's points: `python ofiq_formulas.py FRAMES TASK`.

OFIQ's own nets are not needed: the components that are formulas over points and pixels are computed, eleven of them.
The occlusion mask is taken as empty and whatever lies outside the face as background: neither changes the time.
"""

import race

race.one_core()

import sys  # noqa: E402

import cv2  # noqa: E402
import mediapipe as mp  # noqa: E402
import numpy as np  # noqa: E402
from mediapipe.tasks.python import BaseOptions  # noqa: E402
from mediapipe.tasks.python.vision import FaceLandmarker, FaceLandmarkerOptions  # noqa: E402
from numpy.typing import NDArray  # noqa: E402
from ofiqpy.align import align  # noqa: E402
from ofiqpy.measures import geometry, pixel  # noqa: E402
from ofiqpy.session import Session  # noqa: E402

cv2.setNumThreads(1)

MESH_OF_ADNET = {
    16: 152, 54: 4, 60: 33, 61: 160, 62: 159, 63: 158, 64: 133, 65: 153, 66: 145, 67: 144, 68: 362, 69: 385, 70: 386,
    71: 387, 72: 263, 73: 373, 74: 374, 75: 380, 76: 61, 82: 291, 89: 81, 90: 13, 91: 311, 93: 402, 94: 14, 95: 178,
}  # fmt: skip
"""Of OFIQ's 98 points those that the formulas read, as points of the mesh."""

landmarker = FaceLandmarker.create_from_options(FaceLandmarkerOptions(BaseOptions(model_asset_path=sys.argv[2])))


class Formulas:
    """Points and masks are made once, on the first frame; only the formulas and the alignment are timed."""

    def __init__(self) -> None:
        self._points: NDArray | None = None
        self._hull = np.zeros((616, 616), np.uint8)

    def all(self, frame: NDArray, _: int) -> object:
        image = frame[:, :, ::-1]
        if self._points is None:
            self._points = self._find(frame)
        aligned, points, affine = align(image, self._points)
        if not self._hull.any():
            used = points[list(MESH_OF_ADNET)].astype(np.int32)
            cv2.fillConvexPoly(self._hull, cv2.convexHull(used), 1)
        session = Session(
            image, n_faces=1, face_areas=[1.0], landmarks=self._points, aligned_face=aligned,
            aligned_landmarks=points, affine=affine, yaw=0.0, pitch=0.0, roll=0.0,
            parsing=np.zeros((400, 400), np.uint8), occlusion_mask=np.ones((616, 616), np.uint8),
            landmarked_region=self._hull,
        )  # fmt: skip
        return [formula(session) for formula in (
            pixel.background_uniformity, pixel.illumination_uniformity, pixel.luminance_variance,
            pixel.under_exposure, pixel.over_exposure, pixel.dynamic_range, pixel.natural_colour,
            geometry.inter_eye_distance, geometry.crop_of_face, geometry.eyes_open, geometry.mouth_closed,
        )]  # fmt: skip

    def _find(self, frame: NDArray) -> NDArray:
        found = landmarker.detect(mp.Image(mp.ImageFormat.SRGB, frame)).face_landmarks[0]
        height, width = frame.shape[:2]
        points = np.zeros((98, 2))
        for place, of_mesh in MESH_OF_ADNET.items():
            points[place] = found[of_mesh].x * width, found[of_mesh].y * height
        return points


race.run({"eleven formulas on known points": Formulas().all})
