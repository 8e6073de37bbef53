"""Lets supervisors and auditors into the page, and sees to it that forms come from the page itself."""

import hmac
import secrets
from dataclasses import dataclass, field
from hashlib import sha256

from photo_library.access import tokens
from photo_library.access.access import Access
from photo_library.access.reception import not_signed_in
from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.wire.officers import Role

PAGE = Counter("000000", "ADMIN")
"""Where one signs in who signs in here: tokens of the page count at no counter, and those of counters not here."""
READERS = frozenset({Role.SUPERVISOR, Role.AUDITOR})
AUDITORS = frozenset({Role.AUDITOR})
SAME_SITE = {"same-origin", "none"}


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is signed in, by which token."""

    number: str
    name: str
    role: Role
    token: str = field(repr=False)

    @property
    def is_auditor(self) -> bool:
        return self.role in AUDITORS


@dataclass(frozen=True, slots=True)
class Gate:
    """Over the library's own officers. Calls block."""

    access: Access

    def sign_in(self, number: str, password: str) -> str:
        """A token. Raises ProblemError."""
        given = self.access.reception.sign_in(number, password, PAGE)
        return self._only_readers(given.token, given.role)

    def change_password(self, number: str, password: str, new_password: str) -> str:
        """The same, with a new password. Raises ProblemError."""
        given = self.access.reception.change_password(number, password, new_password, PAGE)
        return self._only_readers(given.token, given.role)

    def visitor(self, token: str) -> Visitor | None:
        """Whose token this is, if it counts."""
        held = tokens.recognise(self.access.reception.ground, token, PAGE)
        officer = None if held is None else self.access.officers.find(held.officer)
        if officer is None or officer.role not in READERS:
            return None
        return Visitor(officer.number, officer.name, officer.role, token)

    def sign_out(self, token: str) -> None:
        """The token counts no more, if it did."""
        try:
            self.access.reception.sign_out(_bearer(token), PAGE)
        except ProblemError as ended:
            if ended.code != not_signed_in().code:
                raise

    def _only_readers(self, token: str, role: Role) -> str:
        if role not in READERS:
            self.sign_out(token)
            raise ProblemError(403, "not-allowed", "Another role is needed.")
        return token


def _bearer(token: str) -> str:
    return f"Bearer {token}"


def new_guest() -> str:
    """For the cookie of someone who is not signed in yet."""
    return secrets.token_urlsafe(32)


def form_key(cookie: str) -> str:
    """What a form has to bring: only who has the cookie knows it, and it tells nothing of the cookie."""
    return hmac.digest(cookie.encode(), b"form of the administrators' page", sha256).hex()


def is_own_form(cookie: str | None, key: str, fetched_from: str | None) -> bool:
    """Whether a form was made by this page for this visitor; browsers say themselves where a request comes from."""
    if cookie is None or (fetched_from is not None and fetched_from not in SAME_SITE):
        return False
    return hmac.compare_digest(form_key(cookie).encode(), key.encode())
