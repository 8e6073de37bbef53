"""Asks a running library everything that its own OpenAPI description allows, and everything that it forbids.

    python -m tests.soak.described --examples 200 [--seed 1]

Schemathesis reads the description, makes up calls by it and against it, and compares each answer: none may be an error
of the library's own, and each must have a status, a media type and a body that the description names. Ends with 1 when
one does not.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.fakes.real_library import RealLibrary

SCHEMATHESIS = [sys.executable, "-m", "schemathesis.cli"]
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "response_headers_conformance",
)
CITY, COUNTER = "310000", "07"


def ask_everything(folder: Path, examples: int, seed: int, phases: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """One run against a library of its own in that folder; what schemathesis said, and 0 when nothing was wrong."""
    with RealLibrary(folder / "region") as library:
        token = library.enrol(CITY, COUNTER)
        words = {
            "--checks": ",".join(CHECKS),
            "--phases": ",".join(phases),
            "--max-examples": str(examples),
            "--seed": str(seed),
            "--header": f"Authorization: Bearer {token}",
            "--generation-database": "none",
            "--warnings": "off",
        }
        options = [word for pair in words.items() for word in pair]
        command = [*SCHEMATHESIS, "run", f"{library.url}/openapi.json", *options, "--no-color"]
        return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--examples", type=int, default=200, help="made-up calls a route and way (default: %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        done = ask_everything(
            Path(folder), chosen.examples, chosen.seed, ("examples", "coverage", "fuzzing", "stateful")
        )
    print(done.stdout, done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
