"""Compares the locked packages with a folder of advisories in the OSV form, without any network.

    python scripts/advisories.py FOLDER

FOLDER holds the unpacked export of an advisory database for Python packages, one JSON file an advisory. Ends with 1
when an advisory names a locked version, and with 2 when the folder holds no advisories at all.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from sbom import Locked, locked, normal

ECOSYSTEM = "PyPI"


def affected(advisory: dict[str, object], parts: Sequence[Locked]) -> Iterator[Locked]:
    """The locked packages whose very version the advisory lists; a withdrawn advisory affects nothing."""
    rows = advisory.get("affected", [])
    if "withdrawn" in advisory or not isinstance(rows, list):
        return
    for row in rows:
        package = row.get("package", {})
        if package.get("ecosystem") == ECOSYSTEM:
            wanted = normal(package["name"])
            yield from (each for each in parts if each.name == wanted and each.version in row.get("versions", []))


def main(words: Sequence[str]) -> int:
    if len(words) != 1:
        sys.exit(__doc__)
    parts, files = locked(), sorted(Path(words[0]).rglob("*.json"))
    hits = 0
    for file in files:
        advisory = json.loads(file.read_text("utf-8"))
        for part in affected(advisory, parts):
            hits += 1
            print(f"{part.name} {part.version}: {advisory['id']} {advisory.get('summary', '')}")
    print(f"{len(files)} advisories against {len(parts)} locked packages: {hits} hits")
    return 2 if not files else int(bool(hits))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
