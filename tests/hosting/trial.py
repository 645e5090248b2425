"""A host's first minutes: start the dashboard without a database, send ten visitors, measure."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.hosting.visitors import Seen, ten
from tests.servers import running

__all__ = ["Trial", "served", "trial"]

PACE = 0.1
MIB = 2**20


@dataclass(slots=True)
class Trial:
    """Seconds from the start of the server; MiB of resident memory (0 on systems without /proc)."""

    answers: float = 0
    first_view: float = 0
    last_view: float = 0
    builds: int = 0
    server: int = 0
    build: int = 0
    together: int = 0
    seen: list[Seen] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"server answers after {self.answers:.1f} s, ten visitors see the calendar after "
            f"{self.first_view:.1f} to {self.last_view:.1f} s; builds: {self.builds}; resident memory: server "
            f"{self.server} MiB, build {self.build} MiB, at most {self.together} MiB together"
        )


def trial(
    command: Sequence[str], folder: Path, environ: Mapping[str, str], port: int, user: int | None = None
) -> Trial:
    """Run a server's first minutes in ``folder``; ``user`` is the one that it runs as."""
    result, start = Trial(), time.monotonic()
    with served(command, folder, environ, port, user) as (process, log), _watched(process.pid, result):
        result.answers = time.monotonic() - start
        result.seen = ten(port)
        result.first_view = result.answers + min(s.seconds for s in result.seen)
        result.last_view = result.answers + max(s.seconds for s in result.seen)
        result.server = _resident(process.pid)
        result.builds = log.read_text(encoding="utf-8").count("\nLoaded ")
    return result


@contextmanager
def served(
    command: Sequence[str], folder: Path, environ: Mapping[str, str], port: int, user: int | None = None
) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    """A server that answers, and its log, while the block runs."""
    log = Path(environ["TMPDIR"]) / f"log-{port}.txt"
    who: dict[str, Any] = {} if user is None else {"user": user, "group": user, "extra_groups": []}
    url = f"http://127.0.0.1:{port}/_stcore/health"
    with running(command, url, log, cwd=folder, env=dict(environ), **who) as process:
        yield process, log


@contextmanager
def _watched(pid: int, result: Trial) -> Iterator[None]:
    """Follow the memory of a server and of the build that it starts."""
    done = threading.Event()

    def watch() -> None:
        while not done.wait(PACE):
            server, builds = _resident(pid), [_resident(child) for child in _children(pid)]
            result.build = max(result.build, *builds, 0)
            result.together = max(result.together, server + sum(builds))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _resident(pid: int) -> int:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // MIB


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for file in Path("/proc").glob(f"{pid}/task/*/children"):
        try:
            found += map(int, file.read_text(encoding="ascii").split())
        except OSError:
            continue
    return found
