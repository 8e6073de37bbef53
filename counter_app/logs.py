"""Sets up logging without personal data, and the hooks that catch what nobody else caught."""

import logging
import re
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

log = logging.getLogger(__name__)
_ID_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dA-Za-z])")
_PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{2,}")
LARGEST_FILE_BYTES = 2_000_000
KEPT_FILES = 9


def redact(text: str) -> str:
    """Blank whatever looks like an identity number, a phone, or a Chinese name or address: our own events have none."""
    return _HAN.sub("[han]", _PHONE.sub("[phone]", _ID_NUMBER.sub("[id]", text)))


class RedactingFormatter(logging.Formatter):
    """Formats a record, then redacts the whole line, its traceback too."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def start_logging(folder: Path) -> None:
    """Write to the terminal and to files of bounded size in that folder, which is made when missing."""
    folder.mkdir(parents=True, exist_ok=True)
    formatter = RedactingFormatter("%(asctime)s %(levelname)s %(threadName)s %(name)s %(message)s")
    file = RotatingFileHandler(
        folder / "counter.log", "a", LARGEST_FILE_BYTES, KEPT_FILES, encoding="utf-8", delay=True
    )
    for handler in (file, logging.StreamHandler(sys.stderr)):
        handler.setFormatter(formatter)
        logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
    logging.captureWarnings(capture=True)
    for chatty in ("urllib3", "PIL"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def catch_everything(tell: Callable[[], None]) -> None:
    """Log what no one caught, on any thread, then call `tell` so that the window returns to a safe page."""

    def caught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is not None and not issubclass(kind, KeyboardInterrupt):
            log.critical("uncaught error", exc_info=(kind, error, trace))
            tell()

    sys.excepthook = caught
    threading.excepthook = lambda what: caught(what.exc_type, what.exc_value, what.exc_traceback)
