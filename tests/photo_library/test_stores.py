"""Where a library keeps what it holds: said on the command line or in its folder, secrets never in either."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from photo_library.objects.s3 import S3Objects
from photo_library.opening import open_library
from photo_library.stores import Stores, object_store, read_stores, secret
from tests.conftest import MakeStores
from tests.fakes.real_library import PROGRAM
from tests.photo_library import letters
from tests.photo_library.services import command, desk_at, serving

S3 = "s3://photos/region?endpoint=http://127.0.0.1:1"


def test_the_folder_says_where_and_the_command_line_wins(tmp_path: Path) -> None:
    assert read_stores(tmp_path, None, None) == Stores("sqlite", "files")
    (tmp_path / "library.toml").write_text(f'metadata = "postgresql://a@b/c"\nobjects = "{S3}"\n')
    assert read_stores(tmp_path, None, None) == Stores("postgresql://a@b/c", S3)
    assert read_stores(tmp_path, "sqlite", None) == Stores("sqlite", S3)


@pytest.mark.parametrize("written", ['password = "x"', "metadata = 1", "metadata = ", 'objects = "ftp://x"'])
def test_what_the_folder_says_wrongly_is_refused(tmp_path: Path, written: str) -> None:
    (tmp_path / "library.toml").write_text(written)
    done = command("serve", "--data", tmp_path, "--port", "0")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "address",
    [
        "s3://photos",
        "s3://key:secret@photos?endpoint=http://x",
        "s3://photos?endpoint=http://x&secret=y",
        "s3:?endpoint=x",
    ],
)
def test_an_s3_address_says_its_endpoint_and_nothing_secret(tmp_path: Path, address: str) -> None:
    with pytest.raises(ValueError, match=r"endpoint"):
        object_store(Stores(objects=address), tmp_path, {})


def test_a_password_on_the_command_line_is_refused(tmp_path: Path) -> None:
    done = command(
        "enroll", "--data", tmp_path, "--metadata", "postgresql://u:pw@h/d", "--city", "310000", "--counter", "1"
    )
    assert done.returncode == 2
    assert "no place in the address" in done.stderr
    assert "pw" not in done.stderr


def test_a_secret_comes_from_the_environment_or_a_file(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("from the file\n")
    assert secret("X", {}) is None
    assert secret("X", {"X": "here"}) == "here"
    assert secret("X", {"X": "here", "X_FILE": str(file)}) == "from the file"
    known = {"PHOTO_LIBRARY_S3_ACCESS_KEY": "a", "PHOTO_LIBRARY_S3_SECRET_KEY_FILE": str(file)}
    opened = object_store(Stores(objects=S3), tmp_path, known)
    assert isinstance(opened, S3Objects)
    assert "from the file" not in repr(opened)


@pytest.mark.parametrize("kind", ["metadata", "objects"])
def test_without_the_extra_a_clear_word_is_said(tmp_path: Path, kind: str) -> None:
    """The drivers are hidden from a program of its own, as if they had never been installed."""
    hidden = "import sys; sys.modules['psycopg'] = sys.modules['obstore'] = None; "
    run = "from photo_library.__main__ import main; sys.exit(main(sys.argv[1:]))"
    address = {"metadata": "postgresql://u@127.0.0.1:1/d", "objects": S3}[kind]
    words = ["serve", "--data", str(tmp_path), f"--{kind}", address]
    done = subprocess.run(
        [sys.executable, "-c", hidden + run, *words], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert "delta-counter[region]" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_embedded_library_imports_neither_driver(tmp_path: Path) -> None:
    look = (
        "import sys; from pathlib import Path; from photo_library.opening import open_library\n"
        "with open_library(Path(sys.argv[1])): print([m for m in ('psycopg', 'obstore') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", look, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr


# --- several services -------------------------------------------------------------------------------------------------


def words(stores: Stores) -> list[str]:
    return ["--metadata", stores.metadata, "--objects", stores.objects]


def test_two_services_with_the_same_keys_are_one_library(tmp_path: Path, make_stores: MakeStores) -> None:
    stores, folders = make_stores("postgresql+s3"), [tmp_path / "one", tmp_path / "two"]
    with serving(folders[0], *words(stores)) as first:
        token = first.enrol("310000", "07")
        folders[1].mkdir()
        (folders[1] / "keys.json").write_bytes((folders[0] / "keys.json").read_bytes())
        with (
            serving(folders[1], *words(stores)) as second,
            desk_at(first, token) as here,
            desk_at(second, token) as there,
        ):
            here.file(0)
            (found,) = there.look_up(letters.id_number(0)).json()["photos"]
            assert there.call("GET", f"/v1/photos/{found['sha256']}").content == letters.jpeg(0)
            assert there.send_record(letters.record(0)).status_code == 200


def test_a_service_with_other_keys_or_none_is_refused(tmp_path: Path, make_stores: MakeStores) -> None:
    stores = make_stores("postgresql+s3")
    with open_library(_made(tmp_path / "one"), stores):
        pass
    none = command("serve", "--data", tmp_path / "two", "--port", "0", *words(stores))
    assert (none.returncode, "keys.json is missing" in none.stderr) == (2, True)
    with open_library(_made(tmp_path / "three")):
        pass
    other = command("serve", "--data", tmp_path / "three", "--port", "0", *words(stores))
    assert (other.returncode, "is not that of this library" in other.stderr) == (2, True)


def test_services_that_start_together_in_one_folder_agree_on_the_keys(tmp_path: Path, make_stores: MakeStores) -> None:
    stores = make_stores("postgresql+s3")
    with serving(tmp_path, *words(stores)) as first, serving(tmp_path, *words(stores)) as second:
        token = first.enrol("310000", "07")
        with desk_at(second, token) as desk:
            desk.file(0)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_no_secret_is_in_the_log_or_the_process_list(tmp_path: Path, make_stores: MakeStores) -> None:
    stores = make_stores("postgresql+files")
    known = {**os.environ, "PHOTO_LIBRARY_DATABASE_PASSWORD": "word-of-the-database"}
    child = subprocess.Popen(
        [*PROGRAM, "serve", "--data", str(tmp_path), "--port", "0", *words(stores)],
        env=known, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout is not None
    assert "listening" in json.loads(child.stdout.readline())
    child.kill()
    _, said = child.communicate()
    assert b"word-of-the-database" not in said
