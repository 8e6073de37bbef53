"""A crash leaves no picture of the memory behind, whichever way a program was started."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.real_library import RealLibrary

pytestmark = pytest.mark.skipif(os.name != "posix", reason="core files are POSIX's")

STARTED = """
import contextlib, resource, sys
_, most = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
from {program}.__main__ import main
with contextlib.suppress(SystemExit):
    main(sys.argv[1:])
print(resource.getrlimit(resource.RLIMIT_CORE))
"""


def _cores_are_possible() -> bool:
    if os.name != "posix":
        return False
    import resource

    return resource.getrlimit(resource.RLIMIT_CORE)[1] != 0


@pytest.mark.skipif(not _cores_are_possible(), reason="core files are off here for every program")
@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("counter_app", ["verify", "--keys", "file", "--data"]),
        ("counter_app", ["run", "--camera", "no-camera-at-all:", "--help"]),
        ("photo_library", ["list", "--data"]),
    ],
)
def test_no_core_file_may_be_written_however_it_is_started(program: str, words: list[str], tmp_path: Path) -> None:
    command = [sys.executable, "-c", STARTED.format(program=program), *words]
    if words[-1] == "--data":
        command.append(str(tmp_path))
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    )
    assert done.stdout.splitlines()[-1] == "(0, 0)"


@pytest.mark.skipif(sys.platform != "linux", reason="reads the limits of another process from /proc")
def test_a_service_that_runs_writes_none(tmp_path: Path) -> None:
    with RealLibrary(tmp_path / "region") as service:
        assert service._child is not None
        limits = Path(f"/proc/{service._child.pid}/limits").read_text()
    (line,) = (line for line in limits.splitlines() if line.startswith("Max core file size"))
    assert line.split()[4:6] == ["0", "0"]
