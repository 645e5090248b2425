"""The wheel holds what the program reads at run time, and works without the repository."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
#: The command, with the folder of the first argument in front of what is installed.
RUN = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); import etl.cli; print(etl.cli.__file__); etl.cli.main()"
)
ARTICLE = """Malawi's minister tours Oslo

Published: May 4, 2021

OSLO - Foreign Minister Ama Boateng of Malawi arrived in Oslo on Monday for a three-day visit.
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The project's wheel, built without a network."""
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    (path,) = out.glob("envoyage-*.whl")
    return zipfile.ZipFile(path)


def test_every_module_and_data_file_is_inside(wheel: zipfile.ZipFile) -> None:
    expected = {
        path.relative_to(ROOT).as_posix()
        for package in ("db", "etl", "dashboard")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {"db/schema.sql", "db/model.py", "etl/pipeline/model/ner/model"} <= expected
    assert expected - set(wheel.namelist()) == set()


def test_nothing_but_the_packages_is_inside(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {t for t in tops if not t.endswith(".dist-info")} == {"db", "etl", "dashboard"}


def test_the_command_is_declared(wheel: zipfile.ZipFile) -> None:
    (name,) = (n for n in wheel.namelist() if n.endswith("entry_points.txt"))
    assert "envoyage = etl.cli:main" in wheel.read(name).decode()


@pytest.mark.slow
def test_it_builds_a_database_without_the_repository(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    library, source, database = tmp_path / "lib", tmp_path / "in", tmp_path / "out.db"
    wheel.extractall(library)
    source.mkdir()
    (source / "one.txt").write_text(ARTICLE, encoding="utf-8")
    command = [sys.executable, "-I", "-c", RUN, str(library), "build", str(source), "--db", str(database)]
    done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).is_relative_to(library)
    with contextlib.closing(sqlite3.connect(database)) as conn:
        visits = conn.execute("select start, end from visits").fetchall()
    assert visits == [("2021-05-03", "2021-05-05")]
