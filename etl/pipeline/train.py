"""Train the parts of the pipeline and put them together: ``envoyage train ner | syntax | package``.

See ``README.md`` beside this file for the data and the runs.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click
import spacy
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config

from etl.pipeline import corpus, package
from etl.pipeline import hints as _hints  # noqa: F401 - registers a component of the configs
from etl.pipeline import reader as _reader  # noqa: F401 - registers their readers
from etl.pipeline.load import fast
from etl.pipeline.options import FOLDER

__all__ = ["command", "train"]


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


DATA = click.option("--data", type=FOLDER, required=True, help="Folder with the corpora as .spacy files.")
OUTPUT = click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True)
START = click.option("--start", type=FOLDER, help="A trained pipeline to go on from.")
SETTINGS = click.argument("settings", nargs=-1, metavar="[setting=value]...")


@click.group("train")
def command() -> None:
    """Train the parts of our own pipeline anew, and put them together.

    A setting is one of the config, recipe.copies=3 for example. The same settings, data and machine give the
    same weights.
    """


@command.command("ner")
@DATA
@click.option("--visits", type=FOLDER, help="Folder of annotated articles (articles/, mentions.json).")
@OUTPUT
@START
@SETTINGS
def ner_command(
    data: Path, visits: Path | None, output: Path, start: Path | None, settings: tuple[str, ...]
) -> None:
    """Train the recogniser of names."""
    paths = {"paths.data": str(data), "paths.visits": str(visits) if visits else None}
    train(_config("ner"), output, paths | dict(map(_setting, settings)), start)


@command.command("syntax")
@DATA
@OUTPUT
@START
@SETTINGS
def syntax_command(data: Path, output: Path, start: Path | None, settings: tuple[str, ...]) -> None:
    """Train tags, morphology, lemmas and the parse."""
    paths = {f"paths.{k}": str(data / f"{name}.spacy") for k, name in corpus.SYNTAX.items()}
    train(_config("syntax"), output, paths | dict(map(_setting, settings)), start)


@command.command("package")
@click.argument("ner", type=FOLDER)
@click.argument("syntax", type=FOLDER)
@OUTPUT
def package_command(ner: Path, syntax: Path, output: Path) -> None:
    """Put the trained parts NER and SYNTAX together and write them small."""
    package.write(package.assemble(spacy.load(ner), spacy.load(syntax)), output)


def _config(part: str) -> Path:
    return Path(__file__).with_name(f"{part}.cfg")
