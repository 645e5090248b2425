"""``envoyage export site`` and ``page`` are the dashboard's: a process of its own, as in ``etl.serve``."""

from __future__ import annotations

import subprocess
import sys

import click

__all__ = ["page_command", "site_command"]

#: All that is written after the name goes on, ``--help`` too.
ANYTHING = {"ignore_unknown_options": True, "help_option_names": []}


def _passed_on(name: str, about: str) -> click.Command:
    def run(words: tuple[str, ...]) -> None:
        sys.exit(
            subprocess.run([sys.executable, "-m", "dashboard.website", name, *words], check=False).returncode
        )

    words = click.Argument(["words"], nargs=-1, type=click.UNPROCESSED)
    return click.Command(name, callback=run, params=[words], context_settings=ANYTHING, help=about)


site_command = _passed_on("site", "A static site: the calendar for any web host, or opened as a file.")
page_command = _passed_on("page", "One HTML file that holds a visit or a view, to be mailed.")
