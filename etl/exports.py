"""``envoyage export`` is the dashboard's: a process of its own, as in ``etl.serve``."""

from __future__ import annotations

import subprocess
import sys

import click

__all__ = ["command"]


@click.command(
    "export", context_settings={"ignore_unknown_options": True, "help_option_names": []},
    help="Write what the database holds for other programs.",
)  # fmt: skip
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def command(words: tuple[str, ...]) -> None:
    """Pass all that is written after the name on, ``--help`` too."""
    sys.exit(subprocess.run([sys.executable, "-m", "dashboard.exports", *words], check=False).returncode)
