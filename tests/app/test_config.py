"""Settings: defaults that work, a file, the command line, and a clear no to everything else."""

from pathlib import Path

import pytest

from counter_app.config import KeyStore, Language, Settings, SignIn, read_settings
from counter_app.domain.faults import FaultCode, FaultError


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml", {}) == Settings()


def test_the_command_line_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('city = "320500"\nlang = "en"\ncounter = "12"\n', encoding="utf-8")
    settings = read_settings(file, {"lang": "zh_CN", "keys": "file"})
    assert (settings.city, settings.counter) == ("320500", "12")
    assert (settings.lang, settings.keys) == (Language.CHINESE, KeyStore.FILE)


@pytest.mark.parametrize(
    "text",
    ["colour = 1", "lang = 'fr'", "city = ", "promised_working_days = 'many'", "counter = 7", "scale = 20", "\udcff"],
)
def test_what_is_not_understood_is_refused_and_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(FaultError) as refused:
        read_settings(file, {})
    assert refused.value.fault.code is FaultCode.SETTINGS_WRONG
    assert ("file", str(file)) in refused.value.fault.parameters


def test_where_records_are_real_officers_sign_in_and_nothing_switches_that_off(tmp_path: Path) -> None:
    none = tmp_path / "none.toml"
    assert read_settings(none, {"library": "https://library.example"}).needs_sign_in
    assert read_settings(none, {"library": "HTTPS://library.example", "sign_in": "auto"}).needs_sign_in
    with pytest.raises(FaultError):
        read_settings(none, {"library": "https://library.example", "sign_in": "off"})


def test_a_practice_library_asks_nobody_unless_it_is_to_be_tried(tmp_path: Path) -> None:
    none = tmp_path / "none.toml"
    assert not read_settings(none, {}).needs_sign_in
    assert read_settings(none, {"sign_in": "required"}).sign_in is SignIn.REQUIRED
    assert read_settings(none, {"sign_in": "required"}).needs_sign_in


def test_a_file_of_keys_is_refused_where_records_are_real_unless_said_in_so_many_words(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('library = "https://library.example"\n', encoding="utf-8")
    with pytest.raises(FaultError) as refused:
        read_settings(file, {"keys": "file"})
    assert "file-in-service" in str(dict(refused.value.fault.parameters)["problem"])
    assert read_settings(file, {"keys": "file-in-service"}).keys is KeyStore.FILE_IN_SERVICE
