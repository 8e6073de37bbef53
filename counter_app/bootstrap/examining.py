"""Looks at everything the counter depends on, for `counter-app doctor`."""

import shutil
import sys
import tempfile
import threading
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from counter_app import doctor
from counter_app.bootstrap import adapters
from counter_app.bootstrap.tables import read_tables
from counter_app.config import EMBEDDED, Settings, read_settings, settings_path
from counter_app.doctor import Examination
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.embedded import EmbeddedLibrary
from counter_app.photo.models import model_folders, read_model_files
from counter_app.sync.link.http import read_address
from counter_app.sync.link.probe import ask_ready
from counter_app.sync.link.rules import LinkRules
from counter_app.ui.app import App
from counter_app.ui.messages import faults
from counter_app.ui.papers.printing import installed_spooler

EMBEDDED_TRIES, EMBEDDED_WAIT_S = 60, 0.25


def examine(overrides: Mapping[str, object]) -> int:
    """Write a line for each thing. Returns the exit code: 1 when something hinders serving people."""
    settings = read_settings(settings_path(), overrides)
    app = App(settings.lang.value, is_windowless=True)  # it owns the translators that the sentences need
    code = doctor.report(doctor.examine(_examinations(settings)), faults.told, sys.stdout.write)
    del app
    return code


def _examinations(settings: Settings) -> tuple[Examination, ...]:
    rules = read_tables(settings).sync
    return (
        Examination("camera", partial(_camera, settings), frozenset({FaultCode.CAMERA_NOT_FOUND})),
        Examination("models", _models),
        Examination("printer", _printer, frozenset({FaultCode.PRINTER_MISSING})),
        Examination("papers", partial(_papers, settings), frozenset({FaultCode.TEMPLATE_WRONG})),
        Examination("keyring", partial(_keys, settings)),
        Examination("disk", partial(_disk, settings.data, rules.journal.least_free_mb)),
        Examination("library", partial(_library, settings, rules.link)),
    )


def _camera(settings: Settings) -> str:
    backend = adapters.camera(settings.camera)
    if backend.is_synthetic and not settings.camera.startswith("synthetic"):
        raise FaultError(FaultCode.CAMERA_NOT_FOUND)
    try:
        backend.open()
        height, width = backend.read().shape[:2]
    finally:
        backend.close()
    return f"{backend.name} {width}×{height}"


def _models() -> str:
    files = read_model_files(model_folders())
    return f"{len(files)} ({sum(map(len, files.values())) / 1e6:.1f} MB, SHA-256)"


def _printer() -> str:
    name = installed_spooler().default_printer()
    if not name:
        raise FaultError(FaultCode.PRINTER_MISSING, problem="no_default")
    return name


def _papers(settings: Settings) -> str:
    templates = adapters.templates(settings)
    for fault in templates.examine():
        raise FaultError(fault.code, **dict(fault.parameters))
    return f"{len(templates.regional)} of this region"


def _keys(settings: Settings) -> str:
    adapters.credentials(settings).get("probe")
    return settings.keys.value


def _disk(data: Path, least_free_mb: int) -> str:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=data, prefix=".doctor-"):
            free_mb = shutil.disk_usage(data).free // 2**20
    except OSError as refused:
        raise FaultError(FaultCode.DISK_READ_ONLY, path=str(data)) from refused
    if free_mb < least_free_mb:
        raise FaultError(FaultCode.DISK_FULL, free_mb=free_mb, needed_mb=least_free_mb)
    return f"{free_mb} MB, {data}"


def _library(settings: Settings, rules: LinkRules) -> str:
    if settings.library != EMBEDDED:
        ask_ready(adapters.address(settings), rules)
        return settings.library
    # in a folder of its own: the counter may be running on the real one
    with tempfile.TemporaryDirectory(prefix="doctor-") as folder, EmbeddedLibrary(Path(folder)) as library:
        _wait_until_ready(library.url, rules)
    return EMBEDDED


def _wait_until_ready(url: str, rules: LinkRules) -> None:
    for _ in range(EMBEDDED_TRIES):
        try:
            return ask_ready(read_address(url), rules)
        except FaultError as not_yet:
            if not_yet.fault.code is not FaultCode.LIBRARY_UNREACHABLE:
                raise
            threading.Event().wait(EMBEDDED_WAIT_S)
    return ask_ready(read_address(url), rules)
