"""A crash leaves no picture of the memory behind."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="core files are POSIX's")
CRASH = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2) if sys.argv[1] == "as root" else None
from counter_app.bootstrap.dumps import forbid_dumps
forbid_dumps()
print(resource.getrlimit(resource.RLIMIT_CORE))
"""


def test_no_core_file_may_be_written_any_more() -> None:
    who = "as root" if os.geteuid() == 0 else "as a user"
    done = subprocess.run([sys.executable, "-c", CRASH, who], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "(0, 0)"
