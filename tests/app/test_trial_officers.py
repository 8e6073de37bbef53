"""The practice library gets officers to sign in with, once."""

import re
from pathlib import Path

from counter_app.bootstrap import trial_officers
from counter_app.embedded import Admission, EmbeddedLibrary
from counter_app.sync.journal.credentials import FileCredentials


def test_two_officers_and_a_supervisor_are_made_once_and_their_passwords_told_once(tmp_path: Path) -> None:
    library = EmbeddedLibrary(tmp_path / "library", Admission.REQUIRED)
    keys, said = FileCredentials(tmp_path / "keys.json"), list[str]()
    trial_officers.ensure(library, keys, said.append)
    trial_officers.ensure(library, keys, said.append)
    assert [re.sub(r"password .*", "", line).strip() for line in said] == [
        "practice library: officer 000001, first",
        "practice library: officer 000002, first",
        "practice library: supervisor 000009, first",
    ]
    password = said[0].rpartition(" ")[2].strip()
    held = [file for file in tmp_path.rglob("*") if file.is_file() and password.encode() in file.read_bytes()]
    assert (len(password) >= 12, held) == (True, [])
