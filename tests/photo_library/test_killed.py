"""A service that is killed at random moments under load has everything that it acknowledged, and nothing torn."""

import hashlib
import threading
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from random import Random

import httpx
import pytest

from tests.fakes.real_library import RealLibrary
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.letters import CITY, COUNTER
from tests.photo_library.services import desk_at

KILLS, COUNTERS, LONGEST_LIFE_S, PEOPLE = 10, 8, 0.4, 5


def case(seed: int) -> letters.Json:
    """A record of one of a few people, so that they are soon asked for."""
    return letters.record(seed, applicant=letters.record(seed % PEOPLE)["applicant"])


class Load:
    """Counters that file one case after another until the service is gone, and note what was acknowledged."""

    def __init__(self) -> None:
        self._seeds = count()
        self._lock = threading.Lock()
        self.photos: set[int] = set()
        self.records: set[int] = set()
        self.begun: set[int] = set()
        self.unexpected: list[str] = []

    def work(self, desk: Desk) -> None:
        try:
            while True:
                with self._lock:
                    seed = next(self._seeds)
                    self.begun.add(seed)
                self._note(desk.send_photo(letters.jpeg(seed)), self.photos, seed)
                self._note(desk.send_record(case(seed)), self.records, seed)
        except httpx.TransportError:
            return  # killed

    def _note(self, answer: httpx.Response, taken: set[int], seed: int) -> None:
        if answer.status_code == 201:
            taken.add(seed)
        else:
            self.unexpected.append(f"{seed}: {answer.status_code} {answer.text}")


def live_and_die(service: RealLibrary, token: str, load: Load, life_s: float) -> None:
    with ExitStack() as open_desks:
        desks = [open_desks.enter_context(desk_at(service, token)) for _ in range(COUNTERS)]
        threads = [threading.Thread(target=load.work, args=(desk,)) for desk in desks]
        for thread in threads:
            thread.start()
        threading.Event().wait(life_s)
        service.kill()
        for thread in threads:
            thread.join()


def held_photo(desk: Desk, seed: int) -> bytes | None:
    answer = desk.call("GET", f"/v1/photos/{letters.digest_of(letters.jpeg(seed))}")
    assert answer.status_code in {200, 404}
    return answer.content if answer.status_code == 200 else None


def is_whole(seed: int, held: bytes | None) -> bool:
    return held is None or hashlib.sha256(held).hexdigest() == letters.digest_of(letters.jpeg(seed))


def not_found_again(desk: Desk, load: Load) -> set[str]:
    people = [case(seed)["applicant"]["id_number"] for seed in range(PEOPLE)]
    found = {photo["record_id"] for number in people for photo in desk.look_up(number).json()["photos"]}
    return {letters.record_id(seed) for seed in load.records} - found


@pytest.mark.slow
def test_killed_ten_times_under_load_everything_acknowledged_is_found_again(tmp_path: Path) -> None:
    folder, load, chance = tmp_path / "region", Load(), Random(5)
    folder.mkdir()
    service = RealLibrary(folder)
    token = service.enrol(CITY, COUNTER)
    for _ in range(KILLS):
        service.start()
        live_and_die(service, token, load, chance.uniform(0.05, LONGEST_LIFE_S))
    with service, desk_at(service, token) as desk:
        assert load.unexpected == []
        assert len(load.records) > KILLS
        assert [seed for seed in load.photos if held_photo(desk, seed) is None] == []
        assert [seed for seed in load.begun if not is_whole(seed, held_photo(desk, seed))] == []
        assert not_found_again(desk, load) == set()
        assert list((folder / "objects" / ".drafts").iterdir()) == []
        again = [desk.send_record(case(seed)).status_code for seed in sorted(load.records)[-20:]]
        assert set(again) == {200}
