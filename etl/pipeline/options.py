"""Options that the commands of the pipeline share."""

from __future__ import annotations

from pathlib import Path

import click

__all__ = ["FOLDER", "PIPELINE"]

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
PIPELINE = click.option(
    "--pipeline", metavar="NAME", help="Name or path of a spaCy pipeline; ours where none is given."
)
