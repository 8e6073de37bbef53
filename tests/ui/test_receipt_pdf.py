"""The paper itself, looked at as a reader and a scanner would: page, ink, code, text layer, metadata."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
import zxingcpp
from PySide6.QtWidgets import QApplication

from counter_app import resources
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.receipt import Receipt
from counter_app.ui.receipt_layout import PAGE_HEIGHT, PAGE_WIDTH, Frame, Rect, lay_out
from counter_app.ui.receipt_paint import Paper, read_portrait
from counter_app.ui.translations import CatalogueTranslator, read_catalogue
from tests.ui import receipt_samples as samples

DPI = 200
PT_PER_MM = 72 / 25.4
OVERHANG_MM = 0.5

Grey = npt.NDArray[np.uint8]

pytestmark = pytest.mark.usefixtures("language")


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    known = read_catalogue(resources.path("i18n", "counter_zh_CN.ts")) if request.param == "zh_CN" else {}
    translator = CatalogueTranslator(known)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def paper_of(receipt: Receipt, jpeg: bytes) -> Paper:
    text = samples.office().write(receipt, receipt.record.photos[0].sha256)
    return Paper(text.number.value, lay_out(text), read_portrait(jpeg))


def look(pdf: bytes) -> Grey:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    picture: Grey = page.render(scale=DPI / 72, grayscale=True).to_numpy().copy()
    page.close()
    document.close()
    return picture.reshape(picture.shape[:2])


@pytest.fixture(params=samples.SAMPLES)
def receipt(request: pytest.FixtureRequest) -> Receipt:
    return samples.SAMPLES[request.param](samples.portrait())


@pytest.fixture
def pdf(receipt: Receipt) -> bytes:
    return paper_of(receipt, samples.portrait()).pdf()


def test_a_scanner_reads_the_receipt_number_and_no_more(receipt: Receipt, pdf: bytes) -> None:
    (code,) = zxingcpp.read_barcodes(look(pdf))
    assert code.text == f"DCR1:{receipt.record.receipt_no}"


def test_it_is_one_page_of_a5(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    sizes = [document.get_page_size(index) for index in range(len(document))]
    document.close()
    assert sizes == [pytest.approx((PAGE_WIDTH * PT_PER_MM, PAGE_HEIGHT * PT_PER_MM), abs=0.6)]


def test_there_is_ink_only_where_the_layout_put_something(receipt: Receipt, pdf: bytes) -> None:
    page = look(pdf)
    for mark in paper_of(receipt, samples.portrait()).sheet.marks:
        page[_pixels(mark.place)] = 255
    assert np.count_nonzero(page < 200) == 0


def test_the_borders_stay_blank(pdf: bytes) -> None:
    page = look(pdf)
    border = round(8.0 * DPI / 25.4)
    page[border:-border, border:-border] = 255
    assert page.min() == 255


def test_every_mark_leaves_ink(receipt: Receipt, pdf: bytes) -> None:
    page = look(pdf)
    marks = paper_of(receipt, samples.portrait()).sheet.marks
    assert all(page[_pixels(mark.place)].min() < 250 for mark in marks)


def test_the_text_layer_and_the_metadata_tell_no_full_number_and_no_name(receipt: Receipt, pdf: bytes) -> None:
    applicant = receipt.record.draft.case.applicant
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    layer = page.get_textpage()
    words = layer.get_text_bounded()
    about = document.get_metadata_dict()
    layer.close()
    page.close()
    document.close()
    assert applicant.id_number.masked in words
    assert applicant.id_number.value not in words
    assert about["Title"] == receipt.record.receipt_no
    assert applicant.name.value not in "".join(about.values())
    assert applicant.id_number.value.encode() not in pdf


def test_the_fonts_are_inside(pdf: bytes) -> None:
    assert b"/FontFile2" in pdf or b"/FontFile3" in pdf


def test_a_reprint_shows_it(receipt: Receipt) -> None:
    marked = paper_of(replace(receipt, is_reprint=True), samples.portrait())
    (box,) = [mark.place for mark in marked.sheet.marks if isinstance(mark, Frame)]
    assert look(marked.pdf())[_pixels(box, -0.8)].min() < 60


@pytest.mark.qt_warns
def test_a_broken_portrait_is_refused() -> None:
    with pytest.raises(FaultError) as refused:
        read_portrait(b"\xff\xd8 but no picture")
    assert refused.value.fault.code is FaultCode.PICTURE_UNREADABLE


def _pixels(place: Rect, more_mm: float = OVERHANG_MM) -> tuple[slice, slice]:
    scale = DPI / 25.4
    top, bottom = (place.top - more_mm) * scale, (place.bottom + more_mm) * scale
    left, right = (place.left - more_mm) * scale, (place.right + more_mm) * scale
    return slice(max(0, int(top)), int(bottom) + 1), slice(max(0, int(left)), int(right) + 1)
