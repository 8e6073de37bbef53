"""Every answer to calls that follow the service's description, or break it, is one that the description names."""

from pathlib import Path

from tests.soak.described import Effort, ask_everything, library_of


def test_no_made_up_call_ends_in_an_answer_that_is_not_described(tmp_path: Path) -> None:
    with library_of(tmp_path, is_region=False) as library:
        done = ask_everything(library, Effort(examples=8, seed=1, phases=["fuzzing"]))
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert "No issues found" in done.stdout
