"""Draws onto a picture what the judge saw in it: face box, points, hair top and the portrait's frame."""

from base64 import b64encode
from io import BytesIO

from PIL import Image, ImageDraw

from counter_app.domain.photo.crop_plan import CropPlan
from counter_app.domain.photo.photo import FaceGeometry, Pixels, Point
from counter_app.evaluation.cases import Marks

HEIGHT_PX = 360
_QUALITY = 72
_BOX, _POINT, _FRAME, _HAIR, _MARK = "#3d9be9", "#ffd400", "#29c46a", "#ff7ad9", "#ff3b30"


def overlay(pixels: Pixels, face: FaceGeometry | None, plan: CropPlan | None, marks: Marks | None = None) -> str:
    """The picture at a small size with all of that drawn on, as an address that holds the picture itself."""
    height, width = pixels.shape[:2]
    factor = min(1.0, HEIGHT_PX / height)
    image = Image.fromarray(pixels).resize(
        (max(1, round(width * factor)), max(1, round(height * factor))), Image.Resampling.LANCZOS
    )
    draw = ImageDraw.Draw(image)
    if face is not None:
        _draw_face(draw, face, factor)
    if plan is not None:
        _draw_frame(draw, plan, factor)
    if marks is not None:
        _draw_marks(draw, marks, factor)
    return address(image)


def address(image: Image.Image) -> str:
    """A picture as an address that a page can show without any other file."""
    coded = BytesIO()
    image.save(coded, "JPEG", quality=_QUALITY)
    return jpeg_address(coded.getvalue())


def jpeg_address(jpeg: bytes) -> str:
    return "data:image/jpeg;base64," + b64encode(jpeg).decode("ascii")


def _draw_face(draw: ImageDraw.ImageDraw, face: FaceGeometry, factor: float) -> None:
    box = face.box
    draw.rectangle([value * factor for value in (box.left, box.top, box.right, box.bottom)], outline=_BOX)
    for point in (face.left_eye, face.right_eye, face.chin, face.cheek_left, face.cheek_right):
        _dot(draw, point, factor, _POINT)
    if face.hair_top_y is not None:
        half = face.face_width_px * 0.4
        left, right = face.eye_line.x - half, face.eye_line.x + half
        draw.line([(left * factor, face.hair_top_y * factor), (right * factor, face.hair_top_y * factor)], fill=_HAIR)


def _draw_frame(draw: ImageDraw.ImageDraw, plan: CropPlan, factor: float) -> None:
    right, bottom = float(plan.facts.width_px), float(plan.facts.height_px)
    corners = [Point(0.0, 0.0), Point(right, 0.0), Point(right, bottom), Point(0.0, bottom), Point(0.0, 0.0)]
    placed = [plan.to_input(corner) for corner in corners]
    draw.line([(point.x * factor, point.y * factor) for point in placed], fill=_FRAME, width=2)


def _draw_marks(draw: ImageDraw.ImageDraw, marks: Marks, factor: float) -> None:
    for point in (marks.left_iris, marks.right_iris, marks.chin, marks.left_cheek, marks.right_cheek):
        if point is not None:
            x, y = point.x * factor, point.y * factor
            draw.line([(x - 4, y - 4), (x + 4, y + 4)], fill=_MARK)
            draw.line([(x - 4, y + 4), (x + 4, y - 4)], fill=_MARK)


def _dot(draw: ImageDraw.ImageDraw, point: Point, factor: float, colour: str) -> None:
    x, y = point.x * factor, point.y * factor
    draw.ellipse([x - 2, y - 2, x + 2, y + 2], fill=colour)
