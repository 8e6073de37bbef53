"""Files cases with a service on a disk of one megabyte until it is full, then makes room again; run by a test."""

import sys
from pathlib import Path

import httpx

from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.services import running


def fill(desk: Desk) -> tuple[list[int], httpx.Response]:
    """The cases that were taken, and the answer to the first that was not."""
    taken: list[int] = []
    for seed in range(2000):
        answer = desk.send_photo(letters.jpeg(seed))
        if answer.status_code == 201:
            answer = desk.send_record(letters.record(seed))
        if answer.status_code != 201:
            return taken, answer
        taken.append(seed)
    raise AssertionError("the disk never was full")


def is_found(desk: Desk, seed: int) -> bool:
    """Whether the photo and, by sending it once more, the record are held."""
    photo = desk.call("GET", f"/v1/photos/{letters.digest_of(letters.jpeg(seed))}")
    return photo.content == letters.jpeg(seed) and desk.send_record(letters.record(seed)).status_code == 200


def main(folder: Path) -> None:
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(200_000))
    (folder / "region").mkdir()
    with running(folder / "region") as (_, desk):
        taken, refused = fill(desk)
        print(refused.status_code, refused.json()["code"], refused.headers["Retry-After"])
        print(desk.call("GET", "/readyz").status_code)
        print("same" if taken and all(is_found(desk, seed) for seed in taken) else "lost")
        ballast.unlink()
        print(desk.call("GET", "/readyz").status_code)
        desk.send_photo(letters.jpeg(len(taken)))
        print(desk.send_record(letters.record(len(taken))).status_code)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
