"""Compares a caller's certificate with its token, and writes down where they are of two counters."""

import re
from dataclasses import dataclass

from photo_library.access import rates
from photo_library.access.audit import Act, append
from photo_library.access.ground import Ground
from photo_library.errors import ProblemError
from photo_library.filed import Counter

_COUNTER = re.compile(r"\d{6}-[\w-]{1,8}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Certificates:
    """Calls block on the database."""

    ground: Ground

    def compare(self, certified: str | None, by: Counter) -> None:
        """Raises ProblemError(403) for another's; None where no certificate is asked for.

        A line in the audit each minute, so that a flood leaves no thousand.
        """
        if certified is None or certified == f"{by.city}-{by.counter}":
            return
        named = certified if _COUNTER.fullmatch(certified) else "no counter"
        bounds = self.ground.rules.rates.strange_certificates
        with self.ground.database.writing() as connection:
            if rates.count(connection, f"certificate at {by.city}-{by.counter}", bounds, self.ground.now()) is None:
                act = Act("certificate-differs", None, by.city, by.counter, detail={"certificate": named})
                append(connection, self.ground.cipher, act, self.ground.now())
        raise ProblemError(403, "certificate-differs", "Certificate and token are not of one counter.")
