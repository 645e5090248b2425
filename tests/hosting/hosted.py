"""The way of a host that has only the repository: ``python -m tests.hosting.hosted``, or ``make hosted``.

Copies the checkout without tests and database, fills a fresh virtual environment from ``requirements.txt``
alone, starts ``streamlit run dashboard/app.py`` there, sends ten visitors at once and prints what that took.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.hosting.trial import trial

__all__ = ["copy", "environment"]

ROOT = Path(__file__).resolve().parents[2]
#: What a host does not give us, though we have it.
OURS = ("PYTHONPATH", "VIRTUAL_ENV")
#: The limits that the project promises: seconds to the first view, MiB of memory.
SECONDS, MEMORY = 60, 1024


def copy(folder: Path) -> None:
    """The files that git knows or would take, without the tests."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
    for name in filter(None, names):
        if not name.startswith("tests/") and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)


def environment(folder: Path) -> Path:
    """A virtual environment with what ``requirements.txt`` locks and nothing else: its programs."""
    uv = shutil.which("uv", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))
    install = ["install", "--quiet", "--require-hashes", "-r", str(ROOT / "requirements.txt")]
    if uv:
        subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, str(folder)], check=True)
        subprocess.run([uv, "pip", *install, "--python", str(folder)], check=True)
    else:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([folder / "bin" / "python", "-m", "pip", *install], check=True)
    return folder / "bin"


def main() -> int:
    """Run the trial; exit code 1 where a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8501)
    port = str(parser.parse_args().port)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "checkout")
        copy(folder)
        programs = environment(Path(name, "venv"))
        kept = {k: v for k, v in os.environ.items() if k not in OURS and not k.startswith("ENVOYAGE_")}
        environ = kept | {"PATH": f"{programs}{os.pathsep}{kept['PATH']}", "TMPDIR": name}
        command = [str(programs / "streamlit"), "run", "dashboard/app.py", "--server.headless=true"]
        result = trial([*command, f"--server.port={port}"], folder, environ, int(port))
    print(result)  # noqa: T201
    return int(result.builds != 1 or result.last_view > SECONDS or result.together > MEMORY)


if __name__ == "__main__":
    sys.exit(main())
