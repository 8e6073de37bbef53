"""Recognises who is calling before any of a request's body is read."""

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import Depends, Header, Request, Response
from fastapi.routing import APIRoute
from fastapi.security import HTTPBearer

from photo_library.auth import counter_for
from photo_library.metadata import Counter, MetadataStore
from photo_library.statistics import Statistics
from photo_library.threads import beside


class CounterRoute(APIRoute):
    """A route for enrolled counters only; everyone else is answered 401, whatever the body holds."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        answer = super().get_route_handler()

        async def answer_known(request: Request) -> Response:
            library, authorization = request.app.state.library, request.headers.get("authorization")
            request.state.counter = await beside(_recognised, library.metadata, library.statistics, authorization)
            return await answer(request)

        return answer_known


def _recognised(metadata: MetadataStore, statistics: Statistics, authorization: str | None) -> Counter:
    """Blocks on the database. Raises ProblemError(401)."""
    counter = counter_for(authorization, metadata)
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
