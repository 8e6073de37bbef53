"""Joins all that decides who may do what over one database."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from photo_library.access.audit import AuditReader
from photo_library.access.blocks import Blocks
from photo_library.access.certificates import Certificates
from photo_library.access.ground import Ground, utc_now
from photo_library.access.invitations import Invitations
from photo_library.access.lookups import Lookups
from photo_library.access.officers import Officers
from photo_library.access.passwords import Passwords
from photo_library.access.reception import Admission, Reception
from photo_library.access.returns import Returns
from photo_library.access.rules import AccessRules, read_rules
from photo_library.keys.cipher import Cipher
from photo_library.sql.database import Database


@dataclass(frozen=True, slots=True)
class Entrance:
    """How strictly the service asks who is calling."""

    admission: Admission = Admission.REQUIRED
    rules: AccessRules = field(default_factory=read_rules)
    now: Callable[[], datetime] = utc_now


@dataclass(frozen=True, slots=True)
class Access:
    officers: Officers
    reception: Reception
    invitations: Invitations
    lookups: Lookups
    audit: AuditReader
    blocks: Blocks
    returns: Returns
    certificates: Certificates


def access_on(database: Database, cipher: Cipher, entrance: Entrance) -> Access:
    ground = Ground(database, cipher, entrance.rules, entrance.now)
    officers = Officers(ground)
    reception = Reception(ground, officers, Passwords(ground.rules.argon2), entrance.admission)
    lookups, audit = Lookups(ground, reception), AuditReader(ground)
    blocks, returns, certificates = Blocks(ground), Returns(ground), Certificates(ground)
    return Access(officers, reception, Invitations(ground), lookups, audit, blocks, returns, certificates)
