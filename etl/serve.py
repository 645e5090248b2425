"""Start the dashboard: Streamlit in a process of its own, so that the ETL and the dashboard never meet."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from db import connect
from db.errors import ServeError

__all__ = ["serve"]

START_LIMIT = 60.0


def serve(database: Path, port: int, headless: bool, ready: Callable[[str], None]) -> int:
    """Serve the dashboard over ``database`` until it is stopped; its exit code.

    ``ready`` is called with the address once the dashboard answers. Raises DatabaseError where the database
    can't be opened, ServeError where the port is taken.
    """
    connect.open_read_only(database).close()
    _check_port(port)
    environment = os.environ | {"ENVOYAGE_DB": str(database.resolve())}
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a host's stop ends the dashboard as well
    process = subprocess.Popen(_command(port, headless), env=environment, stdout=subprocess.DEVNULL)
    try:
        if _wait(process, port):
            ready(f"http://localhost:{port}")
        return process.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        process.terminate()
        process.wait()


def _command(port: int, headless: bool) -> list[str]:
    spec = find_spec("dashboard")
    if spec is None or not spec.submodule_search_locations:
        raise ServeError("The package 'dashboard' is not installed: install Envoyage again.")
    app = Path(spec.submodule_search_locations[0], "server.py")
    return [
        sys.executable, "-m", "streamlit", "run", str(app),
        f"--server.port={port}", f"--server.headless={str(headless).lower()}",
        "--server.fileWatcherType=none", "--server.showEmailPrompt=false", "--logger.level=error",
    ]  # fmt: skip


def _check_port(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))
        except OSError as error:
            raise ServeError(
                f"Port {port} can't be used ({error.strerror}): choose another with --port."
            ) from error


def _wait(process: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until the server answers; False where it stopped or never does."""
    deadline = time.monotonic() + START_LIMIT
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urlopen(f"http://localhost:{port}/_stcore/health", timeout=1):
                return True
        except (URLError, OSError):
            time.sleep(0.1)
    return False
