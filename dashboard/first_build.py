"""The database of a host that has none yet: built once, however many people wait for it. No streamlit here.

It runs in a process of its own, so that the dashboard never loads spaCy; a thread follows what it says.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread

from db.errors import EnvoyageError

__all__ = ["FirstBuild", "Progress"]

ROOT = Path(__file__).resolve().parents[1]
#: What ``envoyage build`` writes where nobody looks at a terminal.
READ = re.compile(r"Read (\d+) of (\d+) articles")
#: Seconds between two looks at a build that another process does.
PATIENCE = 0.5
#: Lines of an error that are shown.
MOST = 12


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: articles read of how many (0 where that is not known yet), what it failed of."""

    read: int = 0
    articles: int = 0
    elsewhere: bool = False
    failed: str = ""


class FirstBuild:
    """Builds ``database`` from ``articles`` while ``claim(database)`` says that it is ours to build."""

    def __init__(
        self, database: Path, articles: Path, claim: Callable[[Path], AbstractContextManager[bool]]
    ) -> None:
        self._database, self._articles, self._claim = database, articles, claim
        self._lock = Lock()
        self._thread: Thread | None = None
        self._progress = Progress()

    @property
    def progress(self) -> Progress:
        """How far it is."""
        return self._progress

    def start(self, again: bool = False) -> None:
        """Begin, unless it has begun; ``again`` after a failure."""
        with self._lock:
            if self._thread and (self._thread.is_alive() or not (again and self._progress.failed)):
                return
            self._progress = Progress()
            self._thread = Thread(target=self._run, name="first build", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        failed = "The build stopped; the server's log says why."
        try:
            failed = self._wait_or_build()
        except EnvoyageError as error:
            failed = str(error)
        except OSError as error:
            failed = f"The build can't be started: {error}."
        finally:
            self._progress = Progress(failed="" if self._database.exists() else failed)

    def _wait_or_build(self) -> str:
        """Until there is a database; what went wrong where there is none."""
        while not self._database.exists():
            with self._claim(self._database) as ours:
                if ours and not self._database.exists():
                    return self._build()
            self._progress = Progress(elsewhere=True)
            time.sleep(PATIENCE)
        return ""

    def _build(self) -> str:
        command = [sys.executable, "-m", "etl", "build", str(self._articles), "--db", str(self._database)]
        # A bare checkout is on the path of this process alone.
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        environment = os.environ | {"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"}
        last: deque[str] = deque(maxlen=MOST)
        with subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, encoding="utf-8", errors="replace",
        ) as process:  # fmt: skip
            for line in process.stderr or ():
                sys.stderr.write(line)
                if match := READ.search(line):
                    self._progress = Progress(int(match[1]), int(match[2]))
                else:
                    last.append(line)
        return _reason(process.returncode, "".join(last).strip())


def _reason(code: int, said: str) -> str:
    if code < 0:
        return (
            f"The system ended the build (signal {-code}). Most likely it had too little memory: give it "
            "more, or build the database on another machine and put the file in its place."
        )
    return said.removeprefix("Error: ") or f"The build ended with exit status {code} and said nothing."
