"""``python -m etl`` is ``envoyage``."""

from etl.cli import main

main(prog_name="envoyage")
