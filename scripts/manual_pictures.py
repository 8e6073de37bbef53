"""Makes the pictures of the user manual anew, small, or those named: python scripts/manual_pictures.py [SCENE …]."""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qRgb

PICTURES = Path(__file__).parents[1] / "docs" / "manual" / "pictures"
SIZE = "1366x768"
SCENES = (
    "door", "applicant-accepted", "details-filled", "documents-good", "photo-tilted", "review-confirm",
    "review-signature", "together-ready", "collection-mail", "confirm-signed", "done", "later-hand-out", "journal",
    "day-open", "settings-camera",
)  # fmt: skip
WIDTH_PX, MOST_COLOURS = 880, 256
MOST_BYTES = 2_500_000


def main() -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as taken:
        wanted = [word for name in sys.argv[1:] or SCENES for word in ("--only", name)]
        subprocess.run([sys.executable, "-m", "counter_app", "screenshots", taken, *wanted], check=True)
        for file in sorted(Path(taken).glob(f"*-{SIZE}-*.png")):
            # of a scene with a dialogue the dialogue alone tells enough
            if not file.with_name(f"{file.stem}-dialog.png").exists():
                _reduce(file)
    size = sum(file.stat().st_size for file in PICTURES.glob("*.png"))
    sys.stdout.write(f"{size} bytes in all\n")
    return 0 if size <= MOST_BYTES else 1


def _reduce(file: Path) -> None:
    """Smaller, and in fewer colours: nobody sees the difference, and the files are a quarter as large."""
    language, _, scene = file.stem.split("-", 2)
    picture = QImage(str(file)).scaledToWidth(WIDTH_PX, Qt.TransformationMode.SmoothTransformation)
    target = PICTURES / f"{scene.partition('-')[2]}-{language}.png"
    if not with_few_colours(picture).save(str(target), "PNG", 0):
        raise OSError(str(target))


def with_few_colours(picture: QImage) -> QImage:
    """The same in its commonest colours of four bits each; every rarer one becomes the nearest of them."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    levels = (lines[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3) >> 4).astype(np.int32)
    met, places, often = np.unique(levels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    kept = met[np.argsort(-often)[:MOST_COLOURS]]
    nearest = np.argmin(((met[:, None] - kept[None]) ** 2).sum(axis=2), axis=1).astype(np.uint8)
    drawn = nearest[places].reshape(plain.height(), plain.width())
    # white stays white: 15 of 15 is 255 of 255
    reduced = QImage(drawn.tobytes(), plain.width(), plain.height(), plain.width(), QImage.Format.Format_Indexed8)
    reduced.setColorTable([qRgb(*(int(level) * 17 for level in colour)) for colour in kept])
    return reduced.copy()


if __name__ == "__main__":
    sys.exit(main())
