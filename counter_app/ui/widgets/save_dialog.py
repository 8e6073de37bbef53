"""Asks where a file shall be saved, without stopping anything."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from counter_app.ui.messages.literal import translate


@dataclass(frozen=True, slots=True)
class Kind:
    """What is saved: the dialogue's title, its filters of names, and the usual ending without the dot."""

    title: str
    names: str
    ending: str


def paper_kind() -> Kind:
    return Kind(translate("Done", "Save as PDF"), translate("Done", "PDF files (*.pdf)"), "pdf")


def list_kind() -> Kind:
    return Kind(
        translate("Journal", "Save the list"),
        translate("Journal", "CSV tables (*.csv);;Excel workbooks (*.xlsx)"),
        "csv",
    )


def ask_for_file(parent: QWidget, kind: Kind, suggested: str, then: Callable[[Path], None]) -> QFileDialog:
    """Open the system's dialogue with a suggested name; `then` runs when a file was chosen."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, kind.title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(kind.names.split(";;"))
    dialog.setDefaultSuffix(kind.ending)
    dialog.selectFile(suggested)

    def end_with(names: str) -> None:
        ending = names.rpartition("*.")[2].rstrip(")")
        dialog.setDefaultSuffix(ending)
        chosen = dialog.selectedFiles()
        dialog.selectFile(Path(chosen[0] if chosen else suggested).with_suffix(f".{ending}").name)

    dialog.filterSelected.connect(end_with)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog
