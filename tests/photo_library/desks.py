"""A counter as the library sees it: calls with a token, over a client that is either in this process or on a socket."""

from dataclasses import dataclass
from typing import Any

import httpx
from anyio.from_thread import BlockingPortal
from fastapi import FastAPI

from photo_library.app import create_app
from photo_library.service import Library
from photo_library.web.limits import Limits
from tests.photo_library import letters
from tests.photo_library.letters import Json


class InProcess(httpx.BaseTransport):
    """Hands requests to the application without a socket; an error that nobody caught is answered as a server would."""

    def __init__(self, app: FastAPI, portal: BlockingPortal) -> None:
        self._inner = httpx.ASGITransport(app, raise_app_exceptions=False)
        self._portal = portal

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._portal.call(self._answer, request)

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        answer = await self._inner.handle_async_request(request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=await answer.aread())


def in_process(library: Library, portal: BlockingPortal) -> httpx.Client:
    """A client of a service over this library; bodies have a second to arrive."""
    app = create_app(library, Limits(body_wait_s=1.0))
    return httpx.Client(transport=InProcess(app, portal), base_url="http://library.invalid")


@dataclass(frozen=True, slots=True)
class Desk:
    """One enrolled counter."""

    http: httpx.Client
    token: str

    @property
    def known(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def send_photo(self, content: bytes) -> httpx.Response:
        headers = self.known | letters.photo_headers(content)
        return self.http.put(f"/v1/photos/{letters.digest_of(content)}", content=content, headers=headers)

    def send_record(self, record: Json) -> httpx.Response:
        return self.http.put(f"/v1/records/{record['record_id']}", json=record, headers=self.known)

    def send_filing(self, record: Json, *photos: bytes) -> httpx.Response:
        return self.http.put(
            f"/v1/filings/{record['record_id']}", json=letters.filing(record, photos), headers=self.known
        )

    def look_up(self, number: str, purpose: str = "id-card-first-issue") -> httpx.Response:
        return self.http.post("/v1/people/lookup", json=letters.question(number, purpose), headers=self.known)

    def call(self, method: str, path: str, **more: Any) -> httpx.Response:
        return self.http.request(method, path, **{"headers": self.known, **more})

    def file(self, seed: int = 0, **changed: Any) -> Json:
        """A whole case: photo, then record; both taken."""
        record = letters.record(seed, **changed)
        assert self.send_photo(letters.jpeg(seed)).status_code in {200, 201}
        answer = self.send_record(record)
        assert answer.status_code == 201, answer.text
        return record
