"""Writes down who did what, in chains that can only grow, and reads and proves them."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

import sqlalchemy as sa

from photo_library.access.ground import Ground, written
from photo_library.access.tables import ACT_HEADS, ACTS
from photo_library.keys.cipher import Cipher
from photo_library.sql.prepared import Later, ManyAtOnce, insert_all, marks, one_way

OPERATORS = "operators"
"""The chain of what is done on the command line."""
BEFORE = "before"
"""The chain of look-ups that were written down before there were chains: they are held, but not linked."""
START = bytes(32)
MOST_ROWS = 1000
LOOKED_UP = "looked-up"


def chain_of(city: str, counter: str | None) -> str:
    """One chain a counter."""
    return f"{city}-{counter}"


@dataclass(frozen=True, slots=True)
class Act:
    """What was done, by whom and where. `detail` holds codes and numbers, nothing that was typed."""

    action: str
    officer: str | None = None
    city: str | None = None
    counter: str | None = None
    purpose: str | None = None
    person_key: bytes | None = None
    subject: str | None = None
    detail: dict[str, str | int] = field(default_factory=dict)

    @property
    def chain(self) -> str:
        return chain_of(self.city, self.counter) if self.city else OPERATORS


@dataclass(frozen=True, slots=True)
class Question:
    """Which acts are wanted: all that are given have to fit."""

    since: datetime | None = None
    until: datetime | None = None
    officer: str | None = None
    city: str | None = None
    counter: str | None = None
    action: str | None = None
    person_key: bytes | None = None
    most: int = MOST_ROWS


@dataclass(frozen=True, slots=True)
class Entry:
    chain: str
    seq: int
    at: datetime
    act: Act


@dataclass(frozen=True, slots=True)
class Asked:
    """How often an officer looked people up at one counter for one purpose, and how many people these were."""

    officer: str | None
    city: str | None
    counter: str | None
    purpose: str | None
    times: int
    people: int


@dataclass(frozen=True, slots=True)
class Proof:
    """How many links hold, and the first place of each chain where one does not."""

    links: int
    unlinked: int
    broken: tuple[str, ...]


def append(connection: sa.Connection, cipher: Cipher, act: Act, now: datetime) -> None:
    """Add a link to the act's chain, in the transaction of the act itself. Others wait for it at this chain only."""
    write(connection, cipher, take(connection, [act.chain])(), [act], now)


Heads = dict[str, tuple[int, bytes]]
"""How many links each chain has, and its last link."""


def take(connection: sa.Connection, chains: Collection[str]) -> Later[Heads]:
    """The heads of these chains, which are ours until the transaction ends.

    Taken in the order of chains, so that no two transactions wait for each other.
    """
    rows = TAKEN.ask(connection, [{"chain": chain, "seq": 0, "link": START} for chain in sorted(set(chains))])
    return lambda: {row.chain: (row.seq, row.link) for row in rows()}


def write(connection: sa.Connection, cipher: Cipher, heads: Heads, acts: Sequence[Act], now: datetime) -> None:
    """Add a link for each act to its chain, whose head has been taken."""
    rows, newest = [], Heads()
    for act in acts:
        count, before = newest.get(act.chain) or heads[act.chain]
        row = _row(act, count + 1, now)
        link = cipher.link(before + _canonical(row))
        newest[act.chain] = count + 1, link
        rows.append({**row, "link": link})
    with one_way(connection):
        FURTHER.ask(
            connection, [{"chain": chain, "seq": seq, "link": link} for chain, (seq, link) in sorted(newest.items())]
        )
        NEW_ACTS.ask(connection, rows)


def _row(act: Act, seq: int, now: datetime) -> dict[str, object]:
    return {
        "chain": act.chain,
        "seq": seq,
        "at": written(now),
        "action": act.action,
        "officer": act.officer,
        "city": act.city,
        "counter": act.counter,
        "purpose": act.purpose,
        "person_key": act.person_key,
        "subject": act.subject,
        "detail": json.dumps(act.detail, sort_keys=True),
    }


def _heads(conflict: str) -> ManyAtOnce:
    """In words that SQLite and PostgreSQL both know."""
    return ManyAtOnce(
        lambda rows: sa.text(
            f"INSERT INTO act_heads (chain, seq, link) VALUES {marks(rows)}"  # noqa: S608 - marks alone
            f" ON CONFLICT (chain) DO UPDATE SET {conflict}"
        ),
        ["chain", "seq", "link"],
    )


TAKEN = _heads("seq = act_heads.seq RETURNING chain, seq, link")
FURTHER = _heads("seq = excluded.seq, link = excluded.link")
NEW_ACTS = insert_all(ACTS)


def _canonical(row: dict[str, object]) -> bytes:
    plain = {key: value.hex() if isinstance(value, bytes) else value for key, value in row.items() if key != "link"}
    return json.dumps(plain, sort_keys=True, ensure_ascii=False).encode()


@dataclass(frozen=True, slots=True)
class AuditReader:
    """Reads the chains. Calls block on the database."""

    ground: Ground

    def note(self, act: Act) -> None:
        """Write down something that is done outside a transaction of its own."""
        with self.ground.database.writing() as connection:
            append(connection, self.ground.cipher, act, self.ground.now())

    def search(self, question: Question) -> tuple[Entry, ...]:
        """The newest first."""
        wanted = sa.select(ACTS).where(*_conditions(question))
        newest = wanted.order_by(ACTS.c.at.desc(), ACTS.c.chain, ACTS.c.seq.desc())
        with self.ground.database.reading() as connection:
            return tuple(_entry(row) for row in connection.execute(newest.limit(min(question.most, MOST_ROWS))))

    def looked_up(self, question: Question) -> tuple[Asked, ...]:
        """Of the acts that are wanted, the look-ups: who asked most first."""
        who = (ACTS.c.officer, ACTS.c.city, ACTS.c.counter, ACTS.c.purpose)
        times = sa.func.count().label("times")
        query = (
            sa.select(*who, times, sa.func.count(ACTS.c.person_key.distinct()))
            .where(*_conditions(question), ACTS.c.action == LOOKED_UP)
            .group_by(*who)
            .order_by(times.desc(), *who)
            .limit(min(question.most, MOST_ROWS))
        )
        with self.ground.database.reading() as connection:
            return tuple(Asked(*row) for row in connection.execute(query))

    def prove(self) -> Proof:
        """Compute every link anew and compare; a link that is missing, changed or too many is told."""
        with self.ground.database.reading() as connection:
            heads = {row.chain: (row.seq, row.link) for row in connection.execute(sa.select(ACT_HEADS))}
            links, unlinked, broken = 0, 0, list[str]()
            rows = connection.execute(sa.select(ACTS).order_by(ACTS.c.chain, ACTS.c.seq))
            for chain, held in groupby(rows, key=lambda row: row.chain):
                if chain == BEFORE:
                    unlinked += sum(1 for _ in held)
                    continue
                count, wrong = self._follow(held, heads.pop(chain, (0, START)))
                links += count
                broken += [f"{chain}/{wrong}"] if wrong else []
        broken += [f"{chain}/1" for chain, head in heads.items() if head != (0, START)]
        return Proof(links, unlinked, tuple(broken))

    def _follow(self, rows: Iterator[sa.Row[tuple[object, ...]]], head: tuple[int, bytes]) -> tuple[int, int | None]:
        """How many links there are, and the number of the first that does not hold."""
        count, before, wrong = 0, START, None
        for row in rows:
            count += 1
            fields = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name
            link = self.ground.cipher.link(before + _canonical(fields))
            if wrong is None and (fields["seq"] != count or fields["link"] != link):
                wrong = count
            before = link
        if wrong is None and (count, before) != head:
            wrong = count + 1
        return count, wrong


def _conditions(question: Question) -> list[sa.ColumnElement[bool]]:
    exact = {
        ACTS.c.officer: question.officer,
        ACTS.c.city: question.city,
        ACTS.c.counter: question.counter,
        ACTS.c.action: question.action,
        ACTS.c.person_key: question.person_key,
    }
    conditions = [column == value for column, value in exact.items() if value is not None]
    if question.since is not None:
        conditions.append(ACTS.c.at >= written(question.since))
    if question.until is not None:
        conditions.append(ACTS.c.at < written(question.until))
    return conditions


def _entry(row: sa.Row[tuple[object, ...]]) -> Entry:
    told = row._mapping  # noqa: SLF001 - SQLAlchemy's public name
    names = ("action", "officer", "city", "counter", "purpose", "person_key", "subject")
    act = Act(**{name: told[name] for name in names}, detail=json.loads(told["detail"]))
    return Entry(told["chain"], told["seq"], datetime.fromisoformat(told["at"]), act)
