"""Recognises who is calling before any of a request's body is read."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from time import monotonic
from typing import Annotated, Any

from fastapi import Depends, Header, Request, Response
from fastapi.routing import APIRoute
from fastapi.security import HTTPBearer

from photo_library.access.auth import Bearer, counter_for, presented
from photo_library.filed import Counter
from photo_library.sql.metadata import MetadataStore
from photo_library.sql.statistics import HEARD_EVERY, Statistics
from photo_library.threads import beside
from photo_library.web.certified import CERTIFIED


class CounterRoute(APIRoute):
    """A route for enrolled counters only; everyone else is answered 401, whatever the body holds."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        answer = super().get_route_handler()

        async def answer_known(request: Request) -> Response:
            library = request.app.state.library
            shown = Shown(request.headers.get("authorization") or "", getattr(request.state, CERTIFIED, None))
            known = (library.metadata, library.statistics, library.access.certificates.compare)
            bearer = await beside(_recognised, *known, shown)
            request.app.state.acquainted.greet(bearer, shown)
            request.state.counter, request.state.bearer = bearer.counter, bearer
            return await answer(request)

        return answer_known


Compare = Callable[[str | None, Counter], None]
"""Raises ProblemError where a certificate is not of the counter that calls."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a caller showed: its token, and the name in its certificate where one is asked for."""

    authorization: str
    certified: str | None


def _recognised(metadata: MetadataStore, statistics: Statistics, compare: Compare, shown: Shown) -> Bearer:
    """Blocks on the database. Raises ProblemError (401, 403)."""
    bearer = counter_for(shown.authorization, metadata)
    compare(shown.certified, bearer.counter)
    statistics.note_heard(bearer.counter.city, bearer.counter.counter, datetime.now(UTC))
    return bearer


class Acquainted:
    """Counters that were recognised within the last minute: their bodies may be read before they are looked up again.

    It lets nobody in: what they want looks their token up in its own transaction. Used on the event loop alone.
    """

    def __init__(self, now_s: Callable[[], float] = monotonic) -> None:
        self._now_s = now_s
        self._known: dict[tuple[bytes, str | None], tuple[Bearer, float]] = {}

    def greet(self, bearer: Bearer, shown: Shown) -> None:
        """It was recognised just now, by its token and its certificate."""
        self._known[bearer.token_hash, shown.certified] = bearer, self._now_s() + HEARD_EVERY.total_seconds()

    def bearer(self, shown: Shown) -> Bearer | None:
        """Who shows this, if the very same was recognised a short while ago."""
        token_hash = presented(shown.authorization)
        if token_hash is None:
            return None
        bearer, until = self._known.get((token_hash, shown.certified), (None, 0.0))
        if bearer is not None and self._now_s() >= until:
            del self._known[token_hash, shown.certified]
            return None
        return bearer


async def _counter(request: Request) -> Counter:
    counter: Counter = request.state.counter
    return counter


async def _bearer(request: Request) -> Bearer:
    bearer: Bearer = request.state.bearer
    return bearer


Caller = Annotated[Counter, Depends(_counter)]
Known = Annotated[Bearer, Depends(_bearer)]
"""The calling counter with its token, for what looks that up once more in its own transaction."""
OfficerHeader = Annotated[str | None, Header(alias="Officer-Authorization")]
"""The token of the officer who is signed in at the calling counter, as `Bearer TOKEN`."""
DESCRIBED = Depends(HTTPBearer(auto_error=False, description="The token that a counter got when it was enrolled"))
"""For the description alone: `CounterRoute` has judged the token already."""
