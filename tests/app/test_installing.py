"""What the settings page keeps reaches the file, and a machine that nobody set up is asked about itself first."""

from pathlib import Path

import pytest

from counter_app.bootstrap.installing import Launch, launch, write
from counter_app.config import Settings, read_settings
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.installation import Setting
from counter_app.ui.installing import Origin


def test_what_is_kept_is_read_at_the_next_start_and_the_rest_stays(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.toml"
    file.parent.mkdir()
    file.write_text('library_ca = "region.pem"  # by hand\n', encoding="utf-8")
    write(Launch({}, file), {Setting.COUNTER: "12", Setting.SCALE: "125", Setting.SOUNDS: "on"})
    settings = read_settings(file, {})
    assert (settings.counter, settings.scale, settings.sounds) == ("12", 125, "on")
    assert file.read_text(encoding="utf-8").startswith('library_ca = "region.pem"  # by hand\n')


def test_settings_with_which_the_program_would_not_start_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('keys = "file"\n', encoding="utf-8")
    with pytest.raises(FaultError) as refused:
        write(Launch({}, file), {Setting.LIBRARY: "https://library.example"})
    assert refused.value.fault.code is FaultCode.SETTINGS_WRONG
    assert file.read_text(encoding="utf-8") == 'keys = "file"\n'


def test_only_a_machine_without_folder_file_and_words_is_asked_first(tmp_path: Path) -> None:
    file, fresh = tmp_path / "settings.toml", Settings(data=tmp_path / "none")
    assert launch(fresh, {}, file).origin is Origin.FIRST_RUN
    assert launch(fresh, {"keys": "file"}, file).origin is Origin.FIRST_RUN, "said by ./counter, not by anyone"
    assert launch(fresh, {"camera": "synthetic"}, file).origin is Origin.ASKED_FOR
    assert launch(Settings(data=tmp_path), {}, file).origin is Origin.ASKED_FOR
    file.touch()
    assert launch(fresh, {}, file).origin is Origin.ASKED_FOR
