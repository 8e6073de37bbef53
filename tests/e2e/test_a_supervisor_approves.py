"""A photo that the rules do not let pass is filed on a second officer's word, and library and journal name both."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from counter_app.bootstrap import adapters, trial_officers
from counter_app.bootstrap.counter import open_counter
from counter_app.config import KeyStore, Settings, SignIn
from counter_app.domain.case.record import Override
from counter_app.domain.photo.findings import Verdict
from counter_app.domain.session.session import Reviewing
from counter_app.ui.app import App
from counter_app.ui.messages import access
from photo_library.keys.cipher import load_cipher
from photo_library.opening import KEYS
from tests import people
from tests.e2e.conftest import CITY, COUNTER
from tests.e2e.officer import Signing
from tests.ui.probes import texts

Key = Qt.Key
ANN, _, CHIEF = (number for number, _ in trial_officers.OFFICERS)
OWN = {number: f"seven-Invented-words-{place}" for place, number in enumerate((ANN, CHIEF))}
REASON = "feature"


@pytest.fixture
def officer(app: App, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Signing]:
    """Before a counter with its practice library, whose officers have passwords of their own by now."""
    settings = Settings(
        city=CITY, counter=COUNTER, keys=KeyStore.FILE, data=tmp_path, sign_in=SignIn.REQUIRED,
        camera="synthetic:tilted",
    )  # fmt: skip
    with open_counter(app, settings) as window:
        told = dict(re.findall(r"(\d{6}), first password (\S+)", capsys.readouterr().out))
        window.show()
        window.activateWindow()
        made = Signing(app, window)
        made.sign_in_first(CHIEF, told[CHIEF], OWN[CHIEF])
        made.hand_over()
        made.sign_in(ANN, told[ANN], OWN[ANN])
        yield made
        window.hide()
        window.deleteLater()


def held_record(folder: Path, record_id: str) -> dict[str, Any]:
    """As the library keeps it, unsealed with the library's own keys."""
    cipher = load_cipher(folder / KEYS)
    with closing(sqlite3.connect(folder / "metadata.db")) as stored:
        (sealed,) = stored.execute("SELECT sealed FROM records WHERE record_id = ?", (record_id,)).fetchone()
    told = json.loads(cipher.open(sealed, about=f"records/{record_id}"))
    assert isinstance(told, dict)
    return told


def review_a_tilted_head(officer: Signing) -> None:
    officer.enter_applicant(people.name(0), people.id_number("341002", date(2001, 2, 3), 15))
    officer.take_down()
    officer.take_photo()
    assert isinstance(officer.state, Reviewing)
    assert officer.state.judgement.report.verdict is Verdict.FAIL


def refuse_the_officers_own_word(officer: Signing) -> None:
    """The one who serves signs with the right password: it says who may, and is closed again."""
    officer.begin_to_sign(ANN, OWN[ANN])
    officer.wait(lambda: "不能是当前值岗民警本人" in texts(officer.window), "the word that it takes somebody else")
    officer.press(Key.Key_Escape)
    officer.wait(lambda: not officer.dialogs(), "the question closed")
    officer.window.activateWindow()
    officer.press(Key.Key_Return)
    assert isinstance(officer.state, Reviewing)


def read_in_the_journal(officer: Signing) -> tuple[str, list[str]]:
    """All that stands on the page of the case that was just filed, and its story line by line."""
    journal = officer.window.journal
    officer.press(Key.Key_F2)
    officer.wait(lambda: journal.story is not None, "the case in the journal")
    return texts(journal), [journal.timeline.item(row).text() for row in range(journal.timeline.count())]


def test_a_supervisor_approves_what_the_officer_alone_cannot(officer: Signing, tmp_path: Path) -> None:
    review_a_tilted_head(officer)
    refuse_the_officers_own_word(officer)
    officer.let_sign(CHIEF, OWN[CHIEF])
    officer.accept()
    record = officer.file_for_window()
    officer.wait(lambda: officer.window.screen_shown.sync.last_ok is not None, "the library's acknowledgement")
    held = held_record(tmp_path / adapters.EMBEDDED_FOLDER, record.draft.id)
    told, story = read_in_the_journal(officer)

    assert (record.draft.case.window.officer, record.draft.override) == (ANN, Override(CHIEF, REASON))
    assert (held["officer"], held["override"]) == (ANN, {"by": CHIEF, "reason": REASON})
    assert f"民警 {CHIEF} 决定采用，理由：{access.reason(REASON)}" in told
    assert [sorted(re.findall(r"民警 (\d+)", line)) for line in story if "民警" in line] == [[ANN], [CHIEF]]
