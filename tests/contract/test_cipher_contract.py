"""What every algorithm that the library may be begun with promises, and that what was sealed before is read on."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from photo_library.keys.cipher import KeyedCipher, load_cipher, make_keys
from photo_library.keys.sealing import Algorithm, Label, seal, sm4_key, unseal
from photo_library.opening import open_library

KEY, CONTENT, ABOUT = bytes(range(32)), "测试甲".encode(), "records/1"


@pytest.fixture(params=list(Algorithm))
def cipher(request: pytest.FixtureRequest) -> KeyedCipher:
    return KeyedCipher(KEY, b"s" * 32, request.param)


@pytest.mark.parametrize("content", [b"", b"x", CONTENT, bytes(100_000)])
def test_what_was_sealed_is_read_back_and_seen_by_nobody(cipher: KeyedCipher, content: bytes) -> None:
    sealed = cipher.seal(content, ABOUT)
    assert cipher.open(sealed, ABOUT) == content
    assert len(content) < 3 or content not in sealed
    assert cipher.seal(content, ABOUT) != sealed, "a nonce of its own each time"


def test_any_changed_byte_is_told(cipher: KeyedCipher) -> None:
    sealed = cipher.seal(CONTENT, ABOUT)
    for place in range(len(sealed)):
        changed = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        with pytest.raises(ValueError, match="sealed bytes"):
            cipher.open(changed, ABOUT)


def test_a_cut_or_moved_one_is_told(cipher: KeyedCipher) -> None:
    sealed = cipher.seal(CONTENT, ABOUT)
    for length in range(len(sealed)):
        with pytest.raises(ValueError, match="sealed bytes"):
            cipher.open(sealed[:length], ABOUT)
    with pytest.raises(ValueError, match="changed or moved"):
        cipher.open(sealed, "records/2")


def test_another_key_opens_nothing(cipher: KeyedCipher) -> None:
    sealed = cipher.seal(CONTENT, ABOUT)
    with pytest.raises(ValueError, match="changed or moved"):
        replace(cipher, sealing_key=bytes(32)).open(sealed, ABOUT)


def test_the_label_tells_the_algorithm_and_cannot_be_exchanged(cipher: KeyedCipher) -> None:
    sealed = cipher.seal(CONTENT, ABOUT)
    own, other = (Label.AES, Label.SM4) if cipher.algorithm is Algorithm.AES else (Label.SM4, Label.AES)
    assert sealed.startswith(own.value)
    with pytest.raises(ValueError, match="changed or moved"):
        cipher.open(other.value + sealed[len(own.value) :], ABOUT)


def test_what_the_other_algorithm_sealed_is_read_all_the_same(cipher: KeyedCipher) -> None:
    for algorithm in Algorithm:
        assert cipher.open(seal(algorithm, KEY, CONTENT, ABOUT.encode()), ABOUT) == CONTENT


def test_what_was_sealed_before_there_were_labels_is_read(cipher: KeyedCipher) -> None:
    nonce = bytes(12)
    assert cipher.open(nonce + AESGCM(KEY).encrypt(nonce, CONTENT, ABOUT.encode()), ABOUT) == CONTENT


def test_the_look_up_key_and_the_fingerprint_do_not_hang_on_the_algorithm() -> None:
    aes, sm4 = (KeyedCipher(KEY, b"s" * 32, algorithm) for algorithm in Algorithm)
    assert (aes.lookup_key("1"), aes.fingerprint()) == (sm4.lookup_key("1"), sm4.fingerprint())
    assert sm4_key(KEY) not in KEY


def test_the_block_cipher_is_that_of_the_standard() -> None:
    """GB/T 32907-2016, annex A, example 1."""
    block = bytes.fromhex("0123456789abcdeffedcba9876543210")
    encryptor = Cipher(algorithms.SM4(block), modes.ECB()).encryptor()
    assert encryptor.update(block).hex() == "681edf34d206965e86b3e94f536e4246"
    assert unseal(KEY, seal(Algorithm.SM4, KEY, block, b""), b"") == block


@pytest.mark.parametrize("algorithm", list(Algorithm))
def test_keys_remember_what_they_were_made_for(tmp_path: Path, algorithm: Algorithm) -> None:
    make_keys(tmp_path / "keys.json", algorithm)
    assert load_cipher(tmp_path / "keys.json").algorithm is algorithm


def test_keys_of_before_are_those_of_aes_and_an_unknown_algorithm_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    make_keys(file, Algorithm.AES)
    held = json.loads(file.read_text())
    file.write_text(json.dumps({name: held[name] for name in ("sealing_key", "lookup_secret")}))
    assert load_cipher(file).algorithm is Algorithm.AES
    file.write_text(json.dumps(held | {"cipher": "rot13"}))
    with pytest.raises(ValueError, match="damaged"):
        load_cipher(file)


def test_a_library_is_begun_with_what_its_folder_says_and_stays_with_it(tmp_path: Path) -> None:
    says = tmp_path / "library.toml"
    says.write_text('cipher = "sm4-gcm"\n')
    with open_library(tmp_path) as library:
        assert library.cipher.seal(b"", "x").startswith(Label.SM4.value)
    says.unlink()
    with open_library(tmp_path) as library:
        assert library.cipher.seal(b"", "x").startswith(Label.SM4.value)


def test_an_algorithm_that_is_not_offered_is_told_before_anything_is_made(tmp_path: Path) -> None:
    (tmp_path / "library.toml").write_text('cipher = "rot13"\n')
    with pytest.raises(ValueError, match="aes-256-gcm or sm4-gcm"), open_library(tmp_path):
        pass
    assert not (tmp_path / "keys.json").exists()
