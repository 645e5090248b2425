"""The lock files hold what ``pyproject.toml`` asks for, by hash and from no index in particular."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = ["requirements.txt", "requirements-dev.txt"]


def name(requirement: str) -> str:
    """The normalised name of a requirement (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement, maxsplit=1)[0]).lower()


def pins(lock: str) -> dict[str, set[str]]:
    """Name -> its pinned lines (several where markers divide them), hashes and comments left out."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if line and not line[0].isspace() and not line.startswith("#"):
            found.setdefault(name(line), set()).add(line.removesuffix("\\").strip())
    return found


@pytest.mark.parametrize(
    ("lock", "extras"), [("requirements.txt", []), ("requirements-dev.txt", ["test", "check"])]
)
def test_every_dependency_is_pinned(lock: str, extras: list[str]) -> None:
    wanted = [*PROJECT["dependencies"], *(d for e in extras for d in PROJECT["optional-dependencies"][e])]
    assert {name(requirement) for requirement in wanted} - set(pins(lock)) == set()
    assert all("==" in line for lines in pins(lock).values() for line in lines)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes_and_names_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"^\S+==[^\\\n]*$", text, flags=re.M) == []  # a pin goes on with its hashes
    assert "--hash=sha256:" in text
    assert re.findall(r"https?://|--index|--extra-index|--find-links", text) == []


def test_both_locks_agree() -> None:
    run, dev = (pins(lock) for lock in LOCKS)
    assert {n: lines for n, lines in run.items() if dev.get(n) != lines} == {}


def test_only_the_run_time_is_in_the_first_lock() -> None:
    extras = {name(d) for group in PROJECT["optional-dependencies"].values() for d in group}
    assert extras & set(pins("requirements.txt")) == set()
