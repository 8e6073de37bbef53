"""The official MediaPipe Tasks runtime with the same model file: `python official.py FRAMES face_landmarker.task`."""

import race

race.one_core()

import sys  # noqa: E402

import mediapipe as mp  # noqa: E402
from mediapipe.tasks.python import BaseOptions  # noqa: E402
from mediapipe.tasks.python.vision import (  # noqa: E402
    FaceLandmarker,
    FaceLandmarkerOptions,
    FaceLandmarkerResult,
    RunningMode,
)

FRAME_MS = 33


def landmarker(mode: RunningMode) -> FaceLandmarker:
    return FaceLandmarker.create_from_options(
        FaceLandmarkerOptions(
            BaseOptions(model_asset_path=sys.argv[2]),
            mode,
            num_faces=1,
            output_face_blendshapes=True,
            output_facial_transformation_matrixes=True,
        )
    )


def image(frame: object) -> mp.Image:
    return mp.Image(mp.ImageFormat.SRGB, frame)


following, still = landmarker(RunningMode.VIDEO), landmarker(RunningMode.IMAGE)


def follow(frame: object, number: int) -> FaceLandmarkerResult:
    return following.detect_for_video(image(frame), number * FRAME_MS)


def points(frame: object) -> list[list[float]]:
    shown = image(frame)
    found = still.detect(shown).face_landmarks[0]
    return [[round(at.x * shown.width, 2), round(at.y * shown.height, 2)] for at in found]


race.run({"points, expressions and pose, followed": follow}, points)
