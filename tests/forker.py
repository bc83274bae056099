"""Runs commands of tailorcv in forked children and kills some: one Python start for hundreds of trials.

Reads a line of JSON for each: {"args": [...], "kill_after": seconds or null}; answers with the child's exit code, or -9.
"""

import importlib
import json
import os
import signal
import sys
import time

from tailorcv.__main__ import main


def child(arguments: list[str]) -> None:
    """The command, as a process of its own, silent."""
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silent, stream)
    sys.argv = ["tailorcv", *arguments]
    try:
        main()
    except SystemExit as end:
        os._exit(end.code if isinstance(end.code, int) else 1)
    os._exit(0)


# What the commands import when they run is imported once, here.
for name in ("log.running", "editing", "edit", "log", "log.offering"):
    importlib.import_module(f"tailorcv.cli.{name}")
for line in sys.stdin:
    wanted = json.loads(line)
    started = os.fork()
    if not started:
        child(wanted["args"])
    if wanted["kill_after"] is not None:
        time.sleep(wanted["kill_after"])
        os.kill(started, signal.SIGKILL)
    _, status = os.waitpid(started, 0)
    sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
    sys.stdout.flush()
