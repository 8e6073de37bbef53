"""Names the papers as the officer calls them."""

from collections.abc import Mapping

from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, translate
from counter_app.ui.paper_texts import PaperKind

NAMES: Mapping[PaperKind, str] = {
    PaperKind.FORM: QT_TRANSLATE_NOOP("Papers", "Application form, to be signed"),
    PaperKind.VOUCHER: QT_TRANSLATE_NOOP("Papers", "Collection voucher"),
    PaperKind.PHOTO_RECEIPT: QT_TRANSLATE_NOOP("Papers", "Photo receipt"),
    PaperKind.MISSING_PAPERS: QT_TRANSLATE_NOOP("Papers", "List of missing papers"),
    PaperKind.REFUSAL: QT_TRANSLATE_NOOP("Papers", "Notice of refusal"),
    PaperKind.CUSTODY: QT_TRANSLATE_NOOP("Papers", "Receipt for originals"),
    PaperKind.DAILY_REPORT: QT_TRANSLATE_NOOP("Papers", "Daily report"),
    PaperKind.POSTING: QT_TRANSLATE_NOOP("Papers", "Posting note"),
}


def name(kind: PaperKind) -> str:
    return translate("Papers", NAMES[kind])
