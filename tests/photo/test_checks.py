"""Every check fires on a drawn scene that deserves it and keeps silent on one that does not."""

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest

from counter_app.camera.studio.scene import (
    Backdrop,
    Expression,
    Glasses,
    HairStyle,
    Light,
    Look,
    Optics,
    Person,
    Pose,
    Scene,
    Skin,
)
from counter_app.domain.photo.findings import Code, Severity
from counter_app.domain.photo.photo import Pixels
from counter_app.photo.inspector import Inspector
from tests.photo.scenes import scene
from tests.photo.test_held import OF_THE_FILE
from tests.photo.test_spoilt import SPOILT

Film = Callable[[Scene], Pixels]
BYSTANDER = Person(pose=Pose(x_px=1080, y_px=300, face_width_px=130))
FAR_BYSTANDER = Person(pose=Pose(x_px=1100, y_px=200, face_width_px=60))
AT_THE_EDGE = Person(pose=Pose(x_px=1250, y_px=300, face_width_px=180))
CUT_BY_THE_EDGE = Person(pose=Pose(x_px=1310, y_px=320, face_width_px=260))
GOOD = Scene()

FIRES = [
    (Code.NO_FACE, Scene(people=())),
    (Code.SEVERAL_FACES, Scene(people=(Person(), BYSTANDER))),
    (Code.SEVERAL_FACES, Scene(people=(Person(), FAR_BYSTANDER))),
    (Code.SEVERAL_FACES, Scene(people=(Person(), AT_THE_EDGE))),
    (Code.BYSTANDER, Scene(people=(Person(), CUT_BY_THE_EDGE))),
    (Code.TOO_FAR, scene(pose=Pose(face_width_px=180))),
    (Code.TOO_NEAR, scene(pose=Pose(face_width_px=420, y_px=380))),
    (Code.HEAD_CUT, scene(pose=Pose(x_px=150))),
    (Code.HEAD_CUT, scene(pose=Pose(y_px=180))),
    (Code.HEAD_CUT, scene(pose=Pose(y_px=520))),
    (Code.OFF_CENTRE, scene(pose=Pose(x_px=300))),
    (Code.HEAD_TILTED, scene(pose=Pose(roll_deg=12))),
    (Code.HEAD_TILTED, scene(pose=Pose(roll_deg=-12))),
    (Code.FACE_TURNED, scene(pose=Pose(yaw_deg=20))),
    (Code.FACE_TURNED, scene(pose=Pose(yaw_deg=-20))),
    (Code.CHIN_RAISED_OR_LOWERED, scene(pose=Pose(pitch_deg=20))),
    (Code.EYES_CLOSED, scene(expression=Expression(0.0, 0.0))),
    (Code.EYES_CLOSED, scene(expression=Expression(left_eye_open=0.0))),
    (Code.EYES_UNSURE, scene(expression=Expression(right_eye_open=0.0))),
    (Code.LOOKING_AWAY, scene(expression=Expression(gaze_x=1.0))),
    (Code.LOOKING_AWAY, scene(expression=Expression(gaze_x=-1.0))),
    (Code.MOUTH_OPEN, scene(expression=Expression(mouth_open=0.4))),
    (Code.MOUTH_OPEN, scene(expression=Expression(mouth_open=0.3, shows_teeth=True, smile=1.0))),
    (Code.SMILING, scene(expression=Expression(smile=1.0))),
    (Code.GLASSES_PRESENT, scene(Look(glasses=Glasses.DARK_RIMMED))),
    (Code.GLASSES_PRESENT, scene(Look(glasses=Glasses.THIN))),
    (Code.GLASSES_PRESENT, scene(Look(glasses=Glasses.SUNGLASSES))),
    (Code.DARK_GLASSES, scene(Look(glasses=Glasses.SUNGLASSES))),
    (Code.LENS_GLARE, scene(Look(glasses=Glasses.THIN, glare=1.0))),
    (Code.FACE_COVERED, Scene(people=(Person(hand_before_face=True),))),
    (Code.FOREHEAD_HIDDEN, scene(Look(has_hat=True))),
    (Code.HEAD_COVERED, scene(Look(hair_height=0.4), Pose(y_px=380))),
    (Code.TOO_DARK, replace(GOOD, light=Light(level=0.25))),
    (Code.TOO_BRIGHT, replace(GOOD, light=Light(level=1.3))),
    (Code.UNEVEN_LIGHT, replace(GOOD, light=Light(ratio=2.0))),
    (Code.UNEVEN_LIGHT, replace(GOOD, light=Light(ratio=0.5))),
    (Code.OVEREXPOSED, replace(GOOD, light=Light(level=1.4))),
    (Code.COLOUR_CAST, replace(GOOD, light=Light(cast=(1.15, 1.0, 0.7)))),
    (Code.COLOUR_CAST, replace(GOOD, light=Light(cast=(0.8, 1.0, 1.2)))),
    (Code.BACKGROUND_NOT_WHITE, replace(GOOD, backdrop=Backdrop(rgb=(80, 110, 190)))),
    (Code.BACKGROUND_NOT_WHITE, replace(GOOD, backdrop=Backdrop(rgb=(120, 120, 120)))),
    (Code.BACKGROUND_UNEVEN, replace(GOOD, backdrop=Backdrop(gradient=0.6))),
    (Code.BACKGROUND_UNEVEN, replace(GOOD, backdrop=Backdrop(gradient=-0.4))),
    (Code.BACKGROUND_UNEVEN, replace(GOOD, backdrop=Backdrop(shadow=0.9))),
    (Code.BACKGROUND_SHADOW, replace(GOOD, backdrop=Backdrop(shadow=0.9))),
    (Code.TOP_TOO_LIGHT, scene(Look(top_rgb=(245, 245, 245)))),
    (Code.BLURRED, replace(GOOD, optics=Optics(blur_sigma_px=4))),
    (Code.BLURRED, replace(GOOD, optics=Optics(motion_px=24))),
    (Code.HAIR_TOP_UNSURE, scene(pose=Pose(y_px=180))),
    (Code.PORTRAIT_HAIR_TOP, scene(Look(hair_height=0.5), Pose(y_px=400))),
]

SILENT = [
    GOOD,
    scene(pose=Pose(face_width_px=235)),
    scene(pose=Pose(face_width_px=320)),
    scene(pose=Pose(roll_deg=6)),
    scene(pose=Pose(yaw_deg=6)),
    scene(pose=Pose(x_px=500)),
    scene(expression=Expression(0.75, 0.75)),
    replace(GOOD, light=Light(level=0.75)),
    replace(GOOD, light=Light(ratio=0.9)),
    replace(GOOD, backdrop=Backdrop(rgb=(225, 222, 214))),
    replace(GOOD, optics=Optics(noise_sigma=4)),
    replace(GOOD, optics=Optics(jpeg_quality=75)),
    *(scene(Look(skin=skin, hair_style=style)) for skin in Skin for style in (HairStyle.SHORT, HairStyle.LONG)),
]


@pytest.mark.parametrize(("code", "drawn"), FIRES, ids=[f"{code}-{index}" for index, (code, _) in enumerate(FIRES)])
def test_what_is_wrong_is_found(inspector: Inspector, film: Film, code: Code, drawn: Scene) -> None:
    report = inspector.examine(film(drawn)).report
    assert code in {finding.code for finding in report.findings}


@pytest.mark.parametrize("drawn", SILENT, ids=[str(index) for index in range(len(SILENT))])
def test_a_good_picture_of_anyone_has_no_finding(inspector: Inspector, film: Film, drawn: Scene) -> None:
    assert inspector.examine(film(drawn)).report.findings == ()


def test_a_grey_picture_is_colourless(inspector: Inspector, good: Pixels) -> None:
    grey = cv2.cvtColor(cv2.cvtColor(good, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    codes = {finding.code for finding in inspector.examine(np.asarray(grey, dtype=np.uint8)).report.findings}
    assert codes == {Code.COLOURLESS}


def test_every_check_of_the_profile_is_tried_on_pictures(inspector: Inspector) -> None:
    """Those left are reached by changing numbers, in the tests of the inspection, or in a file from elsewhere."""
    tried = {code for code, _ in FIRES} | {case[0] for case in SPOILT} | {Code.COLOURLESS}
    by_numbers_only = {
        Code.EYE_DISTANCE_SMALL, Code.PORTRAIT_UPSCALED, Code.PORTRAIT_FACE_WIDTH, Code.PORTRAIT_EYE_LINE,
        Code.PORTRAIT_OFF_CENTRE, Code.PORTRAIT_LOWER_EDGE, Code.PORTRAIT_BACKGROUND, Code.FILE_SIZE_UNUSUAL,
        Code.FILE_TOO_LARGE,
    }  # fmt: skip
    assert set(inspector.spec.checks) - tried == by_numbers_only | set(OF_THE_FILE)


def test_an_empty_wall_has_no_portrait(inspector: Inspector, film: Film) -> None:
    judgement = inspector.examine(film(Scene(people=())))
    assert judgement.portrait is None
    assert judgement.report.measurements.geometry is None
    assert [(finding.code, finding.severity) for finding in judgement.report.findings] == [
        (Code.NO_FACE, Severity.BLOCKING)
    ]


def test_a_face_that_fills_the_picture_is_still_found(inspector: Inspector, good: Pixels) -> None:
    tight = np.ascontiguousarray(good[170:540, 500:780])
    judgement = inspector.examine(tight)
    assert judgement.report.measurements.face_count == 1
    assert Code.TOO_NEAR in {finding.code for finding in judgement.report.findings}


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 900), (900, 1), (7, 5), (60, 2000)])
def test_pictures_of_any_shape_are_judged_without_complaint(inspector: Inspector, height: int, width: int) -> None:
    judgement = inspector.examine(np.full((height, width, 3), 128, np.uint8))
    assert [finding.code for finding in judgement.report.findings] == [Code.NO_FACE]
