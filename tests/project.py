"""Lists the project's own files for the tests that look at them."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("counter_app", "photo_library")
_TEXT = {
    "",
    ".cfg",
    ".csv",
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
    ".html",
    ".in",
    ".ini",
    ".iss",
    ".json",
    ".mako",
}
_TEXT |= {".md", ".ps1", ".py", ".qss", ".sh", ".spec", ".svg", ".toml", ".ts", ".txt", ".yaml", ".yml"}


def text_files() -> list[Path]:
    """Every text file that belongs to the project, by the rules of .gitignore; works without git and in an archive."""
    return sorted(file for file in _walk(ROOT) if file.suffix in _TEXT)


def python_files(*folders: str) -> list[Path]:
    return [file for file in text_files() if file.suffix == ".py" and file.relative_to(ROOT).parts[0] in folders]


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _walk(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if _is_ignored(entry):
            continue
        if entry.is_dir():
            yield from _walk(entry)
        else:
            yield entry


def _is_ignored(entry: Path) -> bool:
    if entry.name == ".git" or entry.is_symlink():
        return True
    patterns = [line for line in (ROOT / ".gitignore").read_text("utf-8").split() if not line.startswith("#")]
    return any(_matches(entry, pattern) for pattern in patterns)


def _matches(entry: Path, pattern: str) -> bool:
    if pattern.endswith("/") and not entry.is_dir():
        return False
    name = pattern.rstrip("/")
    return entry == ROOT / name[1:] if name.startswith("/") else entry.match(name)
