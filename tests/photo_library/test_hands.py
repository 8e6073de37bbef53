"""Filings that processes of their own take in are answered as without them; when one dies nothing is lost."""

import asyncio
import base64
import io
import json
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from photo_library.errors import ProblemError
from photo_library.filed import Counter, NewRecord
from photo_library.intake import hands
from photo_library.intake.frames import LENGTH, Frames, HandFailedError, NotAsDescribedError, Reply, Sent, framed
from photo_library.intake.hand import work
from photo_library.intake.hands import OwnProcesses
from photo_library.intake.intake import Intake
from photo_library.keys.cipher import KEYS, KeyedCipher, make_keys
from photo_library.keys.sealing import Algorithm
from photo_library.objects.files import FileStore
from photo_library.ports import ObjectStore, StoreUnavailableError
from photo_library.stopwatch import StoreCall
from tests.fakes.real_library import TRIAL, RealLibrary
from tests.fakes.servers import wait_until
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.letters import CITY, COUNTER, Json
from tests.photo_library.services import command, desk_at

HANDS = 2
CIPHER = KeyedCipher(b"1" * 32, b"2" * 32)
BY = Counter(CITY, COUNTER)


def service_in(folder: Path, many: int) -> RealLibrary:
    return RealLibrary(folder / "library" / "data", serving=(*TRIAL, "--hands", str(many)))


def is_running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.fixture(scope="module", params=[0, HANDS], ids=["threads", "hands"])
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with (
        service_in(tmp_path_factory.mktemp("region"), request.param) as service,
        desk_at(service, service.enrol(CITY, COUNTER)) as opened,
    ):
        opened.file(0)
        yield opened


# --- answers ----------------------------------------------------------------------------------------------------------


def sent(desk: Desk, filing: Json) -> httpx.Response:
    return desk.call("PUT", f"/v1/filings/{filing['record']['record_id']}", json=filing)


def filing(seed: int, content: bytes | None = None, **changed: Any) -> Json:
    content = letters.jpeg(seed) if content is None else content
    return letters.filing(letters.record(seed, photos=[letters.photo_of(content)], **changed), [content])


def test_a_filing_is_taken_once_and_found(desk: Desk) -> None:
    answers = [sent(desk, filing(1)) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 200]
    assert answers[0].json() == answers[1].json()
    (photo,) = desk.look_up(letters.id_number(1)).json()["photos"]
    assert desk.call("GET", f"/v1/photos/{photo['sha256']}").content == letters.jpeg(1)


@pytest.mark.parametrize("program", [["-m", "photo_library.intake.hand"], ["-m", "photo_library", "hand"]])
def test_a_hand_is_started_by_its_module_and_by_its_word(tmp_path: Path, program: list[str]) -> None:
    make_keys(tmp_path / KEYS, Algorithm.AES)
    store = FileStore(tmp_path / "objects")
    store.clean()
    record = letters.record(30)
    body = json.dumps(letters.filing(record, [letters.jpeg(30)])).encode()
    came = framed(Sent(body, record["record_id"], BY))
    done = subprocess.run(
        [sys.executable, *program, str(tmp_path), "files"], input=came, capture_output=True, check=True
    )
    reply = pickle.loads(done.stdout[LENGTH.size :])
    assert isinstance(reply.outcome, NewRecord)
    assert store.holds(letters.digest_of(letters.jpeg(30)))


UNFIT: dict[str, tuple[Callable[[], Json], int, str]] = {
    "no picture": (lambda: {**filing(2), "photos": [base64.b64encode(b"no picture at all").decode()]}, 400, "digest"),
    "no jpeg": (lambda: filing(3, b"no picture at all"), 422, "not-a-jpeg"),
    "no base64": (lambda: {**filing(4), "photos": ["no base64!"]}, 422, "not-valid"),
    "an unknown word": (lambda: {**filing(5), "more": 1}, 422, "not-valid"),
    "another counter": (lambda: filing(6, counter="99"), 403, "wrong-counter"),
    "a receipt that is taken": (
        lambda: filing(7, receipt_no=letters.record(0)["receipt_no"]),
        409,
        "receipt-taken",
    ),
}


@pytest.mark.parametrize(("made", "status", "code"), UNFIT.values(), ids=UNFIT)
def test_what_does_not_fit_is_answered_alike(desk: Desk, made: Callable[[], Json], status: int, code: str) -> None:
    answer = sent(desk, made())
    assert answer.status_code == status, answer.text
    assert answer.json()["code"].startswith(code)


def test_another_content_under_the_same_identifier_is_refused(desk: Desk) -> None:
    sent(desk, filing(8))
    other = filing(8, receipt_no="310000-07-20261123-99999999-A")
    assert sent(desk, other).json()["code"] == "record-differs"


def test_what_the_stores_took_is_counted(desk: Desk) -> None:
    def puts() -> float:
        lines = desk.http.get("/metrics").text.splitlines()
        return sum(
            float(line.rpartition(" ")[2])
            for line in lines
            if line.startswith('photo_library_store_seconds_count{call="put",store="objects"}')
        )

    before = puts()
    assert sent(desk, filing(9)).status_code == 201
    assert puts() == before + 1


# --- harm -------------------------------------------------------------------------------------------------------------


def filed_at_last(service: RealLibrary, token: str, seed: int) -> int:
    """As a counter does it: again when it was not taken. How often it was."""
    paused = threading.Event()
    with desk_at(service, token) as desk:
        for tries in range(1, 50):
            answer = sent(desk, filing(seed))
            if answer.status_code in {200, 201}:
                return tries
            assert answer.status_code == 503, answer.text
            paused.wait(0.1)
    raise TimeoutError("it was never taken")


@pytest.mark.slow
def test_a_hand_that_dies_is_replaced_and_nothing_is_lost(tmp_path: Path) -> None:
    with service_in(tmp_path, HANDS) as service:
        token = service.enrol(CITY, COUNTER)
        wait_until(lambda: len(service.children) == HANDS, "no hands are started")
        before = service.children
        with desk_at(service, token) as desk:
            desk.file(0)
        with ThreadPoolExecutor(4) as callers:
            tries = [callers.submit(filed_at_last, service, token, seed) for seed in range(1, 61)]
            wait_until(lambda: sum(each.done() for each in tries) > 10, "nothing is taken")
            os.kill(min(before), signal.SIGKILL)
            assert all(each.result(60) >= 1 for each in tries)
        with desk_at(service, token) as desk:
            assert all(len(desk.look_up(letters.id_number(seed)).json()["photos"]) == 1 for seed in range(1, 61))
        wait_until(lambda: len(service.children - before) == 1, "no other hand is started")
        assert "a hand ended with -9; another is started" in (service.folder.parent / "library.log").read_text()


@pytest.mark.parametrize("ending", [RealLibrary.end, RealLibrary.kill], ids=["ended", "killed"])
def test_hands_end_with_the_service(tmp_path: Path, ending: Callable[[RealLibrary], object]) -> None:
    with service_in(tmp_path, HANDS) as service:
        wait_until(lambda: len(service.children) == HANDS, "no hands are started")
        pids = service.children
        ending(service)
        wait_until(lambda: not any(map(is_running, pids)), "a hand goes on")
        assert "another is started" not in (service.folder.parent / "library.log").read_text()


def test_a_store_that_cannot_is_told(tmp_path: Path) -> None:
    with service_in(tmp_path, HANDS) as service, desk_at(service, service.enrol(CITY, COUNTER)) as desk:
        desk.file(0)
        drafts = service.folder / "objects" / ".drafts"
        drafts.rename(drafts.with_name("away"))
        answer = sent(desk, filing(1))
        assert (answer.status_code, answer.json()["code"]) == (503, "storage-unavailable")
        drafts.with_name("away").rename(drafts)
        assert sent(desk, filing(1)).status_code == 201


@pytest.mark.parametrize("many", ["-1", "two"])
def test_hands_are_a_number(tmp_path: Path, many: str) -> None:
    done = command("serve", "--data", tmp_path, "--port", "0", f"--hands={many}")
    assert (done.returncode, done.stdout) == (2, "")


# --- one hand ---------------------------------------------------------------------------------------------------------

SENT = Sent(httpx.Request("PUT", "http://x", json=filing(0)).content, letters.record_id(0), BY)


class Broken(FileStore):
    def put(self, name: str, content: bytes) -> None:
        raise ZeroDivisionError


def replies(objects: ObjectStore, *asked: Sent) -> list[Reply]:
    goes = io.BytesIO()
    work(Intake(objects, CIPHER), [], io.BytesIO(b"".join(map(framed, asked))), goes)
    return [pickle.loads(frame) for frame in Frames().cut(goes.getvalue())]


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    made = FileStore(tmp_path / "objects")
    made.clean()
    return made


def test_one_after_another_is_taken_in(store: FileStore) -> None:
    other = Sent(SENT.body, letters.record_id(1), BY)
    first, second, third = (reply.outcome for reply in replies(store, SENT, other, Sent(b"{}", SENT.record_id, BY)))
    assert isinstance(first, NewRecord)
    assert (first.record_id, [upload.sha256 for upload in first.sent]) == (
        letters.record_id(0),
        [letters.digest_of(letters.jpeg(0))],
    )
    assert isinstance(second, ProblemError)
    assert (second.status, second.code) == (422, "not-valid")
    assert second.detail.startswith("The identifier")
    assert isinstance(third, NotAsDescribedError)


def test_what_nobody_expected_ends_one_filing_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    outcomes = [reply.outcome for reply in replies(Broken(tmp_path), SENT, SENT)]
    assert [type(outcome) for outcome in outcomes] == [HandFailedError, HandFailedError]
    assert caplog.messages == ["unexpected ZeroDivisionError"] * 2


def test_frames_are_cut_wherever_the_pipe_cuts() -> None:
    packed, frames = framed(SENT) + framed(SENT), Frames()
    cut = [frame for byte in packed for frame in frames.cut(bytes([byte]))]
    assert [pickle.loads(frame) for frame in cut] == [SENT, SENT]


# --- many hands -------------------------------------------------------------------------------------------------------


def asked_of(program: str, many: int = 1) -> list[BaseException | NewRecord]:
    """What comes of three filings that are given to hands which run this program."""

    async def asked() -> list[BaseException | NewRecord]:
        notes: list[StoreCall] = []
        made = OwnProcesses([sys.executable, "-c", program], many, notes.append)
        async with made.working():
            return await asyncio.gather(*(made.take_in(SENT) for _ in range(3)), return_exceptions=True)

    return asyncio.run(asked())


def test_hands_that_answer_nothing_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "PATIENCE_S", 0.3)
    outcomes = asked_of("import sys; sys.stdin.buffer.read()")
    assert [str(outcome) for outcome in outcomes] == ["HANDS-BUSY"] * 3


def test_what_a_dying_hand_was_at_is_told_as_not_stored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "AGAIN_S", 0.01)
    monkeypatch.setattr(hands, "PATIENCE_S", 5.0)
    outcomes = asked_of("import sys; sys.stdin.buffer.read(1)")
    assert all(isinstance(outcome, StoreUnavailableError) for outcome in outcomes)
    assert [str(outcome) for outcome in outcomes] == ["HAND-LOST"] * 3


def test_a_hand_that_cannot_be_started_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    monkeypatch.setattr(hands, "AGAIN_S", 0.01)
    program = tmp_path / "hand"
    dies = f"#!{sys.executable}\nimport os, sys; os.unlink({str(program)!r}); sys.stdin.buffer.read(1)\n"
    echoes = framed(Reply(HandFailedError(), ()))
    answers = f"#!{sys.executable}\nimport sys\nsys.stdin.buffer.read(1); sys.stdout.buffer.write({echoes!r})\n"

    def written(lines: str) -> None:
        program.write_text(lines)
        program.chmod(0o700)

    async def asked() -> list[BaseException | NewRecord]:
        made = OwnProcesses([str(program)], 1, lambda _: None)
        async with made.working():
            first = await asyncio.gather(made.take_in(SENT), return_exceptions=True)
            second = asyncio.ensure_future(made.take_in(SENT))
            while "no hand can be started: No such file or directory" not in caplog.messages:
                await asyncio.sleep(0.01)
            written(answers)
            return [*first, *await asyncio.gather(second, return_exceptions=True)]

    written(dies)
    outcomes = asyncio.run(asked())
    assert [type(outcome) for outcome in outcomes] == [StoreUnavailableError, HandFailedError]


def test_a_hand_that_says_what_nobody_understands_is_ended(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(hands, "PATIENCE_S", 5.0)
    garbled = LENGTH.pack(4) + b"what"
    outcomes = asked_of(f"import sys, time; sys.stdout.buffer.write({garbled!r}); sys.stdout.flush(); time.sleep(60)")
    assert {str(outcome) for outcome in outcomes} == {"HAND-LOST"}
    assert "a hand said what nobody understands: UnpicklingError" in caplog.messages
