"""What the tests of the photo engine share: the nets, the shipped profile, the drawn camera."""

from collections.abc import Callable
from pathlib import Path

import pytest

from counter_app.camera.studio.scene import Scene
from counter_app.camera.studio.stage import Stage
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.photo.inspector import Inspector
from counter_app.photo.models import Models, load_models, model_folders
from counter_app.photo.reader import FaceReader
from counter_app.profiles import load_profile

FACES = Path(__file__).parents[3] / "shared" / "faces"


@pytest.fixture(scope="session")
def models() -> Models:
    return load_models(model_folders())


@pytest.fixture(scope="session")
def spec() -> PhotoSpec:
    return load_profile("id-card")


@pytest.fixture(scope="session")
def inspector(models: Models, spec: PhotoSpec) -> Inspector:
    return Inspector(models, spec)


@pytest.fixture(scope="session")
def reader(models: Models, spec: PhotoSpec) -> FaceReader:
    return FaceReader(models, spec.shape)


@pytest.fixture(scope="session")
def film() -> Callable[[Scene], Pixels]:
    """The same scene gives the same noise, whatever was filmed before."""
    return lambda scene: Stage(seed=7).film(scene)


@pytest.fixture(scope="session")
def good(film: Callable[[Scene], Pixels]) -> Pixels:
    """A frame with nothing wrong."""
    return film(Scene())


@pytest.fixture
def faces() -> Path:
    """The folder of labelled pictures beside the checkout."""
    if not (FACES / "labels.csv").is_file():
        pytest.skip("no labelled faces beside the checkout (../shared/faces)")
    return FACES
