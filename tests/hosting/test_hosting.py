"""A host without a database: ten visitors at once, two instances, one build; the Dockerfile's own words.

``make hosted`` and ``make container`` try the same with a fresh environment, which takes minutes.
"""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.hosting.container import Image, parse
from tests.hosting.hosted import ROOT
from tests.hosting.trial import Trial, trial
from tests.hosting.visitors import CALENDAR
from tests.servers import free_port

ARTICLE = "A visit to Oslo\n\nOSLO - Foreign Minister Ama Boateng of Malawi arrived in Oslo on May 3, 2021.\n"
STEPS = parse((ROOT / "Dockerfile").read_text(encoding="utf-8"))


def image(root: Path) -> Image:
    """The image of the Dockerfile, without anything being run; the checkout is where it is."""
    made = Image(root, ROOT, free_port())
    for instruction, argument in STEPS:
        made.read(instruction, argument)
    return made


def test_a_dockerfile_is_read_as_docker_reads_it() -> None:
    text = '# a comment\nRUN one && \\\n    # inside\n    two\n\nCMD ["a", \\\n  "b"]\n'
    assert parse(text) == [("RUN", "one && two"), ("CMD", '["a", "b"]')]


def test_paths_and_port_of_the_image_begin_elsewhere(tmp_path: Path) -> None:
    made = Image(tmp_path, ROOT, 9)
    text = "mkdir /data && ls ./data x/app /database /app/seeds --port=8501"
    expected = f"mkdir {tmp_path}/data && ls ./data x/app /database {tmp_path}/app/seeds --port=9"
    assert made.here(text) == expected


def test_all_that_is_copied_is_there_and_let_through() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    sources = {s for i, argument in STEPS if i == "COPY" for s in argument.split()[:-1]}
    assert sources == {line[1:] for line in ignored if line.startswith("!")}
    assert all((ROOT / source).exists() for source in sources)
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    assert set(packages["targets"]["wheel"]["packages"]) < sources


def test_the_image_runs_as_nobody_special(tmp_path: Path) -> None:
    assert image(tmp_path).user == "1000:1000"
    assert [i for i, _ in STEPS].index("USER") > max(n for n, (i, _) in enumerate(STEPS) if i == "RUN")


@pytest.mark.slow
def test_ten_visitors_of_each_of_two_instances_see_one_build(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "data").mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ENVOYAGE_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{kept['PATH']}"

    def instance(_: int) -> Trial:
        made = image(tmp_path)
        program, *arguments = made.command
        environ = kept | {"PATH": path} | made.environ | {"ENVOYAGE_ARTICLES": str(tmp_path / "articles")}
        command = [shutil.which(program, path=path) or program, *arguments]
        return trial(command, ROOT, environ, made.port)

    with ThreadPoolExecutor() as pool:
        trials = list(pool.map(instance, range(2)))
    assert sum(found.builds for found in trials) == 1
    seen = [visitor.kinds for found in trials for visitor in found.seen]
    assert len(seen) == 20
    assert all(CALENDAR in kinds and not kinds & {"exception", "alert"} for kinds in seen)
    assert sum("progress" in kinds for kinds in seen) >= 10
