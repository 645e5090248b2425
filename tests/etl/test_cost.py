"""What the steps after the pipeline cost is measured on real articles."""

import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from spacy.tokens import Doc

from db.errors import SourceError
from etl import nlp
from etl.cli import main
from etl.cost import Cost, measure


def test_the_command_names_its_figures(tmp_path: Path) -> None:
    text = " date 2021-05-04 OSLO - Foreign Minister Ama Boateng of Ghana landed in Oslo on Monday."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["benchmark", "visits", str(tmp_path), "--pipeline", "rules"])
    assert result.exit_code == 0, result.output
    assert "1 articles: pipeline" in result.output
    assert "of the pipeline's time" in result.output


def test_the_share_is_that_of_the_other_steps() -> None:
    assert Cost(3, 2.0, 0.5).share == 0.25


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="No article found"):
        measure(tmp_path)


def test_what_the_pipeline_takes_is_no_time_of_the_other_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(doc: Doc) -> Doc:
        end = time.process_time() + 0.3
        while time.process_time() < end:
            pass
        return doc

    (tmp_path / "one.txt").write_text("The king stayed at home.", encoding="utf-8")
    language = nlp.load("rules", None)
    monkeypatch.setattr(language, "_components", [*language._components, ("slow", slow)])
    cost = measure(tmp_path, "rules", rounds=1)
    assert cost.pipeline > 0.3 > cost.others
