"""A region's templates win where they are sound; where they are not, the shipped ones print and the officer is told."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from counter_app.domain.faults import FaultCode
from counter_app.ui.paper_texts import PaperKind, PaperText
from counter_app.ui.papers.printing import paper_of
from counter_app.ui.papers.sheet import _NOTHING, Pages
from tests.ui import paper_samples as samples

NAME = "voucher.en.html"
PLAIN = '{% set sheet = "A5" %}<p>Ours: {{ name }}</p>'

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def text() -> PaperText:
    jpeg = samples.portrait()
    return samples.voucher(samples.record(samples.named("<b>a&b</b>"), samples.MAIL, jpeg), jpeg)


def test_the_regions_template_wins(text: PaperText, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(PLAIN, "utf-8")
    filled, spoiled = samples.templates(tmp_path).fill(text)
    assert (spoiled, filled.format.name) == ((), "A5")
    assert "Ours: " in filled.body


def test_the_regions_shared_parts_win_too(text: PaperText, tmp_path: Path) -> None:
    shipped = (samples.SHIPPED / "parts.en.html").read_text("utf-8")
    (tmp_path / "parts.en.html").write_text(shipped.replace("Page {{ page }}", "Leaf {{ page }}"), "utf-8")
    filled, spoiled = samples.templates(tmp_path).fill(text)
    assert spoiled == ()
    assert filled.numbered(filled.footer, 1, 2).count("Leaf 1 of 2") == 1


def test_the_regions_style_wins(text: PaperText, tmp_path: Path) -> None:
    (tmp_path / "papers.css").write_text("p { color: #000000 }", "utf-8")
    assert samples.templates(tmp_path).fill(text)[0].style == "p { color: #000000 }"


def test_without_a_folder_the_shipped_ones_are_used(text: PaperText, tmp_path: Path) -> None:
    templates = samples.templates(tmp_path / "nowhere")
    assert templates.fill(text)[1] == ()
    assert (templates.regional, templates.examine()) == ((), ())


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("{{ nmae }}", "nmae"),
        ("{% if reprint == 'never' %}{{ nmae }}{% endif %}", "nmae"),
        ("{% for row in collection %}{{ row.lable }}{% endfor %}", "lable"),
        ("{% if reprint %}{% for row in collection %}{{ row.lable }}{% endfor %}{% endif %}", "lable"),
        ("{% for row in collection %}", "Unexpected end"),
        ("{{ name|shout }}", "shout"),
        ('{% set sheet = "A3" %}', "A3"),
        ('{% import "elsewhere.html" as parts %}', "elsewhere"),
        ('{% import "parts.en.html" as parts %}{{ parts.nothing() }}', "nothing"),
        ('{{ image("stranger") }}', "stranger"),
        ('<img src="/etc/hostname">', "image"),
        ("{{ name.__class__ }}", "__class__"),
        ("{{ ''.__class__.__mro__ }}", "__class__"),
        ('{% include "../../../etc/hostname" %}', "hostname"),
        ("{{ 1 / 0 }}", "division"),
    ],
)
def test_an_unsound_template_is_told_and_the_shipped_one_used(
    text: PaperText, tmp_path: Path, source: str, problem: str
) -> None:
    (tmp_path / NAME).write_text(source, "utf-8")
    templates = samples.templates(tmp_path)
    filled, (fault,) = templates.fill(text)
    assert filled == samples.templates().fill(text)[0]
    assert fault.code is FaultCode.TEMPLATE_WRONG
    assert dict(fault.parameters)["file"] == NAME
    assert problem in str(dict(fault.parameters)["problem"])
    assert templates.examine() == (fault,)
    assert templates.fill(text)[1] == (fault,)


def test_a_file_that_is_no_text_is_told(text: PaperText, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xff\xfe\x00")
    assert samples.templates(tmp_path).fill(text)[1][0].code is FaultCode.TEMPLATE_WRONG


def test_a_file_of_no_known_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "vuocher.en.html").write_text("x", "utf-8")
    (fault,) = samples.templates(tmp_path).examine()
    assert dict(fault.parameters) == {"file": "vuocher.en.html", "problem": "unknown_template"}


def test_what_people_are_called_is_never_markup(text: PaperText) -> None:
    body = samples.templates().fill(text)[0].body
    assert "&lt;b&gt;a&amp;b&lt;/b&gt;" in body
    assert "<b>a&b</b>" not in body


def test_a_document_reads_no_file_and_asks_no_host(text: PaperText, tmp_path: Path) -> None:
    picture = tmp_path / "secret.png"
    assert _NOTHING.save(str(picture))
    document = Pages(paper_of(text, samples.templates().fill(text)[0]))._body
    for address in (picture.as_uri(), str(picture), "http://127.0.0.1:1/x.png"):
        found = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(address))
        assert (found.width(), found.height()) == (1, 1)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_paper_is_shipped_in_both_languages_and_sound(language: str) -> None:
    templates = samples.templates(samples.SHIPPED)  # as if a region had copied everything
    assert templates.examine() == ()
    assert {kind for kind in PaperKind if f"{kind}.{language}.html" in templates.regional} == set(PaperKind)


def test_form_and_daily_report_stay_on_large_paper() -> None:
    templates = samples.templates()
    narrow = {kind for kind in PaperKind if templates.has_narrow(kind, "zh_CN") and templates.has_narrow(kind, "en")}
    assert narrow == set(PaperKind) - {PaperKind.FORM, PaperKind.DAILY_REPORT}
