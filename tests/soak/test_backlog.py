"""A short form of the backlog: some hundreds that waited for days and today's, over HTTP and a journal on the disk."""

from pathlib import Path

import pytest

from tests.soak import backlog


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_a_backlog_drains_by_age_while_today_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backlog, "EVERY_S", 0.05)
    figures = backlog.run(200, tmp_path, "light")
    assert (figures.acknowledged, figures.refused, figures.out_of_order) == (200 + backlog.TODAY, 0, 0)
