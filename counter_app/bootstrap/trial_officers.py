"""Gives the practice library officers to sign in with, once, and tells their first passwords on the terminal."""

from collections.abc import Callable

from counter_app.domain.person.officer import Role
from counter_app.domain.ports import Credentials
from counter_app.embedded import EmbeddedLibrary

MADE = "practice-officers"
OFFICERS = (("000001", Role.OFFICER), ("000002", Role.OFFICER), ("000009", Role.SUPERVISOR))


def ensure(library: EmbeddedLibrary, keys: Credentials, say: Callable[[str], object]) -> None:
    """Two officers and a supervisor. Blocks for some seconds the first time. Raises FaultError."""
    if keys.get(MADE) is not None:
        return
    for number, role in OFFICERS:
        password = library.add_officer(number, f"practice {number}", role.value)
        say(f"practice library: {role.value} {number}, first password {password}\n")
    keys.set(MADE, "made")
