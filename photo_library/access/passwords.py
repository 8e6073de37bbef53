"""Hashes and compares passwords with argon2id, invents first ones, and says whether a new one is fit."""

import secrets
import threading

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from photo_library.access.rules import HashingCost, PasswordRules

SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Letters and digits that are not taken for each other."""
GROUPS, GROUP_SIGNS = 4, 4


class Passwords:
    """Comparing takes tens of milliseconds on purpose: worker threads only, so many at once as the rules say."""

    def __init__(self, cost: HashingCost) -> None:
        self._hasher = PasswordHasher(cost.time_cost, cost.memory_kib, cost.lanes, type=Type.ID)
        self._turn = threading.BoundedSemaphore(cost.at_once)
        self._nobody = self._hasher.hash(secrets.token_urlsafe())

    def hash(self, password: str) -> str:
        with self._turn:
            return self._hasher.hash(password)

    def is_right(self, password: str, held: str | None) -> bool:
        """Whether the password has that hash. Without one the same work is done, and the answer is no."""
        return self.has_hash(password, held or self._nobody) and held is not None

    def has_hash(self, password: str, held: str) -> bool:
        with self._turn:
            try:
                return self._hasher.verify(held, password)
            except (VerificationError, InvalidHashError):
                return False

    def is_outdated(self, held: str) -> bool:
        """Whether the hash was made at another cost than that of the rules."""
        return self._hasher.check_needs_rehash(held)


def invented_code() -> str:
    """Four groups of four signs: 80 random bits, for a first password or an invitation."""
    return "-".join("".join(secrets.choice(SIGNS) for _ in range(GROUP_SIGNS)) for _ in range(GROUPS))


def is_fit(password: str, officer: str, rules: PasswordRules) -> bool:
    """Whether an officer may choose it. Whether it is the old one has to be asked elsewhere."""
    return (
        len(password) >= rules.shortest
        and len(set(password)) >= rules.fewest_different
        and officer.casefold() not in password.casefold()
    )
