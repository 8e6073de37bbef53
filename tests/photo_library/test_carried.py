"""What was carried here is taken in as if it had been sent: once, whole, and from a counter that is known."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from counter_app.domain.case.collection import AtWindow
from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.carrying.carried_receipt import acknowledge, read_receipt
from counter_app.sync.carrying.carrier import read_keys
from counter_app.sync.carrying.carrying import export
from counter_app.sync.carrying.frames import Envelope, FrameCipher, frame_sealer
from photo_library.carrying.carried import Unfit, UnfitFileError, frames, prove
from photo_library.carrying.importing import Import, take_in
from photo_library.filed import Counter
from photo_library.keys.sealing import Algorithm, open_frame
from photo_library.service import Library
from tests.fakes.journal import FakeJournal
from tests.people import NOON
from tests.photo_library.letters import GOLDEN
from tests.sync.letters import CARRIER, CITY, COUNTER, KEYS, SIGNING, journal, letter, seal
from tests.sync.records import draft, portrait, record_id

HERE = Counter(CITY, COUNTER)


def public() -> str:
    return SIGNING.public_key().public_bytes_raw().hex()


def taken(content: bytes, library: Library) -> Import:
    return take_in(BytesIO(content), library, CARRIER)


def unfit(content: bytes, library: Library) -> Unfit:
    with pytest.raises(UnfitFileError) as caught:
        taken(content, library)
    return caught.value.unfit


@pytest.fixture
def known(library: Library) -> Library:
    """A library that knows this counter's signing key."""
    library.audits.register(public(), HERE)
    return library


def test_what_waits_is_taken_in_and_its_receipt_settles_it(known: Library, tmp_path: Path) -> None:
    waiting = journal(3)
    packed = export(waiting, seal(), Envelope(KEYS), tmp_path / "letter", NOON)
    assert (packed.records, packed.left_out) == (3, ())
    done = taken((tmp_path / "letter").read_bytes(), known)
    assert (done.by, done.held, done.refused) == (HERE, 3, 0)
    assert all(known.photos.get(portrait(seed).sha256) == portrait(seed).jpeg for seed in range(3))
    settled = acknowledge(read_receipt(done.receipt, KEYS), waiting, lambda: NOON)
    assert (settled.acknowledged, settled.refused, settled.known, settled.strange) == (3, 0, 0, 0)
    assert waiting.counts().waiting == 0


def test_both_sides_may_do_it_twice(known: Library, tmp_path: Path) -> None:
    waiting = journal(2)
    export(waiting, seal(), Envelope(KEYS), tmp_path / "letter", NOON)
    content = (tmp_path / "letter").read_bytes()
    first, second = taken(content, known), taken(content, known)
    assert (first.held, second.held) == (2, 2)
    for done in (first, second):
        acknowledge(read_receipt(done.receipt, KEYS), waiting, lambda: NOON)
    again = acknowledge(read_receipt(second.receipt, KEYS), waiting, lambda: NOON)
    assert (again.acknowledged, again.known) == (0, 2)


def test_what_was_sent_meanwhile_is_held_once(known: Library, tmp_path: Path) -> None:
    content = letter(tmp_path, 1)
    assert taken(content, known).held == 1
    assert taken(letter(tmp_path, 2), known).held == 2


def test_a_photo_of_two_records_is_carried_once(known: Library, tmp_path: Path) -> None:
    waiting = FakeJournal()
    for seed in (0, 2):
        waiting.file(draft(seed), [portrait(0)])
    export(waiting, seal(), Envelope(KEYS), tmp_path / "letter", NOON)
    content = BytesIO((tmp_path / "letter").read_bytes())
    kinds = [kind.value for kind, _ in frames(content, prove(content, CARRIER))]
    assert kinds == [b"P", b"R", b"R"]
    assert taken(content.getvalue(), known).held == 2


def test_a_damaged_record_is_left_out_and_named(tmp_path: Path) -> None:
    waiting = journal(3)
    waiting._photos[portrait(1).sha256] = b"damaged"
    packed = export(waiting, seal(), Envelope(KEYS), tmp_path / "letter", NOON)
    assert (packed.records, packed.left_out) == (2, (record_id(1),))


def test_with_nothing_waiting_no_file_is_written(tmp_path: Path) -> None:
    assert export(FakeJournal(), seal(), Envelope(KEYS), tmp_path / "letter", NOON).records == 0
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("cipher", FrameCipher)
def test_nothing_personal_can_be_read_in_the_file(tmp_path: Path, cipher: FrameCipher) -> None:
    content = letter(tmp_path, cipher=cipher)
    applicant = draft(0).case.applicant
    for secret in (applicant.name.value.encode(), applicant.id_number.value.encode(), portrait(0).jpeg[:40]):
        assert secret not in content


def test_a_file_sealed_with_sm4_is_taken_in_and_its_receipt_settles_it(known: Library, tmp_path: Path) -> None:
    waiting = journal(2)
    export(waiting, seal(), Envelope(KEYS, FrameCipher.SM4), tmp_path / "letter", NOON)
    done = taken((tmp_path / "letter").read_bytes(), known)
    assert (done.held, done.refused) == (2, 0)
    assert known.photos.get(portrait(1).sha256) == portrait(1).jpeg
    assert acknowledge(read_receipt(done.receipt, KEYS), waiting, lambda: NOON).acknowledged == 2


@pytest.mark.parametrize("cipher", FrameCipher)
def test_a_frame_is_opened_in_its_place_only_and_under_its_own_cipher(cipher: FrameCipher) -> None:
    key, content, about = bytes(range(32)), b"Rwhatever a record says", b"whose"
    sealed = frame_sealer(cipher, key)((7).to_bytes(12, "big"), content, about)
    own = Algorithm(cipher.value)
    assert open_frame(own, key, 7, (sealed, about)) == content
    (other,) = set(Algorithm) - {own}
    spoilt = [bytes([*sealed[:place], sealed[place] ^ 1, *sealed[place + 1 :]]) for place in range(len(sealed))]
    wrong = [(own, 8, (sealed, about)), (own, 7, (sealed, b"other")), (other, 7, (sealed, about))]
    wrong += [(own, 7, (each, about)) for each in (*spoilt, b"", sealed[:15])]
    for algorithm, number, frame in wrong:
        with pytest.raises((InvalidTag, ValueError)):
            open_frame(algorithm, key, number, frame)


# --- what is not taken ------------------------------------------------------------------------------------------------


def test_one_byte_changed_anywhere_is_found_and_nothing_taken_in(known: Library, tmp_path: Path) -> None:
    content = letter(tmp_path, 1)
    for offset in [*range(0, 600, 7), *range(600, len(content), 401), len(content) - 1]:
        spoilt = content[:offset] + bytes([content[offset] ^ 1]) + content[offset + 1 :]
        with pytest.raises(UnfitFileError):
            taken(spoilt, known)
    assert not known.metadata.has_records()


def test_a_file_cut_off_anywhere_is_found_and_nothing_taken_in(known: Library, tmp_path: Path) -> None:
    content = letter(tmp_path, 1)
    for length in [*range(0, 600, 7), *range(600, len(content), 401), len(content) - 1]:
        with pytest.raises(UnfitFileError):
            taken(content[:length], known)
    assert not known.metadata.has_records()


def test_more_than_was_written_is_found(known: Library, tmp_path: Path) -> None:
    assert unfit(letter(tmp_path, 1) + b"x", known) is Unfit.DAMAGED


def test_a_file_of_another_kind_or_form_is_told(known: Library, tmp_path: Path) -> None:
    assert unfit(b"", known) is Unfit.FORMAT
    assert unfit(b"PK\x03\x04 something else entirely", known) is Unfit.FORMAT
    newer = b'{"version":5}'
    assert unfit(b"DELTA-CARRY\n" + len(newer).to_bytes(4, "big") + newer, known) is Unfit.VERSION


def test_a_file_for_another_library_is_told(known: Library, tmp_path: Path) -> None:
    other = replace(CARRIER, sealing=X25519PrivateKey.generate())
    with pytest.raises(UnfitFileError) as caught:
        take_in(BytesIO(letter(tmp_path)), known, other)
    assert caught.value.unfit is Unfit.FOREIGN


def test_a_counter_that_was_never_heard_of_is_told(library: Library, tmp_path: Path) -> None:
    assert unfit(letter(tmp_path), library) is Unfit.UNKNOWN_KEY


def test_a_counter_that_names_another_is_told(library: Library, tmp_path: Path) -> None:
    library.audits.register(public(), Counter("330100", "1"))
    assert unfit(letter(tmp_path), library) is Unfit.WRONG_COUNTER


def test_a_record_that_the_library_would_refuse_is_refused_by_itself(known: Library, tmp_path: Path) -> None:
    taken(letter(tmp_path, 1), known)
    changed = FakeJournal()
    changed.file(replace(draft(0), taken_at=NOON), [portrait(0)])
    changed.file(draft(2), [portrait(2)])
    export(changed, seal(), Envelope(KEYS), tmp_path / "second", NOON)
    done = taken((tmp_path / "second").read_bytes(), known)
    assert (done.held, done.refused) == (1, 1)
    acknowledge(read_receipt(done.receipt, KEYS), changed, lambda: NOON)
    entry = changed.entry(record_id(0))
    assert entry is not None
    assert entry.state is UploadState.REFUSED
    assert entry.last_fault is not None
    assert ("problem", "record-differs") in entry.last_fault.parameters


# --- the receipt ------------------------------------------------------------------------------------------------------


def test_a_receipt_of_another_library_or_a_changed_one_is_not_believed(known: Library, tmp_path: Path) -> None:
    receipt = taken(letter(tmp_path), known).receipt
    with pytest.raises(FaultError) as caught:
        read_receipt(receipt, replace(KEYS, signing_key="0" * 64))
    assert caught.value.fault.code is FaultCode.RECEIPT_FILE_FOREIGN
    for spoilt in (receipt.replace(b'\\"problem\\":null', b'\\"problem\\":"no"'), receipt[:-9], b"", b"{}", b"[1]"):
        with pytest.raises(FaultError) as caught:
            read_receipt(spoilt, KEYS)
        assert caught.value.fault.code is FaultCode.RECEIPT_FILE_UNREADABLE


def test_a_receipt_acknowledges_only_what_was_carried(known: Library, tmp_path: Path) -> None:
    receipt = read_receipt(taken(letter(tmp_path, 2), known).receipt, KEYS)
    elsewhere = FakeJournal()
    elsewhere.file(replace(draft(1), collection=AtWindow()), [portrait(1)])
    settled = acknowledge(receipt, elsewhere, lambda: NOON)
    assert (settled.acknowledged, settled.strange) == (0, 2)
    assert elsewhere.counts().waiting == 1


def test_the_golden_messages_are_read(known: Library) -> None:
    assert read_keys((GOLDEN / "carrier-key.json").read_bytes()) == KEYS
    receipt = (GOLDEN / "carried-receipt.json").read_bytes()
    (held, refused) = read_receipt(receipt, KEYS).records
    assert (held.problem, refused.problem) == (None, "record-differs")
    assert json.loads(receipt).keys() == json.loads(taken(golden_letter(), known).receipt).keys()


@pytest.mark.parametrize("name", ["carried", "carried-sm4"])
def test_the_golden_files_are_taken_in(known: Library, name: str) -> None:
    assert taken(golden_letter(name), known).held == 1


def golden_letter(name: str = "carried") -> bytes:
    """Made by a counter of the first release that could."""
    return (GOLDEN / f"{name}.delta").read_bytes()
