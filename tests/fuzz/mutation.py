"""Spoils well-formed messages, bytes or tables, in ways that chance alone would seldom find."""

import copy
import json
import struct
import zlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from random import Random

Tree = object
LONGEST = 60_000
DEEP = 20_000

ODD_BYTES = (
    b"", b"\x00", b"\xff", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\x00\x00\x00", b"\r\n", b"\r\n\r\n", b'"',
    b"{", b"}", b"[", b"]", b"[" * DEEP, b'{"a":' * 2000, b"null", b"NaN", b"-Infinity", b"1e999", b"-0", b"9" * 400,
    b"9" * 5000, b"\\ud800", b"\\u0000", b"\xed\xa0\x80", b"\xc0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"true", b"''",
    b"0x", b"1979-05-27T07:32:00Z", b"0001-01-01T00:00:00+23:59", b"9999-12-31T23:59:59-23:59", b"a.b.c = 1\n",
)  # fmt: skip

ODD_VALUES: tuple[Tree, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**63, 10**400, -(10**400), 0.5, 1e308, float("nan"), float("inf"), -0.0, "",
    " ", "\x00", "\ud800", "\U0002cc56", "x" * 5000, "9" * 5000, "2026-11-23", "0001-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59.999999-23:59", "2026-11-23T09:30:00", "²", "٣", [], [[]], [None], {}, {"a": {}}, [{}], ["a"],
    date.min, date.max, datetime(9999, 12, 31, tzinfo=UTC),
)  # fmt: skip


def spoilt_bytes(chance: Random, seeds: Sequence[bytes], words: Sequence[bytes] = ODD_BYTES) -> bytes:
    """One of the seeds with up to six changes."""
    content = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3, 6))):
        _CHANGES[chance.randrange(len(_CHANGES))](chance, content, seeds, words)
    return bytes(content[:LONGEST])


def _flip(chance: Random, content: bytearray, _: Sequence[bytes], __: Sequence[bytes]) -> None:
    if content:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _set(chance: Random, content: bytearray, _: Sequence[bytes], __: Sequence[bytes]) -> None:
    if content:
        content[chance.randrange(len(content))] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))


def _cut_end(chance: Random, content: bytearray, _: Sequence[bytes], __: Sequence[bytes]) -> None:
    del content[chance.randint(0, len(content)) :]


def _cut_out(chance: Random, content: bytearray, _: Sequence[bytes], __: Sequence[bytes]) -> None:
    start, end = _range(chance, content)
    del content[start:end]


def _double(chance: Random, content: bytearray, _: Sequence[bytes], __: Sequence[bytes]) -> None:
    start, end = _range(chance, content)
    content[end:end] = content[start:end] * chance.choice((1, 1, 2, 20))


def _insert(chance: Random, content: bytearray, _: Sequence[bytes], words: Sequence[bytes]) -> None:
    start, end = _range(chance, content)
    content[start : chance.choice((start, end))] = chance.choice(words)


def _splice(chance: Random, content: bytearray, seeds: Sequence[bytes], _: Sequence[bytes]) -> None:
    other = chance.choice(seeds)
    at = chance.randint(0, len(content))
    content[at:] = other[chance.randint(0, len(other)) :]


def _size(chance: Random, content: bytearray, _: Sequence[bytes], __: Sequence[bytes]) -> None:
    """A length or a side, as binary formats write them."""
    if len(content) > 4:
        at = chance.randrange(len(content) - 4)
        number = chance.choice((0, 1, 2**15, 2**16 - 1, 2**31 - 1, 2**32 - 1, chance.randrange(2**32)))
        content[at : at + 4] = struct.pack(chance.choice(("<I", ">I")), number)


def _reseal(_: Random, content: bytearray, __: Sequence[bytes], ___: Sequence[bytes]) -> None:
    """Makes the checksums of a PNG right again, so that the change is looked at."""
    at = 8
    while content.startswith(b"\x89PNG") and at + 12 <= len(content):
        end = at + 8 + struct.unpack(">I", content[at : at + 4])[0]
        if end + 4 > len(content):
            return
        content[end : end + 4] = struct.pack(">I", zlib.crc32(content[at + 4 : end]))
        at = end + 4


_CHANGES = (_flip, _flip, _set, _cut_end, _cut_out, _double, _insert, _insert, _splice, _size, _reseal)


def _range(chance: Random, content: bytearray) -> tuple[int, int]:
    start = chance.randint(0, len(content))
    return start, min(len(content), start + chance.choice((1, 2, 4, 16, 200)))


def spoilt_tree(chance: Random, seed: Tree) -> Tree:
    """The same table with up to three rows replaced, left out or added; the seed stays as it is."""
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        seed = _changed(chance, seed)
    return seed


def spoilt_json(chance: Random, seeds: Sequence[Tree]) -> bytes:
    """A message that is JSON, or nearly."""
    text = json.dumps(spoilt_tree(chance, chance.choice(seeds)), default=str, ensure_ascii=chance.random() < 0.7)
    return text.encode("utf-8", "surrogatepass")


def _changed(chance: Random, tree: Tree) -> Tree:
    if not isinstance(tree, dict | list) or not tree or chance.random() < 0.1:
        return copy.deepcopy(chance.choice(ODD_VALUES))
    whole = copy.copy(tree)
    place = chance.choice(list(whole) if isinstance(whole, dict) else range(len(whole)))
    match chance.randrange(10):
        case 0:
            del whole[place]
        case 1 if isinstance(whole, dict):
            whole[chance.choice(("", "version", "min", "more", "\ud800"))] = chance.choice(ODD_VALUES)
        case 1 | 2 if isinstance(whole, list):
            whole.extend([whole[place]] * chance.choice((1, 20)))
        case _:
            whole[place] = _changed(chance, whole[place])
    return whole
