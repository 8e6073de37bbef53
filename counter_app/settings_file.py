"""Changes single settings in the text of settings.toml and leaves every other line as it was."""

import json
import re
import tomllib
from collections.abc import Mapping

from counter_app.domain.faults import FaultCode, FaultError

_LINE = r"^(?P<key>{key}[ \t]*=[ \t]*)(?P<value>\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[^#\n]*?)(?P<rest>[ \t]*(?:#.*)?)$"


def changed(text: str, wanted: Mapping[str, str | int]) -> str:
    """The text with these keys set, comments and order kept. Raises FaultError(SETTINGS_WRONG) when that fails."""
    before = _read(text)
    new = text
    for key, value in wanted.items():
        if before.get(key) != value or type(before[key]) is not type(value):
            new = _with(new, key, json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f"))
    if _read(new) != {**before, **wanted}:
        raise FaultError(FaultCode.SETTINGS_WRONG, problem="written in a way that cannot be changed here")
    return new


def _with(text: str, key: str, value: str) -> str:
    found = re.search(_LINE.format(key=re.escape(key)), text, re.MULTILINE)
    if found is not None:
        return f"{text[: found.start()]}{found['key']}{value}{found['rest']}{text[found.end() :]}"
    end = "" if not text or text.endswith("\n") else "\n"
    return f"{text}{end}{key} = {value}\n"


def _read(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise FaultError(FaultCode.SETTINGS_WRONG, problem=str(wrong)) from wrong
