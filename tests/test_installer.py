"""What the built program takes along is named, and its icon has every size."""

import re
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QGuiApplication

from counter_app.photo.models import CARRIER, DIGESTS
from scripts.draw_icon import SIZES_PX, draw_icon
from tests.project import ROOT

SPEC = (ROOT / "build_installer.spec").read_text("utf-8")


def test_the_built_program_takes_every_model_along() -> None:
    assert f'find_spec("{CARRIER}")' in SPEC
    assert [name for name in DIGESTS if f'"{name}"), "{CARRIER}/models"' not in SPEC] == []


def test_both_programs_are_built() -> None:
    assert [name for name in ("counter-app", "photo-library") if f'executable("{name}"' not in SPEC] == []


def test_nothing_that_the_programs_import_is_left_out() -> None:
    """Modules that are loaded late are missed by no start, only by the officer who needs them."""
    import ast

    left_out = ast.literal_eval(re.search(r"UNUSED_MODULES = (\[.*?\])", SPEC, re.DOTALL)[1])  # type: ignore[index] - it is there
    used: set[str] = set()
    for package in ("counter_app", "photo_library"):
        for file in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.module:
                    used |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
                elif isinstance(node, ast.Import):
                    used |= {each.name for each in node.names}
    assert used & set(left_out) == set()


def test_what_is_read_beside_the_code_is_taken_along() -> None:
    kinds = {
        file.relative_to(ROOT / "photo_library").parts[0]
        for file in (ROOT / "photo_library").rglob("*")
        if is_read(file)
    }
    assert [kind for kind in sorted(kinds) if f'"{kind}/**"' not in SPEC] == []


def is_read(file: Path) -> bool:
    return file.is_file() and file.suffix not in {".py", ".pyc"}


def test_the_icon_is_drawn_in_every_size(tmp_path: Path, qapp: QGuiApplication) -> None:
    draw_icon(ROOT / "resources" / "icons" / "counter.svg", tmp_path / "icon.ico")
    with Image.open(tmp_path / "icon.ico") as icon:
        assert icon.info["sizes"] == {(size_px, size_px) for size_px in SIZES_PX}
        for size in icon.info["sizes"]:
            drawn = icon.ico.getimage(size).convert("RGBA")
            assert drawn.size == size
            assert drawn.getpixel((0, 0))[3] == 0
            assert drawn.getpixel((size[0] // 4, size[1] // 2))[3] == 255
