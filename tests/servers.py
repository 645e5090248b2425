"""Servers that tests and benchmarks start: a free port, a process that answers and ends with its block."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

__all__ = ["dashboard", "free_port", "running"]

APP = Path(__file__).parents[1] / "dashboard" / "app.py"
#: Seconds that a server may take to answer, and between two questions.
PATIENCE, PACE = 60, 0.1


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def dashboard(port: int, *more: str) -> list[str]:
    """The command that serves the dashboard at a port of this machine."""
    return [
        sys.executable, "-m", "streamlit", "run", str(APP), "--server.port", str(port),
        "--server.address", "127.0.0.1", "--server.headless", "true", "--server.fileWatcherType", "none", *more,
    ]  # fmt: skip


@contextmanager
def running(
    command: Sequence[str | Path], url: str, log: Path | None = None, **options: Any
) -> Iterator[subprocess.Popen[bytes]]:
    """A server, from when it answers at ``url`` to the end of the block; what it says goes to ``log``.

    Raises RuntimeError where it does not answer. ``options`` are those of Popen.
    """
    with contextlib.ExitStack() as stack:
        out = stack.enter_context(log.open("wb")) if log else subprocess.DEVNULL
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, **options)
        try:
            _wait_for(url, process, log)
            yield process
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path | None) -> None:
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310 (our own server)
                return
        except OSError:
            time.sleep(PACE)
    said = log.read_text(encoding="utf-8") if log else ""
    raise RuntimeError(f"the server did not start (exit status {process.poll()}):\n{said}")
