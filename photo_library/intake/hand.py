"""Is a process that takes filings in for the service: from its input, one by one, what came of each to its output.

python -m photo_library.intake.hand FOLDER OBJECTS
"""

import logging
import os
import pickle
import sys
from functools import partial
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from photo_library.dumps import forbid_dumps
from photo_library.errors import ProblemError
from photo_library.intake.frames import LENGTH, HandFailedError, NotAsDescribedError, Outcome, Reply, Sent, framed
from photo_library.intake.intake import Intake
from photo_library.keys.cipher import KEYS, load_cipher
from photo_library.ports import StoreUnavailableError
from photo_library.stopwatch import MeasuredStore, StoreCall, stopwatch
from photo_library.stores import Stores, object_store
from photo_library.web.access_log import start_logging

log = logging.getLogger(__name__)


def work(intake: Intake, calls: list[StoreCall], came: BinaryIO, goes: BinaryIO) -> None:
    """Until the input ends, as it does when the service does. `calls` is where the intake's store notes its calls."""
    while head := came.read(LENGTH.size):
        sent: Sent = pickle.loads(came.read(*LENGTH.unpack(head)))  # noqa: S301 - the service itself wrote it
        calls.clear()
        outcome = _taken_in(intake, sent)
        goes.write(framed(Reply(outcome, tuple(calls))))
        goes.flush()


def _taken_in(intake: Intake, sent: Sent) -> Outcome:
    try:
        return intake.body(sent.body, sent.record_id, sent.by)
    except (ProblemError, StoreUnavailableError) as told:
        return told.with_traceback(None)
    except ValidationError:
        return NotAsDescribedError()
    except Exception as unexpected:
        log.exception("unexpected %s", type(unexpected).__name__)
        return HandFailedError()


def main(folder: Path, objects: str) -> int:
    """With the keys of that folder and the photos at that address."""
    forbid_dumps()
    start_logging()
    # whatever else wants to write there must not come between the frames
    goes = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    calls: list[StoreCall] = []
    store = MeasuredStore(object_store(Stores(objects=objects), folder, os.environ), partial(stopwatch, calls.append))
    work(Intake(store, load_cipher(folder / KEYS)), calls, sys.stdin.buffer, goes)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
