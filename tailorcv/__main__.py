"""The program's door: `tailorcv …` and `python -m tailorcv …`."""

import gc
import os
import sys
from typing import NoReturn

INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command line and leave with its exit code; whatever goes wrong inside becomes a report, never a traceback."""
    _start_quickly()
    try:
        from tailorcv.cli.app import app

        app()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:  # noqa: BLE001  # the last line of defence
        from tailorcv.cli.bug_report import report

        sys.exit(report(error))
    sys.exit(0)


def _start_quickly() -> None:
    """Leave out what a short-lived process does not need: collecting cycles it hardly makes, and looking for pydantic plugins."""
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


if __name__ == "__main__":
    main()
