"""The Dockerfile without Docker: ``python -m tests.hosting.container``, or ``make container`` without Docker.

Its lines run one after the other, as they stand, as the user of the image (1000) in an empty folder over a
checkout that this user can't write; then its command serves ten visitors and its health check is asked.
Three things are other than in an image: paths begin in that folder, the port is a free one, and the base is a
virtual environment of the Python that is here. Needs root (to become another user) and a package index.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from tests.hosting.hosted import MEMORY, ROOT, SECONDS, copy
from tests.hosting.trial import Trial, served, trial
from tests.servers import free_port

__all__ = ["Image", "parse"]

USER = 1000
PORT = "8501"
#: Instructions that say something to Docker, or to readers, alone.
MOST = 3000  # letters of an error
SILENT = ("EXPOSE", "VOLUME")


def parse(text: str) -> list[tuple[str, str]]:
    """The instructions of a Dockerfile with their arguments, lines joined, comments left out."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [(line.split(None, 1)[0], line.split(None, 1)[1]) for line in joined.splitlines() if line.strip()]


@dataclass
class Image:
    """What a Dockerfile makes, below ``root`` in place of ``/``; absolute paths below it begin there."""

    root: Path
    context: Path
    port: int
    folder: str = "/"
    environ: dict[str, str] = field(default_factory=dict)
    command: list[str] = field(default_factory=list)
    health: list[str] = field(default_factory=list)
    user: str = ""

    def here(self, text: str) -> str:
        """A text with the paths and the port of the image as they are here."""
        return re.sub(r"(?<![\w.])/(?=(?:app|data)\b)", f"{self.root}/", text).replace(PORT, str(self.port))

    def read(self, instruction: str, argument: str) -> None:
        """What an instruction says without anything being run."""
        match instruction:
            case "WORKDIR":
                self.folder = self.here(argument)
            case "ENV":
                pairs = (pair.split("=", 1) for pair in shlex.split(argument))
                self.environ |= {name: self.here(value) for name, value in pairs}
            case "USER":
                self.user = argument
            case "HEALTHCHECK":
                self.health = json.loads(self.here(argument.split(" CMD ", 1)[1]))
            case "CMD":
                self.command = json.loads(self.here(argument))

    def make(self, steps: list[tuple[str, str]]) -> None:
        """Run all instructions; raises RuntimeError where one fails, ValueError at an unknown one."""
        for instruction, argument in steps:
            print(f"{instruction} {argument[:100]}", flush=True)  # noqa: T201
            match instruction:
                case "FROM":
                    self._run(f"{_python()} -m venv {self.root}/venv", self.root)
                case "COPY":
                    *sources, target = argument.split()
                    for source in sources:
                        copied = f"cp -R {self.context / source} {target} && chmod -R u+w {target}"
                        self._run(copied, Path(self.folder))
                case "RUN":
                    self._run(self.here(argument), Path(self.folder))
                case "WORKDIR":
                    self.read(instruction, argument)
                    self._run(f"mkdir -p {self.folder}", self.root)
                case "ENV" | "USER" | "HEALTHCHECK" | "CMD":
                    self.read(instruction, argument)
                case _ if instruction not in SILENT:
                    raise ValueError(
                        f"The Dockerfile has an instruction that nothing here runs: {instruction}"
                    )

    def variables(self) -> dict[str, str]:
        """The environment of the image: nothing of ours but the way to a package index."""
        kept = {k: v for k, v in os.environ.items() if k.startswith(("PIP_", "SSL_")) or k.endswith("_proxy")}
        path = f"{self.root}/venv/bin:/usr/local/bin:/usr/bin:/bin"
        return {"PATH": path, "HOME": str(self.root), "TMPDIR": str(self.root)} | kept | self.environ

    def _run(self, line: str, folder: Path) -> None:
        done = subprocess.run(  # noqa: S602 - a line of our own Dockerfile
            line, shell=True, check=False, cwd=folder, env=self.variables(), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, user=USER, group=USER, extra_groups=[],
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{line} failed:\n{done.stdout[-MOST:]}")


def _python() -> str:
    """A Python that another user may run: never one below a home."""
    names = (f"{folder}/python3" for folder in ("/usr/local/bin", "/usr/bin"))
    return next(filter(os.path.exists, names), sys.executable)


def _seal(folder: Path, inside: bool = True) -> None:
    """Leave a folder, with all that is inside, to root: others may only read it."""
    for path in (folder, *(folder.rglob("*") if inside else ())):
        os.chown(path, 0, 0, follow_symlinks=False)
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222 | 0o444 | (0o111 if path.is_dir() else 0))


def _try(image: Image) -> Trial:
    """Serve ten visitors with everything but the data folder sealed, then ask the health check."""
    for folder in ("app", "venv"):
        _seal(image.root / folder)
    _seal(image.root, inside=False)
    program, *arguments = image.command
    command = [str(image.root / "venv" / "bin" / program), *arguments]
    result = trial(command, Path(image.folder), image.variables(), image.port, USER)
    with served(command, Path(image.folder), image.variables(), image.port, USER):
        subprocess.run(image.health, check=True, env=image.variables(), user=USER, group=USER)
    return result


def main() -> int:
    """Run the Dockerfile; exit code 1 where a line fails or a limit is missed, 0 where it can't be tried."""
    if sys.platform != "linux" or os.geteuid() != 0:
        print("Skipped: the Dockerfile is tried as another user, which only root can become.")  # noqa: T201
        return 0
    with tempfile.TemporaryDirectory() as name:
        root, context = Path(name, "image"), Path(name, "context")
        Path(name).chmod(0o755)
        root.mkdir()
        shutil.chown(root, USER, USER)
        copy(context)
        _seal(context)
        image = Image(root, context, free_port())
        image.make(parse((ROOT / "Dockerfile").read_text(encoding="utf-8")))
        result = _try(image)
    print(result)  # noqa: T201
    return int(result.builds != 1 or result.last_view > SECONDS or result.together > MEMORY)


if __name__ == "__main__":
    sys.exit(main())
