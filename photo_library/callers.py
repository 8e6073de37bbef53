"""Recognises who is calling before any of a request's body is read."""

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Annotated, Any, Protocol

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
            library, authorization = request.app.state.library, request.headers.get("authorization")
            certified = getattr(request.state, CERTIFIED, None)
            request.state.counter = await beside(_recognised, library, authorization, certified)
            return await answer(request)

        return answer_known


class Comparing(Protocol):
    """Raises ProblemError where a certificate is not of the counter that calls."""

    def compare(self, certified: str | None, by: Counter) -> None: ...


class Known(Protocol):
    """What of the library tells who is calling."""

    @property
    def metadata(self) -> MetadataStore: ...

    @property
    def statistics(self) -> Statistics: ...

    @property
    def access(self) -> "Entered": ...


class Entered(Protocol):
    @property
    def certificates(self) -> Comparing: ...


def _recognised(library: Known, authorization: str | None, certified: str | None) -> Counter:
    """Blocks on the database. Raises ProblemError (401, 403)."""
    counter = counter_for(authorization, library.metadata)
    library.access.certificates.compare(certified, counter)
    library.statistics.note_heard(counter.city, counter.counter, datetime.now(UTC))
    return counter


async def _counter(request: Request) -> Counter:
    counter: Counter = request.state.counter
    return counter


Caller = Annotated[Counter, Depends(_counter)]
OfficerHeader = Annotated[str | None, Header(alias="Officer-Authorization")]
"""The token of the officer who is signed in at the calling counter, as `Bearer TOKEN`."""
DESCRIBED = Depends(HTTPBearer(auto_error=False, description="The token that a counter got when it was enrolled"))
"""For the description alone: `CounterRoute` has judged the token already."""
