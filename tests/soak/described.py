"""Asks a running library everything that its own OpenAPI description allows, and everything that it forbids.

    python -m tests.soak.described --examples 200 [--seed 1] [--region]

Schemathesis reads the description, makes up calls by it and against it, and compares each answer: none may be an error
of the library's own, and each must have a status, a media type and a body that the description names. Ends with 1 when
one does not. With `--region` the library stands on PostgreSQL and S3 and has hands.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.real_library import TRIAL, RealLibrary
from tests.fakes.servers import Postgres, Seaweed, scratch

SCHEMATHESIS = [sys.executable, "-m", "schemathesis.cli"]
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "response_headers_conformance",
)
CITY, COUNTER = "310000", "07"


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is asked: made-up calls a route and way, and the ways of making them up."""

    examples: int
    seed: int
    phases: Sequence[str]


def ask_everything(library: RealLibrary, effort: Effort) -> subprocess.CompletedProcess[str]:
    """What schemathesis said of a running library, and 0 when nothing was wrong."""
    token = library.enrol(CITY, COUNTER)
    words = {
        "--checks": ",".join(CHECKS),
        "--phases": ",".join(effort.phases),
        "--max-examples": str(effort.examples),
        "--seed": str(effort.seed),
        "--header": f"Authorization: Bearer {token}",
        "--generation-database": "none",
        "--warnings": "off",
    }
    options = [word for pair in words.items() for word in pair]
    command = [*SCHEMATHESIS, "run", f"{library.url}/openapi.json", *options, "--no-color"]
    return subprocess.run(command, cwd=library.folder.parent, capture_output=True, encoding="utf-8", check=False)


@contextmanager
def library_of(folder: Path, *, is_region: bool) -> Iterator[RealLibrary]:
    """One of its own in that folder."""
    with ExitStack() as started:
        words: tuple[str, ...] = ()
        if is_region:
            database = started.enter_context(Postgres(folder / "postgres")).make_database("library")
            objects = started.enter_context(Seaweed(folder / "seaweed")).url("region")
            words = ("--metadata", database, "--objects", objects)
        serving = (*TRIAL, "--hands", "2") if is_region else TRIAL
        yield started.enter_context(RealLibrary(folder / "library" / "region", *words, serving=serving))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--examples", type=int, default=200, help="made-up calls a route and way (default: %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--region", action="store_true", help="on PostgreSQL and S3, with hands")
    chosen = parser.parse_args()
    effort = Effort(chosen.examples, chosen.seed, ("examples", "coverage", "fuzzing", "stateful"))
    folder = scratch()
    try:
        with library_of(folder, is_region=chosen.region) as library:
            done = ask_everything(library, effort)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(done.stdout, done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
