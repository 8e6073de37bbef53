"""Marks literals for the catalogues and fills the gaps of translated sentences."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name that lupdate looks for
    """The text itself: marks a literal that is translated when it is shown."""
    return text


def fill(sentence: str, **values: object) -> str:
    """Put values into the `{gaps}` of a translated sentence; unlike `format`, braces in values are left alone."""
    for gap, value in values.items():
        sentence = sentence.replace(f"{{{gap}}}", str(value))
    return sentence


def capital(text: str) -> str:
    """A phrase that also stands within sentences, as it begins where it stands alone."""
    return text[:1].upper() + text[1:]


def language() -> str:
    """The language of the screen, as tables of words name it."""
    return translate("Language", "en", "zh_CN in the Chinese catalogue")
