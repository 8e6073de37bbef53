"""A library is copied while it serves, and made again from the copy on whatever stores; the commands say so."""

import io
import json
import shutil
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from anyio.from_thread import BlockingPortal

from photo_library.__main__ import main
from photo_library.access.access import Entrance
from photo_library.access.auth import hash_token
from photo_library.access.reception import Admission
from photo_library.filed import Counter
from photo_library.opening import open_library
from photo_library.stores import Stores
from tests.conftest import COMBINATIONS, MakeStores
from tests.photo_library import letters
from tests.photo_library.desks import Desk, in_process
from tests.photo_library.entrances import trial_rules
from tests.photo_library.letters import CITY, COUNTER
from tests.photo_library.services import running

CASES = 5
TRIAL = Entrance(Admission.OFF, trial_rules())


def words(stores: Stores) -> list[str]:
    return ["--metadata", stores.metadata, "--objects", stores.objects]


def filled(folder: Path, stores: Stores, portal: BlockingPortal) -> None:
    """A library in which a counter has filed some cases."""
    folder.mkdir()
    with open_library(folder, stores, TRIAL) as library, in_process(library, portal) as http:
        library.metadata.enroll(Counter(CITY, COUNTER), hash_token("token"))
        for seed in range(CASES):
            Desk(http, "token").file(seed)


def ended(*said: str | Path) -> tuple[int, str, str]:
    """One run of the program within this process, which costs no start: exit code, what it told, what it complained."""
    told, complained = io.StringIO(), io.StringIO()
    with redirect_stdout(told), redirect_stderr(complained):
        code = main([str(word) for word in said])
    return code, told.getvalue(), complained.getvalue()


def done(*said: str | Path) -> dict[str, int]:
    code, told, complained = ended(*said)
    assert code == 0, complained
    numbers: dict[str, int] = json.loads(told)
    return numbers


def refusal(*said: str | Path) -> str:
    code, told, complained = ended(*said)
    assert (code, told) == (2, "")
    return complained


def with_keys_of(folder: Path, new: Path) -> Path:
    new.mkdir()
    shutil.copy(folder / "keys.json", new)
    return new


@pytest.mark.parametrize("source", COMBINATIONS)
def test_what_was_copied_is_a_library_again_on_other_stores(
    tmp_path: Path, source: str, make_stores: MakeStores, portal: BlockingPortal
) -> None:
    """Each kind of store is once copied from and once filled: so a desk's library moves to a region's, and back."""
    here, there = make_stores(source), make_stores(COMBINATIONS[-1 - COMBINATIONS.index(source)])
    filled(tmp_path / "one", here, portal)
    copied = done("backup", "--data", tmp_path / "one", *words(here), tmp_path / "copy")
    assert copied == {"records": CASES, "photos": CASES, "photos_new": CASES}
    new = with_keys_of(tmp_path / "one", tmp_path / "two")
    assert done("restore", "--data", new, *words(there), tmp_path / "copy")["records"] == CASES
    with open_library(new, there, TRIAL) as library, in_process(library, portal) as http:
        desk = Desk(http, "token")
        for seed in range(CASES):
            (found,) = desk.look_up(letters.id_number(seed)).json()["photos"]
            assert desk.call("GET", f"/v1/photos/{found['sha256']}").content == letters.jpeg(seed)
            assert desk.send_record(letters.record(seed)).status_code == 200
        desk.file(CASES)  # numbers that the database gives go on after those that were copied


def test_a_copy_is_made_beside_a_running_service_and_grows_by_what_is_new(folder: Path, tmp_path: Path) -> None:
    with running(folder) as (_, desk):
        desk.file(0)
        assert done("backup", "--data", folder, tmp_path / "copy")["photos_new"] == 1
        desk.file(1)
        again = done("backup", "--data", folder, tmp_path / "copy")
        assert again == {"records": 2, "photos": 2, "photos_new": 1}
        assert desk.send_record(letters.record(0)).status_code == 200


def test_nothing_personal_can_be_read_in_the_copy_and_no_key(
    folder: Path, tmp_path: Path, portal: BlockingPortal
) -> None:
    filled(folder.parent / "one", Stores(), portal)
    done("backup", "--data", folder.parent / "one", tmp_path / "copy")
    files = [file for file in (tmp_path / "copy").rglob("*") if file.is_file()]
    secrets = [letters.id_number(0), letters.record(0)["applicant"]["name"]]
    held = b"".join(file.read_bytes() for file in files)
    assert len(files) == CASES + 1
    assert [word for word in secrets if word.encode() in held] == []
    assert json.loads((folder.parent / "one" / "keys.json").read_text())["sealing_key"].encode() not in held


def test_a_damaged_photo_is_told_and_the_copy_before_stays(
    folder: Path, tmp_path: Path, portal: BlockingPortal
) -> None:
    one = folder.parent / "one"
    filled(one, Stores(), portal)
    done("backup", "--data", one, tmp_path / "copy")
    before = (tmp_path / "copy" / "metadata.db").read_bytes()
    digest = letters.digest_of(letters.jpeg(0))
    for place in (one, tmp_path / "copy"):
        (place / "objects" / digest[:2] / digest[2:4] / digest).unlink()
    assert f"the photo {digest} is damaged or missing" in refusal("backup", "--data", one, tmp_path / "copy")
    assert (tmp_path / "copy" / "metadata.db").read_bytes() == before


def test_only_an_empty_library_with_the_right_keys_is_filled(
    folder: Path, tmp_path: Path, portal: BlockingPortal
) -> None:
    one = folder.parent / "one"
    filled(one, Stores(), portal)
    done("backup", "--data", one, tmp_path / "copy")
    assert "only an empty one" in refusal("restore", "--data", one, tmp_path / "copy")
    (tmp_path / "without").mkdir()
    assert "keys.json is missing" in refusal("restore", "--data", tmp_path / "without", tmp_path / "copy")
    with open_library(folder):
        pass
    assert "sealed with other keys" in refusal("restore", "--data", folder, tmp_path / "copy")
    assert "no whole backup" in refusal("restore", "--data", one, tmp_path / "nothing")


def test_a_restore_that_was_broken_off_can_be_begun_again(tmp_path: Path, portal: BlockingPortal) -> None:
    filled(tmp_path / "one", Stores(), portal)
    done("backup", "--data", tmp_path / "one", tmp_path / "copy")
    new = with_keys_of(tmp_path / "one", tmp_path / "two")
    half = letters.digest_of(letters.jpeg(3))
    place = Path(half[:2]) / half[2:4]
    (new / "objects" / place).mkdir(parents=True)
    shutil.copy(tmp_path / "copy" / "objects" / place / half, new / "objects" / place)
    assert done("restore", "--data", new, tmp_path / "copy") == {
        "records": CASES,
        "photos": CASES,
        "photos_new": CASES - 1,
    }


def test_the_sweep_runs_beside_a_service(folder: Path) -> None:
    with running(folder) as (_, desk):
        desk.send_photo(letters.jpeg(0))
        assert done("sweep", "--data", folder) == {"unknown": 0, "unnamed": 0, "half_gone": 0}
        assert desk.send_record(letters.record(0)).status_code == 201


def test_the_purge_counts_first_and_removes_when_told(tmp_path: Path, portal: BlockingPortal) -> None:
    one, table = tmp_path / "one", tmp_path / "retention.toml"
    filled(one, Stores(), portal)
    with pytest.raises(SystemExit):
        ended("purge", "--data", one)
    assert set(done("purge", "--data", one, "--dry-run").values()) == {0}
    assert set(done("purge", "--data", one, "--yes").values()) == {0}
    table.write_text("[months]\n")
    assert "retention must hold exactly" in refusal("purge", "--data", one, "--yes", "--retention", table)
    (tmp_path / "without").mkdir()
    assert "keys.json is missing" in refusal("purge", "--data", tmp_path / "without", "--yes")
