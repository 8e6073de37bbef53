"""Uploads that are too large, cut off, not what they say, repeated or many at once: each has its own answer."""

import io
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from PIL import Image

from photo_library.web.limits import Limits
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.services import running

PICTURE = letters.jpeg(0)
TOO_MUCH = Limits().largest_photo_bytes + 1


def send(desk: Desk, content: bytes, address: bytes | None = None, **headers: str) -> httpx.Response:
    """The bytes under the digest of `address`, or their own."""
    known = desk.known | letters.photo_headers(content if address is None else address) | headers
    path = f"/v1/photos/{letters.digest_of(content if address is None else address)}"
    return desk.http.put(path, content=content, headers=known)


def png() -> bytes:
    coded = io.BytesIO()
    Image.new("RGB", (358, 441), "white").save(coded, "PNG")
    return coded.getvalue()


UPLOADS: dict[str, tuple[Callable[[Desk], httpx.Response], int, str]] = {
    "oversized": (lambda desk: send(desk, PICTURE + bytes(TOO_MUCH)), 413, "too-large"),
    "truncated on its way": (lambda desk: send(desk, PICTURE[:-400], PICTURE), 400, "digest-mismatch"),
    "truncated before it was sent": (lambda desk: send(desk, PICTURE[: len(PICTURE) // 2]), 422, "not-a-jpeg"),
    "empty": (lambda desk: send(desk, b""), 422, "not-a-jpeg"),
    "under another's digest": (lambda desk: send(desk, letters.jpeg(1), PICTURE), 400, "digest-mismatch"),
    "with another's digest field": (
        lambda desk: send(desk, PICTURE, **{"Content-Digest": letters.content_digest(b"other")}),
        400,
        "digest-mismatch",
    ),
    "labelled as something else": (
        lambda desk: send(desk, PICTURE, **{"Content-Type": "image/png"}),
        415,
        "not-a-jpeg",
    ),
    "something else labelled as JPEG": (lambda desk: send(desk, png()), 422, "not-a-jpeg"),
    "a record too large": (
        lambda desk: desk.send_record({**letters.record(0), "case_id": "x" * Limits().largest_message_bytes}),
        413,
        "too-large",
    ),
    "a record cut off": (
        lambda desk: desk.call(
            "PUT",
            f"/v1/records/{letters.record_id(0)}",
            content=json.dumps(letters.record(0))[:-20],
            headers=desk.known | {"Content-Type": "application/json"},
        ),
        422,
        "not-valid",
    ),
    "a record of a photo that is not held": (lambda desk: desk.send_record(letters.record(0)), 422, "photo-missing"),
}


@pytest.mark.parametrize("name", UPLOADS)
def test_what_is_not_right_is_refused_by_its_name_and_nothing_is_kept(desk: Desk, folder: Path, name: str) -> None:
    upload, status, code = UPLOADS[name]
    answer = upload(desk)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert [file for file in (folder / "objects").rglob("*") if file.is_file()] == []


def test_the_same_upload_again_is_answered_as_the_first_was(desk: Desk) -> None:
    first, again = desk.send_photo(PICTURE), desk.send_photo(PICTURE)
    assert (first.status_code, again.status_code, again.json()) == (201, 200, first.json())
    filed = desk.file(1)
    assert desk.send_record(filed).status_code == 200


def test_the_same_identifier_with_another_digest_is_a_conflict(desk: Desk) -> None:
    filed = desk.file(0)
    desk.send_photo(letters.jpeg(1))
    other = desk.send_record({**filed, "photos": [letters.photo_of(letters.jpeg(1))]})
    assert (other.status_code, other.json()["code"]) == (409, "record-differs")
    assert [photo["sha256"] for photo in desk.look_up(letters.id_number(0)).json()["photos"]] == [
        letters.digest_of(PICTURE)
    ]


def test_over_a_socket_many_at_once_under_one_identifier_are_one_record_and_conflicts(folder: Path) -> None:
    pictures = [letters.jpeg(seed) for seed in range(8)]
    with running(folder) as (_, desk):
        for picture in pictures:
            assert desk.send_photo(picture).status_code == 201
        records = [{**letters.record(0), "photos": [letters.photo_of(picture)]} for picture in pictures]
        with ThreadPoolExecutor(8) as many:
            answers = list(many.map(desk.send_record, records))
        statuses = sorted(answer.status_code for answer in answers)
        assert statuses == [201] + [409] * 7
        (kept,) = (letters.digest_of(picture) for picture, answer in zip(pictures, answers, strict=True)
                   if answer.status_code == 201)  # fmt: skip
        assert [photo["sha256"] for photo in desk.look_up(letters.id_number(0)).json()["photos"]] == [kept]
