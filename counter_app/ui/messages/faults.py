"""Puts faults into words: what happened, and what the officer should do next."""

from collections.abc import Mapping
from dataclasses import dataclass

from counter_app.domain.faults import Fault, FaultCode
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Words:
    """What happened, and what to do next."""

    what: str
    todo: str


_CAMERA = {
    FaultCode.CAMERA_NOT_FOUND: Words(
        QT_TRANSLATE_NOOP("Fault", "No camera was found."),
        QT_TRANSLATE_NOOP("Fault", "Plug the camera in. The program goes on by itself as soon as it answers."),
    ),
    FaultCode.CAMERA_BUSY: Words(
        QT_TRANSLATE_NOOP("Fault", "Another program is using the camera."),
        QT_TRANSLATE_NOOP("Fault", "Close the other program. The picture then comes back by itself."),
    ),
    FaultCode.CAMERA_LOST: Words(
        QT_TRANSLATE_NOOP("Fault", "The camera was disconnected."),
        QT_TRANSLATE_NOOP("Fault", "Check its cable and plug it in again. Nothing entered so far is lost."),
    ),
    FaultCode.CAMERA_STALLED: Words(
        QT_TRANSLATE_NOOP("Fault", "The camera sends no new pictures."),
        QT_TRANSLATE_NOOP("Fault", "Wait a moment; if it stays like this, unplug the camera and plug it in again."),
    ),
    FaultCode.CAMERA_GARBAGE: Words(
        QT_TRANSLATE_NOOP("Fault", "The camera's pictures arrive damaged."),
        QT_TRANSLATE_NOOP("Fault", "Use another cable or another socket."),
    ),
    FaultCode.CAMERA_ADDRESS: Words(
        QT_TRANSLATE_NOOP("Fault", "The camera that was set up does not exist."),
        QT_TRANSLATE_NOOP("Fault", "Ask the administrator to correct the camera setting."),
    ),
}

_PHOTO = {
    FaultCode.MODEL_MISSING: Words(
        QT_TRANSLATE_NOOP("Fault", "The program is incomplete: photos cannot be checked."),
        QT_TRANSLATE_NOOP("Fault", "Ask the administrator to install the program again."),
    ),
    FaultCode.MODEL_DAMAGED: Words(
        QT_TRANSLATE_NOOP("Fault", "A part of the program was changed: photos cannot be checked."),
        QT_TRANSLATE_NOOP("Fault", "Ask the administrator to install the program again."),
    ),
    FaultCode.PICTURE_UNREADABLE: Words(
        QT_TRANSLATE_NOOP("Fault", "The picture cannot be read."),
        QT_TRANSLATE_NOOP("Fault", "Take the photo again."),
    ),
    FaultCode.PICTURE_TOO_LARGE: Words(
        QT_TRANSLATE_NOOP("Fault", "The picture is too large to be judged."),
        QT_TRANSLATE_NOOP("Fault", "Choose a smaller picture size for the camera."),
    ),
    FaultCode.PORTRAIT_TOO_HEAVY: Words(
        QT_TRANSLATE_NOOP("Fault", "The portrait does not fit into the prescribed file size."),
        QT_TRANSLATE_NOOP("Fault", "Take the photo again before a plain background."),
    ),
}

_DISK = {
    FaultCode.JOURNAL_IN_USE: Words(
        QT_TRANSLATE_NOOP("Fault", "The program is already running on this computer."),
        QT_TRANSLATE_NOOP("Fault", "Go on in the window that is already open."),
    ),
    FaultCode.JOURNAL_DAMAGED: Words(
        QT_TRANSLATE_NOOP("Fault", "The journal on this computer is damaged."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Serve nobody else here; call the administrator: “counter-app verify” shows the damage, and"
            " “counter-app restore” brings back the last backup and keeps what is here beside it.",
        ),
    ),
    FaultCode.RECORDS_SET_APART: Words(
        QT_TRANSLATE_NOOP("Fault", "Records on this computer are damaged; they were set apart and are not sent."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Go on serving, and tell the administrator: “counter-app verify” names them, a backup may hold them whole.",
        ),
    ),
    FaultCode.PHOTOS_TO_FETCH: Words(
        QT_TRANSLATE_NOOP("Fault", "Photos on this computer are damaged; the library holds them whole."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Go on serving: they are fetched back by themselves as soon as the library answers. If this comes again,"
            " tell the administrator: the disk may be failing.",
        ),
    ),
    FaultCode.PHOTO_DAMAGED: Words(
        QT_TRANSLATE_NOOP("Fault", "This photo is damaged on this computer."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Where the library has received the case, the photo is fetched back by itself. Otherwise keep the papers"
            " of the case, and ask the administrator to restore a backup; without one, take the photo anew.",
        ),
    ),
    FaultCode.JOURNAL_MISSING: Words(
        QT_TRANSLATE_NOOP("Fault", "There is no journal in this folder."),
        QT_TRANSLATE_NOOP("Fault", "Name the folder of the journal with --data."),
    ),
    FaultCode.JOURNAL_IN_THE_WAY: Words(
        QT_TRANSLATE_NOOP("Fault", "This folder holds a journal with other records."),
        QT_TRANSLATE_NOOP(
            "Fault", "Restore into an empty folder (--data), or move the journal that is there away first."
        ),
    ),
    FaultCode.BACKUP_UNREADABLE: Words(
        QT_TRANSLATE_NOOP("Fault", "The backup cannot be opened."),
        QT_TRANSLATE_NOOP("Fault", "Check the passphrase and the file: one of the two is not the right one."),
    ),
    FaultCode.BACKUP_FAILED: Words(
        QT_TRANSLATE_NOOP("Fault", "The backup is not sound; nothing was changed."),
        QT_TRANSLATE_NOOP("Fault", "Examine the journal with “counter-app verify”, or use an older backup."),
    ),
    FaultCode.PASSPHRASE_SHORT: Words(
        QT_TRANSLATE_NOOP("Fault", "The passphrase is too short."),
        QT_TRANSLATE_NOOP("Fault", "Choose one of 12 characters or more, and keep it apart from the backup."),
    ),
    FaultCode.PASSPHRASE_DIFFERS: Words(
        QT_TRANSLATE_NOOP("Fault", "The passphrase was typed differently the second time."),
        QT_TRANSLATE_NOOP("Fault", "Begin again; nothing was written."),
    ),
    FaultCode.DOCUMENT_EMPTIED: Words(
        QT_TRANSLATE_NOOP("Fault", "These pages have left the computer, as the case's photos have."),
        QT_TRANSLATE_NOOP("Fault", "They were kept nowhere else; ask the applicant for the papers if need be."),
    ),
    FaultCode.PHOTO_EMPTIED: Words(
        QT_TRANSLATE_NOOP("Fault", "This photo has left the computer; the library holds it."),
        QT_TRANSLATE_NOOP("Fault", "Its receipt is no longer printed here; look the person up in the library."),
    ),
    FaultCode.JOURNAL_TOO_NEW: Words(
        QT_TRANSLATE_NOOP("Fault", "The journal was written by a newer version of the program."),
        QT_TRANSLATE_NOOP("Fault", "Ask the administrator to update the program."),
    ),
    FaultCode.JOURNAL_KEY_WRONG: Words(
        QT_TRANSLATE_NOOP("Fault", "The journal cannot be opened with the key of this user."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Sign in to the computer as the counter's own user. If the key is lost, the administrator brings back the"
            " last backup with “counter-app restore”; without a backup nobody can read this journal again.",
        ),
    ),
    FaultCode.DISK_FULL: Words(
        QT_TRANSLATE_NOOP("Fault", "The disk is full: nothing was saved."),
        QT_TRANSLATE_NOOP("Fault", "Call the administrator to free space, then try again; nothing entered is lost."),
    ),
    FaultCode.DISK_READ_ONLY: Words(
        QT_TRANSLATE_NOOP("Fault", "The disk or folder is write-protected: nothing was saved."),
        QT_TRANSLATE_NOOP("Fault", "Choose another folder or call the administrator, then try again."),
    ),
    FaultCode.DISK_FAILED: Words(
        QT_TRANSLATE_NOOP("Fault", "The disk did not answer: nothing was saved."),
        QT_TRANSLATE_NOOP("Fault", "Try again; if it fails again, stop here and call the administrator."),
    ),
    FaultCode.KEYRING_MISSING: Words(
        QT_TRANSLATE_NOOP("Fault", "This computer has no safe place for the program's keys."),
        QT_TRANSLATE_NOOP("Fault", "Ask the administrator to set up the system's keyring."),
    ),
    FaultCode.KEYRING_LOCKED: Words(
        QT_TRANSLATE_NOOP("Fault", "The system's keyring is locked."),
        QT_TRANSLATE_NOOP("Fault", "Unlock it with the password of this computer's user."),
    ),
}

_LIBRARY = {
    FaultCode.LIBRARY_UNREACHABLE: Words(
        QT_TRANSLATE_NOOP("Fault", "The library cannot be reached."),
        QT_TRANSLATE_NOOP("Fault", "Go on serving: records are kept here and sent as soon as the network is back."),
    ),
    FaultCode.LIBRARY_TIMEOUT: Words(
        QT_TRANSLATE_NOOP("Fault", "The library answers too slowly."),
        QT_TRANSLATE_NOOP("Fault", "Go on serving: records are kept here and sent again by themselves."),
    ),
    FaultCode.LIBRARY_BUSY: Words(
        QT_TRANSLATE_NOOP("Fault", "The library is busy."),
        QT_TRANSLATE_NOOP("Fault", "Go on serving: records are kept here and sent again by themselves."),
    ),
    FaultCode.LIBRARY_FAILED: Words(
        QT_TRANSLATE_NOOP("Fault", "The library reports a failure of its own."),
        QT_TRANSLATE_NOOP("Fault", "Go on serving. If it lasts longer than an hour, tell the library's administrator."),
    ),
    FaultCode.LIBRARY_NOT_UNDERSTOOD: Words(
        QT_TRANSLATE_NOOP("Fault", "The library gave an answer that this program does not understand."),
        QT_TRANSLATE_NOOP("Fault", "Go on serving, and ask the administrator whether the program has to be updated."),
    ),
    FaultCode.CERTIFICATE_UNTRUSTED: Words(
        QT_TRANSLATE_NOOP("Fault", "Sending is halted: the library could not prove who it is."),
        QT_TRANSLATE_NOOP("Fault", "Go on serving and call the administrator; nothing is sent until this is solved."),
    ),
    FaultCode.CREDENTIAL_MISSING: Words(
        QT_TRANSLATE_NOOP("Fault", "Sending is halted: this counter has no credential for the library."),
        QT_TRANSLATE_NOOP("Fault", "Go on serving and ask the administrator to enter the credential."),
    ),
    FaultCode.CREDENTIAL_REFUSED: Words(
        QT_TRANSLATE_NOOP("Fault", "Sending is halted: the library refuses this counter's credential."),
        QT_TRANSLATE_NOOP("Fault", "Go on serving and ask the administrator to renew the credential."),
    ),
    FaultCode.OFFICER_EXPIRED: Words(
        QT_TRANSLATE_NOOP("Fault", "Your sign-in is no longer valid at the library."),
        QT_TRANSLATE_NOOP("Fault", "Sign in again; the open case is kept."),
    ),
    FaultCode.OFFICER_MISSING: Words(
        QT_TRANSLATE_NOOP("Fault", "The library shows photos only to officers who signed in with it."),
        QT_TRANSLATE_NOOP("Fault", "Take a new photo, or lock the window and sign in again when the network is back."),
    ),
    FaultCode.CLOCK_WRONG: Words(
        QT_TRANSLATE_NOOP("Fault", "Sending is halted: this computer's clock is wrong."),
        QT_TRANSLATE_NOOP("Fault", "Ask the administrator to correct date and time."),
    ),
    FaultCode.RECORD_REFUSED: Words(
        QT_TRANSLATE_NOOP("Fault", "The library refused this record."),
        QT_TRANSLATE_NOOP("Fault", "Ask the library why, then send it again from the journal."),
    ),
    FaultCode.CARRIER_UNKNOWN: Words(
        QT_TRANSLATE_NOOP("Fault", "This counter does not know the library's key yet: nothing can be sealed."),
        QT_TRANSLATE_NOOP("Fault", "Start the program once while the network is there; it asks for the key by itself."),
    ),
    FaultCode.RECEIPT_FILE_UNREADABLE: Words(
        QT_TRANSLATE_NOOP("Fault", "The library's receipt is damaged, or no such receipt."),
        QT_TRANSLATE_NOOP("Fault", "Fetch it from the library once more; nothing was changed here."),
    ),
    FaultCode.RECEIPT_FILE_FOREIGN: Words(
        QT_TRANSLATE_NOOP("Fault", "The receipt is of another library, or for another counter."),
        QT_TRANSLATE_NOOP("Fault", "Bring it to the counter whose file it acknowledges; nothing was changed here."),
    ),
    FaultCode.AUDIT_REFUSED: Words(
        QT_TRANSLATE_NOOP("Fault", "The library does not accept this counter's signed audit."),
        QT_TRANSLATE_NOOP(
            "Fault", "Go on serving, and tell the administrator today: “counter-app verify” shows what was changed."
        ),
    ),
    FaultCode.CASE_UNREADABLE: Words(
        QT_TRANSLATE_NOOP("Fault", "The content of this case can no longer be read on this computer."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Keep its papers, and ask the administrator to restore the last backup. Where the list says that the"
            " library received it, nothing has to be taken anew; otherwise take no new application for it yet.",
        ),
    ),
    FaultCode.CASE_MOVED_ON: Words(
        QT_TRANSLATE_NOOP("Fault", "The case has moved on meanwhile; nothing was recorded."),
        QT_TRANSLATE_NOOP("Fault", "Look at how it stands now, then try again."),
    ),
    FaultCode.CERTIFICATE_IN_USE: Words(
        QT_TRANSLATE_NOOP("Fault", "A registration under this birth certificate exists already; nothing was filed."),
        QT_TRANSLATE_NOOP("Fault", "Look the certificate number up in the list, or compare it with the paper."),
    ),
}

_OTHER = {
    FaultCode.PRINTER_MISSING: Words(
        QT_TRANSLATE_NOOP("Fault", "No printer was found."),
        QT_TRANSLATE_NOOP("Fault", "Switch the printer on and print again, or save the paper as a PDF file."),
    ),
    FaultCode.PRINT_FAILED: Words(
        QT_TRANSLATE_NOOP("Fault", "The paper was not printed or saved."),
        QT_TRANSLATE_NOOP("Fault", "Check paper and printer, then try again. The case itself is safely filed."),
    ),
    FaultCode.ROLL_UNREACHABLE: Words(
        QT_TRANSLATE_NOOP("Fault", "The receipt printer does not answer."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Check that it is switched on, connected and has paper, and close its lid; then print again. "
            "Until then the paper can be saved as PDF.",
        ),
    ),
    FaultCode.USB_LIBRARY_MISSING: Words(
        QT_TRANSLATE_NOOP("Fault", "This computer lacks the library for receipt printers on USB (libusb)."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Ask the administrator to install libusb, or to connect the printer by network. "
            "Until then the paper can be saved as PDF.",
        ),
    ),
    FaultCode.TEMPLATE_WRONG: Words(
        QT_TRANSLATE_NOOP("Fault", "A template of the papers cannot be used."),
        QT_TRANSLATE_NOOP(
            "Fault", "Where it is one of the region's, the shipped one is used instead. Tell the administrator."
        ),
    ),
    FaultCode.SETTINGS_WRONG: Words(
        QT_TRANSLATE_NOOP("Fault", "A setting of this program is wrong."),
        QT_TRANSLATE_NOOP("Fault", "Ask the administrator to correct the settings file."),
    ),
    FaultCode.BUG: Words(
        QT_TRANSLATE_NOOP("Fault", "The program made a mistake."),
        QT_TRANSLATE_NOOP("Fault", "Try the last step again. What was filed is safe; tell the administrator the time."),
    ),
}

WORDS: Mapping[FaultCode, Words] = {**_CAMERA, **_PHOTO, **_DISK, **_LIBRARY, **_OTHER}


def what(fault: Fault) -> str:
    """What happened."""
    return translate("Fault", WORDS[fault.code].what)


def todo(fault: Fault) -> str:
    """What to do next."""
    return translate("Fault", WORDS[fault.code].todo)


def told(fault: Fault) -> str:
    """All of it on one line, with what a program found out about the place, for who reads a terminal."""
    facts = "; ".join(f"{name}: {value}" for name, value in fault.parameters)
    return f"{what(fault)} {todo(fault)}" + (f" ({facts})" if facts else "")
