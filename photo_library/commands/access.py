"""Adds, changes and locks officers, invites and revokes counters, and reads the audit, for the command line."""

import argparse
import json
import re
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from photo_library.access.access import Access
from photo_library.access.audit import Act, Entry, Question
from photo_library.access.auth import hash_token, new_token
from photo_library.access.blocks import Author
from photo_library.access.officers import Change
from photo_library.access.passwords import invented_code
from photo_library.filed import Counter
from photo_library.opening import open_access
from photo_library.wire.officers import BlockReason, LiftReason, Role

DONE, BROKEN, WRONG_USE = 0, 1, 2
if TYPE_CHECKING:
    Parsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no other name


def add_commands(commands: "Parsers") -> None:
    """Name the commands of this module; `run` answers them."""
    enroll = commands.add_parser("enroll", help="give a counter a token, in place of any it had")
    revoke = commands.add_parser("revoke", help="let a counter's token count no more")
    invite = commands.add_parser("invite", help="print a one-time code for `counter-app connect`")
    for command in (enroll, revoke, invite):
        add_stores(command)
        add_counter(command)
    _add_blocking(commands)
    _add_officers(commands.add_parser("officers", help="add, list, lock and unlock officers, and change their roles"))
    _add_audit(commands.add_parser("audit", help="read who did what, and prove that nothing of it was changed"))


def _add_blocking(commands: "Parsers") -> None:
    block = commands.add_parser("block", help="offer the photos of a record no more, wherever they were used")
    unblock = commands.add_parser("unblock", help="offer them again")
    for command, reasons in ((block, BlockReason), (unblock, LiftReason)):
        add_stores(command)
        command.add_argument("--record", required=True, metavar="ID")
        command.add_argument("--reason", required=True, type=reasons, choices=list(reasons))


def _add_officers(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    add = acts.add_parser("add", help="a new officer; the first password is printed, once")
    role = acts.add_parser("role", help="another role; whoever is signed in is signed out")
    lock = acts.add_parser("lock", help="bar an officer, at once")
    unlock = acts.add_parser("unlock", help="let an officer in again")
    reset = acts.add_parser("reset", help="another first password, printed once")
    every = acts.add_parser("list", help="all officers, an object a line")
    for act in (add, role, lock, unlock, reset):
        act.add_argument("--officer", required=True, type=_officer_no, metavar="NO")
    add.add_argument("--name", required=True)
    for act in (add, role):
        act.add_argument("--role", type=Role, choices=list(Role), required=act is role, default=Role.OFFICER)
    for act in (add, role, lock, unlock, reset, every):
        add_stores(act)


def _add_audit(parser: argparse.ArgumentParser) -> None:
    add_stores(parser)
    parser.add_argument("--prove", action="store_true", help="compute every link anew; 1 where one does not hold")
    parser.add_argument("--since", type=_moment, metavar="TIME", help="RFC 3339; without an offset it is UTC")
    parser.add_argument("--until", type=_moment, metavar="TIME")
    parser.add_argument("--officer", type=_officer_no, metavar="NO")
    parser.add_argument("--city", type=_city, metavar="CODE")
    parser.add_argument("--counter", type=_counter_no, metavar="NO")
    parser.add_argument("--action", metavar="WORD")
    parser.add_argument("--person", action="store_true", help="read an identity number from standard input")
    parser.add_argument("--most", type=int, default=100, help="so many lines (default: %(default)s)")


def add_stores(command: argparse.ArgumentParser) -> None:
    """Where the library keeps what it holds: every command has to know."""
    command.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder of everything this keeps")
    command.add_argument("--metadata", metavar="URL", help="`sqlite` (in DIR), or postgresql://USER@HOST/DATABASE")
    command.add_argument("--objects", metavar="URL", help="`files` (in DIR), or s3://BUCKET?endpoint=URL")


def add_counter(command: argparse.ArgumentParser) -> None:
    """Which counter is meant."""
    command.add_argument("--city", required=True, type=_city, metavar="CODE", help="six digits of GB/T 2260")
    command.add_argument(
        "--counter", required=True, type=_counter_no, metavar="NO", help="window in its city: letters and digits"
    )


def run(chosen: argparse.Namespace) -> int:
    """Do it beside a service that may be running. Raises what `open_access` does."""
    with open_access(chosen.data, chosen.stores) as access:
        match chosen.command:
            case "enroll":
                return _enroll(access, Counter(chosen.city, chosen.counter))
            case "revoke":
                return _revoke(access, Counter(chosen.city, chosen.counter))
            case "invite":
                return _invite(access, Counter(chosen.city, chosen.counter))
            case "block" | "unblock":
                return _block(access, chosen)
            case "officers":
                return _officers(access, chosen)
            case _:
                return _prove(access) if chosen.prove else _read(access, chosen)


def _enroll(access: Access, counter: Counter) -> int:
    token = new_token()
    if not access.invitations.enrol(counter, hash_token(token)):
        sys.stderr.write("This counter had a token; it counts no more.\n")
    return _tell(city=counter.city, counter=counter.counter, token=token)


def _revoke(access: Access, counter: Counter) -> int:
    if access.invitations.revoke(counter):
        return DONE
    return refuse(f"There is no counter {counter.counter} in city {counter.city}.")


def _invite(access: Access, counter: Counter) -> int:
    invitation = access.invitations.invite(counter)
    expires_at = invitation.expires_at.isoformat(timespec="seconds")
    return _tell(city=counter.city, counter=counter.counter, code=invitation.code, expires_at=expires_at)


def _block(access: Access, chosen: argparse.Namespace) -> int:
    change = access.blocks.block if chosen.command == "block" else access.blocks.lift
    photos = change(chosen.record, chosen.reason, Author())
    return refuse("There is no such record.") if photos is None else _tell(record_id=chosen.record, photos=photos)


def _officers(access: Access, chosen: argparse.Namespace) -> int:
    if chosen.act == "list":
        return _list(access)
    password = invented_code() if chosen.act in {"add", "reset"} else None
    change = _changed(access, chosen, password)
    match change:
        case Change.UNKNOWN_OFFICER:
            return refuse(f"There is no officer {chosen.officer}.")
        case Change.TAKEN:
            return refuse(f"There is an officer {chosen.officer} already.")
        case Change.DONE:
            return DONE if password is None else _tell(officer=chosen.officer, password=password)


def _changed(access: Access, chosen: argparse.Namespace, password: str | None) -> Change:
    officers, number = access.officers, chosen.officer
    hashed = "" if password is None else access.reception.passwords.hash(password)
    match chosen.act:
        case "add":
            return officers.add(number, chosen.name, chosen.role, hashed)
        case "reset":
            return officers.reset(number, hashed)
        case "role":
            return officers.set_role(number, chosen.role)
        case "lock":
            return officers.lock(number)
        case _:
            return officers.unlock(number)


def _list(access: Access) -> int:
    for officer in access.officers.all():
        _tell(
            officer=officer.number,
            name=officer.name,
            role=officer.role.value,
            locked=officer.is_barred,
            must_change=officer.must_change,
            changed_at=officer.changed_at.isoformat(),
        )
    return DONE


def _read(access: Access, chosen: argparse.Namespace) -> int:
    names = ("since", "until", "officer", "city", "counter", "action", "most")
    question = Question(**{name: getattr(chosen, name) for name in names})
    if chosen.person:
        number = sys.stdin.readline().strip()
        question = replace(question, person_key=access.lookups.ground.cipher.lookup_key(number))
    # reading is an act as well: it is written down before anything is shown
    access.audit.note(Act("audit-read", person_key=question.person_key))
    for entry in access.audit.search(question):
        _tell(**told(entry))
    return DONE


def _prove(access: Access) -> int:
    proof = access.audit.prove()
    _tell(links=proof.links, unlinked=proof.unlinked, broken=list(proof.broken))
    return BROKEN if proof.broken else DONE


def told(entry: Entry) -> dict[str, Any]:
    """The entry for a line of JSON. A person is named by nothing, not even by the key."""
    act = entry.act
    return {
        "at": entry.at.isoformat(),
        "action": act.action,
        "officer": act.officer,
        "city": act.city,
        "counter": act.counter,
        "purpose": act.purpose,
        "subject": act.subject,
        **act.detail,
        "place": f"{entry.chain}/{entry.seq}",
    }


def _tell(**words: object) -> int:
    sys.stdout.write(json.dumps(words, ensure_ascii=False) + "\n")
    sys.stdout.flush()
    return DONE


def refuse(sentence: str) -> int:
    """Say what is wrong; the exit code that goes with it."""
    sys.stderr.write(f"photo-library: {sentence}\n")
    return WRONG_USE


def _city(written: str) -> str:
    if re.fullmatch(r"[0-9]{6}", written) is None:
        raise argparse.ArgumentTypeError("a city's code has six digits")
    return written


def _counter_no(written: str) -> str:
    if re.fullmatch(r"[0-9A-Za-z]{1,8}", written) is None:
        raise argparse.ArgumentTypeError("a counter's number has one to eight letters and digits")
    return written


def _officer_no(written: str) -> str:
    if re.fullmatch(r"[0-9A-Za-z_-]{1,64}", written) is None:
        raise argparse.ArgumentTypeError("an officer's number has letters, digits, - and _")
    return written


def _moment(written: str) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError("a time is written as 2026-11-23T09:00:00+08:00") from wrong
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
