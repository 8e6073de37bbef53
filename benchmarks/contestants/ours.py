"""This program's own eyes, without its window: `python ours.py FRAMES`."""

import race

race.one_core()

from datetime import UTC, datetime  # noqa: E402

import cv2  # noqa: E402

from counter_app.domain.photo.photo import Frame, Pixels  # noqa: E402
from counter_app.photo.detector import whole  # noqa: E402
from counter_app.photo.inspector import Inspector  # noqa: E402
from counter_app.photo.light import detail_values, face_patch, light_values  # noqa: E402
from counter_app.photo.mesh import Mesh  # noqa: E402
from counter_app.photo.models import load_models, model_folders  # noqa: E402
from counter_app.photo.reader import FaceReader, Reading  # noqa: E402
from counter_app.profiles import load_profile  # noqa: E402


class Eyes:
    """The stages, each as it runs in the program."""

    def __init__(self) -> None:
        cv2.setNumThreads(1)
        models, spec = load_models(model_folders()), load_profile("id-card")
        self._inspector = Inspector(models, spec)
        self._reader = FaceReader(models, spec.shape)
        self._followed: Mesh | None = None
        self._reading: Reading | None = None

    def detect(self, frame: Pixels, _: int) -> object:
        return self._reader.detector.find(frame, [whole(frame)])

    def follow(self, frame: Pixels, _: int) -> object:
        """Points and expressions of a face known from the frame before."""
        if self._followed is None:
            self._followed = self._mesh(frame)
        self._followed = self._reader.meshes.follow(frame, self._followed)
        return self._reader.meshes.expressions(self._followed)

    def measure(self, frame: Pixels, _: int) -> object:
        """Levelled patch of the face, light, exposure, colour and sharpness."""
        if self._reading is None:
            self._reading = self._reader.read(frame)
        assert self._reading is not None
        patch = face_patch(frame, self._reading.mesh, self._reading.geometry)
        return light_values(patch), detail_values(patch)

    def look(self, frame: Pixels, number: int) -> object:
        return self._inspector.glance(Frame(number, datetime.now(UTC), frame))

    def points(self, frame: Pixels) -> list[list[float]]:
        """Of a face just found, as the official runtime answers for a single picture."""
        return [[round(float(x), 2), round(float(y), 2)] for x, y in self._mesh(frame).flat]

    def _mesh(self, frame: Pixels) -> Mesh:
        return self._reader.meshes.read(frame, self._reader.detector.find(frame, [whole(frame)])[0])


eyes = Eyes()
race.run(
    {
        "faces found in the whole frame": eyes.detect,
        "points and expressions, followed": eyes.follow,
        "light, colour and sharpness of the face": eyes.measure,
        "whole live look, all live checks and the advice": eyes.look,
    },
    eyes.points,
)
