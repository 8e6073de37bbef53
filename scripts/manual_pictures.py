"""Makes the pictures of the user manual anew, small: python scripts/manual_pictures.py."""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

PICTURES = Path(__file__).parents[1] / "docs" / "manual" / "pictures"
SIZE = "1366x768"
SCENES = (
    "door", "applicant-accepted", "details-filled", "documents-good", "photo-tilted", "review-confirm",
    "review-signature", "together-ready", "collection-mail", "confirm-signed", "done", "later-hand-out", "journal",
    "day-open", "settings-camera",
)  # fmt: skip
WIDTH_PX = 880
MOST_BYTES = 2_500_000


def main() -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as taken:
        wanted = [word for name in SCENES for word in ("--only", name)]
        subprocess.run([sys.executable, "-m", "counter_app", "screenshots", taken, *wanted], check=True)
        for file in sorted(Path(taken).glob(f"*-{SIZE}-*.png")):
            # of a scene with a dialogue the dialogue alone tells enough
            if not file.with_name(f"{file.stem}-dialog.png").exists():
                _reduce(file)
    size = sum(file.stat().st_size for file in PICTURES.glob("*.png"))
    sys.stdout.write(f"{size} bytes in all\n")
    return 0 if size <= MOST_BYTES else 1


def _reduce(file: Path) -> None:
    """Smaller, and in fewer colours: nobody sees the difference, and the files are half as large."""
    language, _, scene = file.stem.split("-", 2)
    picture = QImage(str(file)).scaledToWidth(WIDTH_PX, Qt.TransformationMode.SmoothTransformation)
    small = picture.convertToFormat(QImage.Format.Format_RGB888)
    pixels = np.frombuffer(small.bits(), np.uint8)
    pixels[:] = pixels >> 4 << 4 | pixels >> 4  # four bits each; white stays white
    target = PICTURES / f"{scene.partition('-')[2]}-{language}.png"
    if not small.save(str(target), "PNG", 0):
        raise OSError(str(target))


if __name__ == "__main__":
    sys.exit(main())
