"""Train a part: ``python -m etl.pipeline.train ner --data DIR --visits DIR -o OUT [setting=value ...]``.

A setting is one of the config, ``recipe.copies=3`` for example. The same settings, data and machine give the
same weights. See ``README.md`` beside this file for the data and the runs.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config

from etl.pipeline import corpus
from etl.pipeline import hints as _hints  # noqa: F401 - registers a component of the configs
from etl.pipeline import reader as _reader  # noqa: F401 - registers their readers
from etl.pipeline.load import fast

__all__ = ["main", "train"]


def train(config: Path, output: Path, overrides: dict[str, Any], start: Path | None = None) -> Language:
    """Train what ``config`` describes and write the best model to ``output``/model-best.

    ``start``: a trained pipeline whose components are trained further.
    """
    output.mkdir(parents=True, exist_ok=True)
    settings = load_config(config, overrides=overrides, interpolate=True)
    if start:
        settings["components"] = {name: {"source": str(start)} for name in settings["components"]}
    with fast():
        nlp = init_nlp(settings)
        _restore_labels(nlp)
        best, _ = train_loop(nlp, output, stdout=sys.stdout, stderr=sys.stderr)
    return best


def _restore_labels(nlp: Language) -> None:
    """Give a lemmatizer that was read from disk its table of labels again, which spaCy does not write."""
    component: Any
    for _, component in nlp.pipeline:
        if hasattr(component, "tree2label"):
            component.tree2label.update({tree: i for i, tree in enumerate(component.labels)})


def _setting(text: str) -> tuple[str, Any]:
    """'recipe.copies=3' -> ("recipe.copies", 3); a value that is no JSON is a string."""
    name, _, value = text.partition("=")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m etl.pipeline.train", description=__doc__)
    parser.add_argument("part", choices=("ner", "syntax"))
    parser.add_argument("--data", type=Path, required=True, help="folder with the corpora as .spacy files")
    parser.add_argument("--visits", type=Path, help="folder of annotated articles (articles/, mentions.json)")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="a trained pipeline to go on from")
    parser.add_argument("settings", nargs="*", type=_setting, metavar="setting=value")
    options = parser.parse_intermixed_args(arguments)
    if options.part == "ner":
        paths = {"paths.data": options.data, "paths.visits": options.visits}
    else:
        paths = {f"paths.{k}": options.data / f"{name}.spacy" for k, name in corpus.SYNTAX.items()}
    overrides = {k: str(v) if v else None for k, v in paths.items()} | dict(options.settings)
    train(Path(__file__).with_name(f"{options.part}.cfg"), options.output, overrides, options.start)


if __name__ == "__main__":
    main()
