"""The first build of a host: real processes, one build for all, failures that say what to do."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from dashboard import setting_up
from dashboard.first_build import FirstBuild, Progress
from db import connect
from db.lock import claim

ARTICLE = "A visit to Oslo\n\nOSLO - Foreign Minister Ama Boateng of Malawi arrived in Oslo on May 3, 2021.\n"
#: Another process that holds the lock until its input ends.
HOLD = """
import sys
from pathlib import Path
from db.lock import claim
with claim(Path(sys.argv[1])) as ours:
    print(ours, flush=True)
    sys.stdin.read()
"""


def until(true: Callable[[], object], seconds: float = 60) -> None:
    limit = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < limit, "it did not come true"
        time.sleep(0.05)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def pretend(folder: Path, monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """From now on a script stands for Python: real builds are in ``tests/hosting`` and ``tests/browser``."""
    script = folder / "python"
    script.write_text("\n".join(["#!/bin/sh", *lines]))
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))


def test_a_failed_build_says_why_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "visits.db"
    build = FirstBuild(database, tmp_path / "articles", claim)
    pretend(
        tmp_path, monkeypatch, "echo 'Read 0 of 7 articles' >&2", "echo 'Error: Nothing in it.' >&2", "exit 1"
    )
    build.start()
    until(lambda: build.progress.failed)
    assert build.progress.failed == "Nothing in it."
    build.start()  # the next visitor only sees it
    assert build.progress.failed
    wait = "while [ ! -e go ]; do sleep 0.05; done"
    pretend(
        tmp_path, monkeypatch, f"cd {tmp_path}", "echo 'Read 3 of 7 articles' >&2", wait, "touch visits.db"
    )
    starts = [Thread(target=build.start, args=(True,)) for _ in range(10)]
    for start in starts:
        start.start()
    until(lambda: build.progress == Progress(3, 7))
    (tmp_path / "go").touch()
    until(lambda: build.progress == Progress() and database.exists())
    assert capfd.readouterr().err.count("Read 3 of 7") == 1


def test_a_build_of_another_process_is_waited_for(articles: Path, tmp_path: Path) -> None:
    database = tmp_path / "visits.db"
    command = [sys.executable, "-c", HOLD, str(database)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "True\n"
        build = FirstBuild(database, articles, claim)
        build.start()
        until(lambda: build.progress.elsewhere)
        connect_and_close(database)
        until(lambda: build.progress == Progress())
        other.kill()
    with claim(database) as ours:  # the lock ended with its process
        assert ours


def connect_and_close(database: Path) -> None:
    with connect.create(database):
        pass


def test_a_place_that_can_not_be_written_is_said(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    build = FirstBuild(tmp_path / "file" / "visits.db", articles, claim)
    build.start()
    until(lambda: build.progress.failed)
    assert "Can't write" in build.progress.failed
    assert "ENVOYAGE_DB" in build.progress.failed


def test_a_build_that_the_system_killed_is_said(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, monkeypatch, "kill -9 $$")
    build = FirstBuild(tmp_path / "visits.db", articles, claim)
    build.start()
    until(lambda: build.progress.failed)
    assert "signal 9" in build.progress.failed
    assert "memory" in build.progress.failed


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        (Progress(), (0.0, "Starting")),
        (Progress(1000, 4000), (0.225, "1,000 of 4,000 articles read")),
        (Progress(5, 5), (0.95, "Linking people and visits")),
        (Progress(elsewhere=True), (0.0, "Another process of this host reads them")),
    ],
)
def test_progress_is_told(progress: Progress, expected: tuple[float, str]) -> None:
    assert setting_up._words(progress) == expected
