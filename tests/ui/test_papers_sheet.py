"""The papers themselves, looked at as a reader and a scanner would: page, ink, codes, text layer, metadata."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from counter_app import resources
from counter_app.domain.case.collection import ByMail
from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.ui.paper_texts import PaperKind, PaperText
from counter_app.ui.papers import sheet
from counter_app.ui.papers.codes import read_portrait
from counter_app.ui.papers.fonts import missing_glyphs
from counter_app.ui.papers.formats import Format
from counter_app.ui.papers.printing import paper_of
from counter_app.ui.papers.sheet import Pages, Paper, pdf, pdf_of
from counter_app.ui.translations import CatalogueTranslator, read_catalogue
from tests import people
from tests.ui import paper_samples as samples

DPI = 200
PT_PER_MM = 72 / 25.4
HAIR_MM = 0.3
ROUNDING = 5.0
"""A tenth of a millimetre, in units of the layout."""
UNASSIGNED = "\U000f1234"
CHINESE = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF) | st.sampled_from("·𠮷\U0002cc56 Aiw1-")
LONGEST = "extreme"

Grey = npt.NDArray[np.uint8]


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    known = read_catalogue(resources.path("i18n", "counter_zh_CN.ts")) if request.param == "zh_CN" else {}
    translator = CatalogueTranslator(known)
    qapp.installTranslator(translator)
    yield str(request.param)
    qapp.removeTranslator(translator)


@cache
def jpeg() -> bytes:
    return samples.portrait()


def paper_of_text(text: PaperText) -> Paper:
    filled, spoiled = samples.templates().fill(text)
    assert spoiled == ()
    return paper_of(text, filled)


@cache
def made(kind: PaperKind, name: str, language: str) -> tuple[PaperText, Paper, bytes]:
    """A paper of that kind and what would be printed; laid out once for all who look at it."""
    written = samples.every_paper(samples.SAMPLES[name](jpeg()), jpeg(), is_reprint=name == LONGEST)
    text = next(text for text in written if text.kind is kind)
    paper = paper_of_text(text)
    return text, paper, pdf(paper)


@pytest.fixture(params=list(itertools.product(PaperKind, ("ordinary", LONGEST))), ids="-".join)
def printed(request: pytest.FixtureRequest, language: str) -> tuple[PaperText, Paper, bytes]:
    kind, name = request.param
    return made(kind, name, language)


@pytest.fixture
def text(printed: tuple[PaperText, Paper, bytes]) -> PaperText:
    return printed[0]


@pytest.fixture
def paper(printed: tuple[PaperText, Paper, bytes]) -> Paper:
    return printed[1]


@pytest.fixture
def content(printed: tuple[PaperText, Paper, bytes]) -> bytes:
    return printed[2]


def look(content: bytes) -> list[Grey]:
    document = pypdfium2.PdfDocument(content)
    pages = [_grey(page) for page in document]
    document.close()
    return pages


def _grey(page: pypdfium2.PdfPage) -> Grey:
    picture: Grey = page.render(scale=DPI / 72, grayscale=True).to_numpy().copy()
    page.close()
    return picture.reshape(picture.shape[:2])


def read(content: bytes) -> tuple[str, dict[str, str], list[tuple[float, float]]]:
    """The text layer, the metadata and the size of every page."""
    document = pypdfium2.PdfDocument(content)
    words, sizes = "", []
    for page in document:
        layer = page.get_textpage()
        words += layer.get_text_bounded()
        sizes.append(page.get_size())
        layer.close()
        page.close()
    about = document.get_metadata_dict()
    document.close()
    return words, about, sizes


def test_every_page_is_a_sheet_and_ordinary_papers_are_one(paper: Paper, content: bytes) -> None:
    *_, sizes = read(content)
    expected = (paper.format.value.width_mm * PT_PER_MM, paper.format.value.height_mm * PT_PER_MM)
    assert sizes == [pytest.approx(expected, abs=0.6)] * len(sizes)
    assert len(sizes) == 1


def test_the_margins_stay_blank_and_there_is_ink_within(paper: Paper, content: bytes) -> None:
    for page in look(content):
        side, end = (round((blank - HAIR_MM) * DPI / 25.4) for blank in (paper.format.value.side_mm - 0.8,
                                                                         paper.format.value.end_mm))  # fmt: skip
        assert page[end:-end, side:-side].min() < 60
        page[end:-end, side:-side] = 255
        assert page.min() == 255


def test_no_line_is_wider_than_the_sheet_and_no_word_is_lost(text: PaperText, paper: Paper) -> None:
    pages = Pages(paper)
    body = pages._body
    assert body.size().width() <= body.pageSize().width() + ROUNDING
    assert body.size().height() <= pages.count * body.pageSize().height() + 1
    shown = "".join(body.toPlainText().split())
    name = getattr(text.content, "name", "") or getattr(text.content, "recipient", "")
    assert "".join(name.split()) in shown


def test_a_scanner_reads_every_code(text: PaperText, content: bytes) -> None:
    codes = {code.text for page in look(content) for code in zxingcpp.read_barcodes(page)}
    assert codes == {code for code in (text.qr, text.barcode) if code}


def test_the_text_layer_and_the_metadata_tell_no_full_number_and_no_name(text: PaperText, content: bytes) -> None:
    applicant = people.case(0).applicant
    words, about, _ = read(content)
    joined = "".join(words.split())
    assert text.head.number in joined
    assert applicant.id_number.value not in joined
    assert (applicant.id_number.masked in joined) == (text.kind not in {PaperKind.POSTING, PaperKind.DAILY_REPORT})
    assert about["Title"] == text.head.number
    assert samples.LONGEST_NAMED not in "".join(about.values())
    assert applicant.id_number.value.encode() not in content


def test_the_fonts_are_inside(content: bytes) -> None:
    assert b"/FontFile2" in content or b"/FontFile3" in content


def test_a_reprint_shows_it_on_the_paper(language: str) -> None:
    filed = samples.mailed(jpeg())
    for text in samples.office().of_record(filed, jpeg(), is_reprint=True):
        words, *_ = read(pdf(paper_of_text(text)))
        assert "REPRINT" in words
        assert "REPRINT" not in read(pdf(paper_of_text(replace(text, head=replace(text.head, reprint="")))))[0]


@pytest.mark.usefixtures("language")
def test_the_voucher_says_that_it_proves_nobodys_identity() -> None:
    words = samples.templates().fill(samples.voucher(samples.ordinary(jpeg()), jpeg()))[0].body
    assert "不能证明任何人的身份" in words or "proves nobody's identity" in words


@given(st.text(CHINESE, min_size=1, max_size=50), st.text(CHINESE, min_size=1, max_size=120))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_name_and_any_address_fit_on_one_voucher(qapp: QApplication, name: str, address: str) -> None:
    order = ByMail(address, "13800001234", address, None, people.NOON)
    pages = Pages(paper_of_text(samples.voucher(samples.record(samples.named(name), order, jpeg()), jpeg())))
    assert pages.count == 1
    assert pages._body.size().width() <= pages._body.pageSize().width() + ROUNDING


def test_ordinary_papers_do_not_shrink_and_long_ones_only_so_far(qapp: QApplication) -> None:
    # whatever of the fonts is installed: Noto's lines are taller than others'
    assert Pages(paper_of_text(samples.voucher(samples.ordinary(jpeg()), jpeg()))).scale >= 0.9
    assert Pages(paper_of_text(samples.voucher(samples.extreme(jpeg()), jpeg()))).scale < 1.0


def test_a_long_day_takes_numbered_sheets_and_loses_no_line(qapp: QApplication) -> None:
    filed = samples.ordinary(jpeg())
    entries = [
        samples.entry(replace(filed, receipt_no=f"310000-07-20261123-{number:04d}-X"), UploadState.WAITING)
        for number in range(90)
    ]
    content = pdf(paper_of_text(samples.report(tuple(entries))))
    words, _, sizes = read(content)
    joined = "".join(words.split())
    assert 3 <= len(sizes) <= 6
    assert all(f"20261123-{number:04d}-X" in joined for number in range(90))
    assert f"Page{len(sizes)}of{len(sizes)}" in joined


def test_papers_of_different_sizes_share_a_file(qapp: QApplication) -> None:
    form, voucher, *_ = samples.office().of_record(samples.ordinary(jpeg()), jpeg(), is_reprint=False)
    *_, sizes = read(pdf_of((paper_of_text(form), paper_of_text(voucher))))
    assert [round(width / PT_PER_MM) for width, _ in sizes] == [210, 148]


def test_what_would_take_a_ream_is_refused(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "MOST_SHEETS", 0)
    with pytest.raises(FaultError) as refused:
        Pages(paper_of_text(samples.voucher(samples.ordinary(jpeg()), jpeg())))
    assert refused.value.fault.code is FaultCode.PRINT_FAILED


def test_papers_are_black_on_white_whatever_the_windows_colours_are(qapp: QApplication) -> None:
    before = qapp.palette()
    dark = qapp.palette()
    for role in (dark.ColorRole.Text, dark.ColorRole.WindowText):
        dark.setColor(role, "#dddddd")
    paper = paper_of_text(samples.voucher(samples.ordinary(jpeg()), jpeg()))
    usual = look(pdf(paper))[0]
    qapp.setPalette(dark)
    try:
        assert np.array_equal(look(pdf(paper))[0], usual)
    finally:
        qapp.setPalette(before)


@pytest.mark.qt_warns
def test_a_broken_portrait_is_refused() -> None:
    with pytest.raises(FaultError) as refused:
        read_portrait(b"\xff\xd8 but no picture")
    assert refused.value.fault.code is FaultCode.PICTURE_UNREADABLE


def test_a_character_without_a_glyph_is_named_once(qapp: QApplication) -> None:
    assert missing_glyphs((f"测{UNASSIGNED}", UNASSIGNED, "a b\u200b")) == (UNASSIGNED,)


def test_a_name_of_the_private_use_area_is_printed_and_told(qapp: QApplication) -> None:
    filed = samples.record(samples.named(f"测{samples.PRIVATE_USE}"), samples.MAIL, jpeg())
    paper = paper_of_text(samples.voucher(filed, jpeg()))
    assert samples.PRIVATE_USE in Pages(paper)._body.toPlainText()
    assert set(missing_glyphs((filed.draft.case.applicant.name.value,))) <= {samples.PRIVATE_USE}


@pytest.mark.parametrize("format_", list(Format))
def test_every_format_leaves_room_for_text(format_: Format) -> None:
    assert format_.value.width_mm - 2 * format_.value.side_mm >= 70
