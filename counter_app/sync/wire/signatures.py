"""Turns a signature into what the journal keeps of it and the library is told, and back."""

import base64
import binascii

from counter_app.domain.application.signing import OnPad, OnSheet, Signed
from counter_app.sync.wire import fields
from counter_app.sync.wire.fields import MalformedError, Table

ON_PAD, ON_PAPER = "on_pad", "on_paper"


def word(signed: Signed) -> str:
    """All that the library is told: the strokes stay in the journal."""
    return ON_PAD if isinstance(signed, OnPad) else ON_PAPER


def kept(signed: Signed) -> dict[str, object]:
    """With the strokes, where there are any."""
    told: dict[str, object] = {"signature": word(signed)}
    return {**told, "strokes": text_of(signed.strokes_png)} if isinstance(signed, OnPad) else told


def read(table: Table) -> Signed:
    """Raises MalformedError."""
    strokes = fields.text(table, "strokes") if "strokes" in table else None
    told = fields.text(table, "signature")
    if told not in {ON_PAD, ON_PAPER} or (told == ON_PAD) != (strokes is not None):
        raise MalformedError("signature: unknown")
    return OnSheet() if strokes is None else OnPad(picture(strokes))


def text_of(strokes_png: bytes) -> str:
    return base64.b64encode(strokes_png).decode("ascii")


def picture(strokes: str) -> bytes:
    """Raises MalformedError."""
    try:
        return base64.b64decode(strokes, validate=True)
    except (binascii.Error, ValueError):  # ValueError: not even ASCII
        raise MalformedError("strokes: not a picture") from None
