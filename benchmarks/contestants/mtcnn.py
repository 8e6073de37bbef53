"""The detector HivisionIDPhotos uses by default: `python mtcnn.py FRAMES`."""

import race

race.one_core()

import cv2  # noqa: E402
from mtcnnruntime import MTCNN  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

cv2.setNumThreads(1)
finder = MTCNN()


def detect(frame: NDArray, _: int) -> object:
    return finder.detect(frame)


def detect_scaled(frame: NDArray, _: int) -> object:
    """At half size, as that program does with large pictures."""
    return finder.detect(cv2.resize(frame, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))


race.run({"faces found in the whole frame": detect, "faces found at half size": detect_scaled})
