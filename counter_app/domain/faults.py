"""Says what can go wrong outside the program's own rules, whose fault it is and whether trying again helps."""

from dataclasses import dataclass
from enum import Enum, StrEnum


class Owner(Enum):
    """Who has to act."""

    OFFICER = "officer"
    ENVIRONMENT = "environment"
    LIBRARY = "library"
    BUG = "bug"


class FaultCode(StrEnum):
    CAMERA_NOT_FOUND = "CAMERA_NOT_FOUND"
    CAMERA_BUSY = "CAMERA_BUSY"
    CAMERA_LOST = "CAMERA_LOST"
    CAMERA_STALLED = "CAMERA_STALLED"
    CAMERA_GARBAGE = "CAMERA_GARBAGE"
    CAMERA_ADDRESS = "CAMERA_ADDRESS"
    MODEL_MISSING = "MODEL_MISSING"
    MODEL_DAMAGED = "MODEL_DAMAGED"
    PICTURE_UNREADABLE = "PICTURE_UNREADABLE"
    PICTURE_TOO_LARGE = "PICTURE_TOO_LARGE"
    PORTRAIT_TOO_HEAVY = "PORTRAIT_TOO_HEAVY"
    JOURNAL_IN_USE = "JOURNAL_IN_USE"
    JOURNAL_DAMAGED = "JOURNAL_DAMAGED"
    JOURNAL_TOO_NEW = "JOURNAL_TOO_NEW"
    JOURNAL_KEY_WRONG = "JOURNAL_KEY_WRONG"
    CERTIFICATE_IN_USE = "CERTIFICATE_IN_USE"
    JOURNAL_MISSING = "JOURNAL_MISSING"
    JOURNAL_IN_THE_WAY = "JOURNAL_IN_THE_WAY"
    BACKUP_UNREADABLE = "BACKUP_UNREADABLE"
    BACKUP_FAILED = "BACKUP_FAILED"
    PASSPHRASE_SHORT = "PASSPHRASE_SHORT"  # noqa: S105 - the name of a fault
    PASSPHRASE_DIFFERS = "PASSPHRASE_DIFFERS"  # noqa: S105 - the name of a fault
    DOCUMENT_EMPTIED = "DOCUMENT_EMPTIED"
    PHOTO_EMPTIED = "PHOTO_EMPTIED"
    PHOTO_DAMAGED = "PHOTO_DAMAGED"
    DISK_FULL = "DISK_FULL"
    DISK_READ_ONLY = "DISK_READ_ONLY"
    DISK_FAILED = "DISK_FAILED"
    KEYRING_MISSING = "KEYRING_MISSING"
    KEYRING_LOCKED = "KEYRING_LOCKED"
    LIBRARY_UNREACHABLE = "LIBRARY_UNREACHABLE"
    LIBRARY_TIMEOUT = "LIBRARY_TIMEOUT"
    LIBRARY_BUSY = "LIBRARY_BUSY"
    LIBRARY_FAILED = "LIBRARY_FAILED"
    LIBRARY_NOT_UNDERSTOOD = "LIBRARY_NOT_UNDERSTOOD"
    CERTIFICATE_UNTRUSTED = "CERTIFICATE_UNTRUSTED"
    CREDENTIAL_MISSING = "CREDENTIAL_MISSING"
    CREDENTIAL_REFUSED = "CREDENTIAL_REFUSED"
    OFFICER_EXPIRED = "OFFICER_EXPIRED"
    OFFICER_MISSING = "OFFICER_MISSING"
    CLOCK_WRONG = "CLOCK_WRONG"
    RECORD_REFUSED = "RECORD_REFUSED"
    AUDIT_REFUSED = "AUDIT_REFUSED"
    CASE_MOVED_ON = "CASE_MOVED_ON"
    CASE_UNREADABLE = "CASE_UNREADABLE"
    CARRIER_UNKNOWN = "CARRIER_UNKNOWN"
    RECEIPT_FILE_UNREADABLE = "RECEIPT_FILE_UNREADABLE"
    RECEIPT_FILE_FOREIGN = "RECEIPT_FILE_FOREIGN"
    RECORDS_SET_APART = "RECORDS_SET_APART"
    PHOTOS_TO_FETCH = "PHOTOS_TO_FETCH"
    PRINTER_MISSING = "PRINTER_MISSING"
    PRINT_FAILED = "PRINT_FAILED"
    ROLL_UNREACHABLE = "ROLL_UNREACHABLE"
    USB_LIBRARY_MISSING = "USB_LIBRARY_MISSING"
    TEMPLATE_WRONG = "TEMPLATE_WRONG"
    SETTINGS_WRONG = "SETTINGS_WRONG"
    BUG = "BUG"


_OFFICER = {
    FaultCode.CAMERA_NOT_FOUND, FaultCode.CAMERA_BUSY, FaultCode.CAMERA_ADDRESS, FaultCode.PICTURE_UNREADABLE,
    FaultCode.PICTURE_TOO_LARGE, FaultCode.PRINTER_MISSING, FaultCode.JOURNAL_IN_USE, FaultCode.SETTINGS_WRONG,
    FaultCode.JOURNAL_IN_THE_WAY, FaultCode.BACKUP_UNREADABLE, FaultCode.PASSPHRASE_SHORT,
    FaultCode.PASSPHRASE_DIFFERS, FaultCode.JOURNAL_MISSING, FaultCode.OFFICER_EXPIRED, FaultCode.OFFICER_MISSING,
    FaultCode.CASE_MOVED_ON, FaultCode.RECEIPT_FILE_UNREADABLE, FaultCode.RECEIPT_FILE_FOREIGN,
    FaultCode.CERTIFICATE_IN_USE,
    FaultCode.ROLL_UNREACHABLE, FaultCode.TEMPLATE_WRONG,
}  # fmt: skip
_LIBRARY = {
    FaultCode.LIBRARY_BUSY, FaultCode.LIBRARY_FAILED, FaultCode.LIBRARY_NOT_UNDERSTOOD, FaultCode.RECORD_REFUSED,
    FaultCode.CREDENTIAL_REFUSED, FaultCode.AUDIT_REFUSED,
}  # fmt: skip
_MAY_PASS = {
    FaultCode.CAMERA_NOT_FOUND, FaultCode.CAMERA_BUSY, FaultCode.CAMERA_LOST, FaultCode.CAMERA_STALLED,
    FaultCode.CAMERA_GARBAGE, FaultCode.CAMERA_ADDRESS, FaultCode.LIBRARY_UNREACHABLE, FaultCode.LIBRARY_TIMEOUT,
    FaultCode.LIBRARY_BUSY, FaultCode.LIBRARY_FAILED, FaultCode.DISK_FULL, FaultCode.KEYRING_LOCKED,
    FaultCode.ROLL_UNREACHABLE,
}  # fmt: skip


DAMAGED = frozenset({FaultCode.JOURNAL_DAMAGED, FaultCode.PHOTO_DAMAGED})
"""What of one record cannot be read any more; everything else goes on."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What happened. Parameters are numbers, codes and paths for the message; never personal data."""

    code: FaultCode
    parameters: tuple[tuple[str, str | int | float], ...] = ()

    @property
    def owner(self) -> Owner:
        if self.code is FaultCode.BUG:
            return Owner.BUG
        if self.code in _OFFICER:
            return Owner.OFFICER
        return Owner.LIBRARY if self.code in _LIBRARY else Owner.ENVIRONMENT

    @property
    def may_pass(self) -> bool:
        """Whether trying again later can help without anyone changing anything."""
        return self.code in _MAY_PASS


class FaultError(Exception):
    """Carries a fault from an adapter's edge to whoever can act on it."""

    def __init__(self, code: FaultCode, **parameters: str | float) -> None:
        super().__init__(code.value, parameters)
        self.fault = Fault(code, tuple(sorted(parameters.items())))
