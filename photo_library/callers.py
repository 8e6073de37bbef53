"""Recognises who is calling before any of a request's body is read."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import Depends, Header, Request, Response
from fastapi.routing import APIRoute
from fastapi.security import HTTPBearer

from photo_library.auth import counter_for
from photo_library.certified import CERTIFIED
from photo_library.metadata import Counter, MetadataStore
from photo_library.statistics import Statistics
from photo_library.threads import beside


class CounterRoute(APIRoute):
    """A route for enrolled counters only; everyone else is answered 401, whatever the body holds."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        answer = super().get_route_handler()

        async def answer_known(request: Request) -> Response:
            library = request.app.state.library
            shown = Shown(request.headers.get("authorization"), getattr(request.state, CERTIFIED, None))
            known = (library.metadata, library.statistics, library.access.certificates.compare)
            request.state.counter = await beside(_recognised, *known, shown)
            return await answer(request)

        return answer_known


Compare = Callable[[str | None, Counter], None]
"""Raises ProblemError where a certificate is not of the counter that calls."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a caller showed: its token, and the name in its certificate where one is asked for."""

    authorization: str | None
    certified: str | None


def _recognised(metadata: MetadataStore, statistics: Statistics, compare: Compare, shown: Shown) -> Counter:
    """Blocks on the database. Raises ProblemError (401, 403)."""
    counter = counter_for(shown.authorization, metadata)
    compare(shown.certified, counter)
    statistics.note_heard(counter.city, counter.counter, datetime.now(UTC))
    return counter


async def _counter(request: Request) -> Counter:
    counter: Counter = request.state.counter
    return counter


Caller = Annotated[Counter, Depends(_counter)]
OfficerHeader = Annotated[str | None, Header(alias="Officer-Authorization")]
"""The token of the officer who is signed in at the calling counter, as `Bearer TOKEN`."""
DESCRIBED = Depends(HTTPBearer(auto_error=False, description="The token that a counter got when it was enrolled"))
"""For the description alone: `CounterRoute` has judged the token already."""
