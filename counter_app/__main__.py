"""Turns the command line into a call and its outcome into an exit code."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from counter_app.bootstrap.dumps import forbid_dumps
from counter_app.config import Appearance, KeyStore, Language, SignIn

Overrides = Mapping[str, object]
"""Settings that the command line gives."""
Call = Callable[[argparse.Namespace, Overrides], int]
SETTINGS = (
    "city", "counter", "officer", "camera", "library", "library_ca", "library_cert", "data", "lang", "keys", "sign_in",
    "appearance", "scale",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0 is well, 1 is a finding or a fault that was explained, 2 is a wrong use."""
    forbid_dumps()  # before anything personal is read, whatever the command
    chosen = _parser().parse_args(arguments)
    call: Call = chosen.call
    return call(chosen, {name: getattr(chosen, name) for name in SETTINGS if getattr(chosen, name, None) is not None})


# What the commands do. Imported late: `--help` and a wrong word must not wait for Qt and the models, and the window
# keeps in memory all day whatever it imports.


def _run(_: argparse.Namespace, overrides: Overrides) -> int:
    from counter_app.bootstrap import counter  # noqa: PLC0415

    return counter.run(overrides)


def _doctor(_: argparse.Namespace, overrides: Overrides) -> int:
    from counter_app.bootstrap import examining  # noqa: PLC0415

    return examining.examine(overrides)


def _connect(_: argparse.Namespace, overrides: Overrides) -> int:
    from counter_app.bootstrap import connecting  # noqa: PLC0415

    return connecting.connect(overrides)


def _verify(chosen: argparse.Namespace, overrides: Overrides) -> int:
    from counter_app.bootstrap import keeping  # noqa: PLC0415

    return keeping.verify(overrides, with_library=chosen.with_library)


def _backup(chosen: argparse.Namespace, overrides: Overrides) -> int:
    from counter_app.bootstrap import keeping  # noqa: PLC0415

    return keeping.back_up(overrides, chosen.file)


def _restore(chosen: argparse.Namespace, overrides: Overrides) -> int:
    from counter_app.bootstrap import keeping  # noqa: PLC0415

    return keeping.restore(overrides, chosen.file)


def _export(chosen: argparse.Namespace, overrides: Overrides) -> int:
    from counter_app.bootstrap import carrying  # noqa: PLC0415

    return carrying.export(overrides, chosen.file)


def _acknowledge(chosen: argparse.Namespace, overrides: Overrides) -> int:
    from counter_app.bootstrap import carrying  # noqa: PLC0415

    return carrying.settle(overrides, chosen.file)


def _check(chosen: argparse.Namespace, _: Overrides) -> int:
    from counter_app.bootstrap import commands  # noqa: PLC0415

    return commands.check(chosen.files, chosen.profile, as_json=chosen.json)


def _portrait(chosen: argparse.Namespace, _: Overrides) -> int:
    from counter_app.bootstrap import commands  # noqa: PLC0415

    return commands.portrait(chosen.file, chosen.output, chosen.profile)


def _evaluate(chosen: argparse.Namespace, _: Overrides) -> int:
    from counter_app.bootstrap import commands  # noqa: PLC0415

    return commands.evaluate(chosen.folder, chosen.labels, chosen.output, chosen.profile)


def _bench(chosen: argparse.Namespace, _: Overrides) -> int:
    from counter_app.bootstrap import commands  # noqa: PLC0415

    return commands.bench(as_json=chosen.json)


def _screenshots(chosen: argparse.Namespace, _: Overrides) -> int:
    from counter_app.bootstrap import commands  # noqa: PLC0415

    return commands.screenshots(chosen.folder, chosen.appearance or Appearance.LIGHT.value, chosen.only)


def _papers(chosen: argparse.Namespace, overrides: Overrides) -> int:
    from counter_app.bootstrap import commands  # noqa: PLC0415

    return commands.papers(overrides, chosen.folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="counter-app", description="Counter terminal for first resident ID cards.")
    parser.set_defaults(call=_run)
    commands = parser.add_subparsers(metavar="COMMAND")

    run = commands.add_parser("run", help="open the counter's window (what happens without a command, too)")
    doctor = commands.add_parser("doctor", help="examine camera, models, printer, keyring, disk and library")
    doctor.set_defaults(call=_doctor)
    connect = commands.add_parser(
        "connect", help="become a counter of a library, with a one-time code; it is asked for, or read as a line"
    )
    connect.set_defaults(call=_connect)
    for command in (run, doctor, connect, *_add_keeping(commands)):
        _add_settings(command)

    _add_judging(commands)
    bench = commands.add_parser("bench", help="measure each stage, the live loop, start-up and memory on this machine")
    bench.set_defaults(call=_bench)
    bench.add_argument("--json", action="store_true")
    _add_screenshots(commands)
    _add_papers(commands)
    return parser


def _add_judging(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The commands that judge pictures in files."""
    check = commands.add_parser("check", help="judge picture files against a photo standard")
    check.set_defaults(call=_check)
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true", help="one JSON object a line")
    portrait = commands.add_parser("portrait", help="make a finished portrait from a picture file")
    portrait.set_defaults(call=_portrait)
    portrait.add_argument("file", type=Path, metavar="FILE")
    portrait.add_argument(
        "-o", "--output", required=True, type=Path, metavar="OUT.jpg", help="a folder where the profile is: all"
    )
    for command in (check, portrait):
        command.add_argument(
            "--profile", default="id-card", help="name of a table in resources/specs (default: %(default)s)"
        )

    evaluate = commands.add_parser(
        "evaluate", help="report how often the checks are right on labelled and drawn people"
    )
    evaluate.set_defaults(call=_evaluate)
    evaluate.add_argument("folder", type=Path, metavar="DIR", help="of the labelled pictures")
    evaluate.add_argument("--labels", required=True, type=Path, metavar="CSV", help="what is to be seen in them")
    evaluate.add_argument(
        "-o", "--output", default=Path("accuracy"), type=Path, metavar="DIR", help="(default: %(default)s)"
    )
    evaluate.add_argument("--profile", default="id-card", help="as of check (default: %(default)s)")


def _add_papers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command that shows what the counter prints."""
    papers = commands.add_parser("papers", help="write every paper in both languages, as PDF and as pictures")
    papers.set_defaults(call=_papers)
    papers.add_argument("--data", type=Path, metavar="DIR", help="whose folder papers/ holds the region's templates")
    papers.add_argument("folder", type=Path, metavar="DIR")


def _add_keeping(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> list[argparse.ArgumentParser]:
    """The commands that keep the journal."""
    verify = commands.add_parser("verify", help="prove every record, photo and audit link of the journal")
    verify.add_argument(
        "--with-library",
        action="store_true",
        help="against the signed heads that the library of the settings keeps, too",
    )
    backup = commands.add_parser(
        "backup", help="copy the journal into a file under a passphrase; it is asked for, or read as a line"
    )
    restore = commands.add_parser("restore", help="make the journal of such a file on this computer")
    export = commands.add_parser("export", help="write what waits into one file that only the library can open")
    acknowledge = commands.add_parser("acknowledge", help="believe the receipt that the library gave for such a file")
    calls = {verify: _verify, backup: _backup, restore: _restore, export: _export, acknowledge: _acknowledge}
    for command, call in calls.items():
        command.set_defaults(call=call)
    for command in (backup, restore, export, acknowledge):
        command.add_argument("file", type=Path, metavar="FILE")
    return list(calls)


def _add_screenshots(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    screenshots = commands.add_parser("screenshots", help="picture every page in both languages and two sizes")
    screenshots.set_defaults(call=_screenshots)
    screenshots.add_argument("folder", type=Path, metavar="DIR")
    screenshots.add_argument("--only", action="append", default=[], metavar="SCENE", help="may be given several times")
    _add_appearance(screenshots)


def _add_settings(command: argparse.ArgumentParser) -> None:
    command.add_argument("--camera", metavar="X", help="auto, a number, a file, an address, or synthetic[:scene]")
    command.add_argument("--library", metavar="URL", help="address of the regional library, or: embedded")
    command.add_argument("--library-ca", metavar="FILE", help="certificate of the authority that vouches for it")
    command.add_argument("--library-cert", metavar="FILE", help="this counter's own certificate and key, if asked for")
    command.add_argument("--data", type=Path, metavar="DIR", help="folder of the journal and the logs")
    command.add_argument("--lang", choices=[language.value for language in Language])
    command.add_argument(
        "--keys", choices=[store.value for store in KeyStore], help="file: only where there is no keyring"
    )
    command.add_argument(
        "--sign-in",
        choices=[each.value for each in SignIn],
        help="required: officers sign in to a practice library, too",
    )
    command.add_argument("--city", metavar="CODE", help="six digits of GB/T 2260: where this window stands")
    command.add_argument("--counter", metavar="NO", help="number of this window")
    command.add_argument("--officer", metavar="NO", help="officer on duty")
    command.add_argument("--scale", type=int, metavar="PERCENT", help="size of everything; 0: as the desktop says")
    _add_appearance(command)


def _add_appearance(command: argparse.ArgumentParser) -> None:
    command.add_argument("--appearance", choices=[each.value for each in Appearance], help="colours of the window")


if __name__ == "__main__":
    sys.exit(main())
