"""Prints a receipt through Qt, where no CUPS commands are installed: on Windows, above all."""

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.ui.receipt_paint import A5, Paper


@dataclass(frozen=True, slots=True)
class QtSpooler:
    """Every call blocks, and Qt holds the interpreter's lock meanwhile: only where the system's spooler is local."""

    def printers(self) -> tuple[str, ...]:
        """The printers' names."""
        return tuple(QPrinterInfo.availablePrinterNames())

    def default_printer(self) -> str:
        """The default printer's name; empty when there is none."""
        return QPrinterInfo.defaultPrinterName()

    def submit(self, name: str, paper: Paper) -> None:
        """Return once the spooler has taken the job. Raises FaultError (PRINTER_MISSING, PRINT_FAILED)."""
        printer = _printer(name)
        printer.setDocName(paper.title)
        painter = QPainter()
        if not painter.begin(printer):
            raise FaultError(FaultCode.PRINT_FAILED, printer=name, problem="refused")
        corner = printer.paperRect(QPrinter.Unit.DevicePixel).topLeft()
        painter.translate(-printer.pageRect(QPrinter.Unit.DevicePixel).topLeft() + corner)
        paper.paint(painter, printer.resolution())
        has_failed = printer.printerState() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}
        if not painter.end() or has_failed:
            raise FaultError(FaultCode.PRINT_FAILED, printer=name, problem="refused")


def _printer(name: str) -> QPrinter:
    """The printer of that name, set to a whole A5 sheet. Given an unknown name, Qt would print on the default one."""
    known = QPrinterInfo.printerInfo(name)
    if known.isNull():
        raise FaultError(FaultCode.PRINTER_MISSING, printer=name, problem="unknown_queue")
    if known.state() == QPrinter.PrinterState.Error:
        raise FaultError(FaultCode.PRINT_FAILED, printer=name, problem="paused")
    printer = QPrinter(known, QPrinter.PrinterMode.HighResolution)
    printer.setFontEmbeddingEnabled(True)
    printer.setFullPage(True)
    printer.setPageSize(A5.pageSize())
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    return printer
