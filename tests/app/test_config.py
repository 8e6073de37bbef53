"""Settings: defaults that work, a file, the command line, and a clear no to everything else."""

from pathlib import Path

import pytest

from counter_app.config import KeyStore, Language, Settings, read_settings
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
    "text", ["colour = 1", "lang = 'fr'", "city = ", "promised_working_days = 'many'", "counter = 7", "\udcff"]
)
def test_what_is_not_understood_is_refused_and_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(FaultError) as refused:
        read_settings(file, {})
    assert refused.value.fault.code is FaultCode.SETTINGS_WRONG
    assert ("file", str(file)) in refused.value.fault.parameters
