"""What counts as a sound picture, and how pictures are fitted into a frame."""

from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from counter_app.camera.pictures import fitted, load_picture, sound_rgb
from counter_app.camera.studio.scene import Scene
from counter_app.camera.studio.stage import Stage
from counter_app.domain.faults import FaultCode, FaultError
from tests.camera.doubles import picture
from tests.camera.servers import as_jpeg


def torn(fill: tuple[int, int, int]) -> npt.NDArray[np.uint8]:
    pixels = picture()
    pixels[40:] = fill
    return pixels


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (None, "shape"),
        (np.zeros((48, 64), np.uint8), "shape"),
        (np.zeros((48, 64, 4), np.uint8), "shape"),
        (np.zeros((48, 64, 3), np.uint16), "shape"),
        (np.zeros((8, 8, 3), np.uint8), "size"),
        (np.full((48, 64, 3), 77, np.uint8), "blank"),
        (torn((128, 128, 128)), "torn"),
        (torn((0, 135, 0)), "torn"),
    ],
)
def test_what_is_no_picture_is_garbage(bad: npt.NDArray[np.generic] | None, reason: str) -> None:
    with pytest.raises(FaultError) as caught:
        sound_rgb(bad)
    assert caught.value.fault.code is FaultCode.CAMERA_GARBAGE
    assert dict(caught.value.fault.parameters) == {"reason": reason}


@pytest.mark.parametrize("fill", [(255, 255, 255), (0, 0, 0), (60, 66, 80)])
def test_a_flat_lower_edge_in_another_colour_is_no_tear(fill: tuple[int, int, int]) -> None:
    assert sound_rgb(torn(fill)).shape == (48, 64, 3)


def test_a_half_received_jpeg_is_torn(tmp_path: Path) -> None:
    jpeg = as_jpeg(Stage().film(Scene()))
    (tmp_path / "half.jpg").write_bytes(jpeg[: len(jpeg) // 2])
    with pytest.raises(FaultError) as caught:
        load_picture(tmp_path / "half.jpg")
    assert caught.value.fault.code is FaultCode.CAMERA_GARBAGE


def test_blue_and_red_change_places() -> None:
    bgr = picture()
    bgr[10, 10] = (1, 2, 3)
    assert tuple(sound_rgb(bgr)[10, 10]) == (3, 2, 1)


@pytest.mark.parametrize(("height", "width", "box"), [(400, 200, (460, 0, 820, 720)), (200, 800, (0, 200, 1280, 520))])
def test_a_picture_is_fitted_without_distortion(height: int, width: int, box: tuple[int, int, int, int]) -> None:
    whole = fitted(np.full((height, width, 3), 255, np.uint8))
    rows, columns = np.nonzero(whole[..., 0])
    assert whole.shape == (720, 1280, 3)
    assert (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1) == box


def test_a_picture_is_turned_upright_by_its_tag(tmp_path: Path) -> None:
    from PIL import Image

    lying = Image.fromarray(Stage().film(Scene()))
    tag = Image.Exif()
    tag[0x0112] = 6  # to be turned a quarter clockwise
    lying.save(tmp_path / "phone.jpg", exif=tag)
    assert load_picture(tmp_path / "phone.jpg").shape == (1280, 720, 3)


def test_a_name_in_chinese_can_be_read(tmp_path: Path) -> None:
    done, coded = cv2.imencode(".png", picture())
    assert done
    (tmp_path / "照片.png").write_bytes(coded.tobytes())
    assert load_picture(tmp_path / "照片.png").shape == (48, 64, 3)


def test_a_missing_picture_is_a_wrong_address(tmp_path: Path) -> None:
    with pytest.raises(FaultError) as caught:
        load_picture(tmp_path / "none.jpg")
    assert caught.value.fault.code is FaultCode.CAMERA_ADDRESS
