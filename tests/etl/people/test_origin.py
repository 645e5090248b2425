"""How well names fit countries, and how the model of it is made."""

import io
import json
import math
import pickle
import zipfile
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from etl.people import origin_model
from etl.people.origin import BUCKETS, LETTERS, fit, model, pieces, words
from etl.people.origin_table import ALIKE, LOCALES, PEOPLES

MODEL = files("etl.people").joinpath("origin.npz")


@pytest.mark.parametrize(
    ("name", "best", "others"),
    [
        ("Guðrún Sveinbjörnsdóttir", "IS", "NO IE CA"),
        ("Zurab Lomtashvili", "GE", "AM RU AZ"),
        ("Hrachya Vardumyan", "AM", "GE TR RU"),
        ("Wojciech Szczepański", "PL", "LT UA DE"),
        ("Aino Koskelainen", "FI", "EE SE US"),
        ("Tanongsak Wattanachai", "TH", "MY VN CN"),
        ("Nguyen Thi Bich Lan", "VN", "CN KH TH"),
        ("Kenjiro Matsubayashi", "JP", "CN KR PH"),
        ("Jung Hyun-seok", "KR", "CN JP VN"),
        ("Zheng Xiaoqing", "CN", "JP SG KR"),
        ("Bambang Sutrisno", "ID", "AU JP PH"),
        ("Olufunke Adebanjo", "NG", "GH KE GB"),
        ("Kwabena Agyekum", "GH", "NG CI GB"),
        ("Jelle van der Woude", "NL", "FR ZA SR"),
        ("Giancarlo Bertolucci", "IT", "ES FR AL"),
        ("Rajendra Prasad Chaturvedi", "IN", "MV GB PK"),
        ("Nomvula Dlamini", "ZA", "BW ZW GB"),
        ("Andriamanana Rakotoson", "MG", "MU FR KE"),
        ("Papadimitriou", "GR", "TR BG IT"),
        ("Nursultan Abdrakhmanov", "KZ", "CN IR DE"),
        ("Wolfgang Hübschmann", "DE", "FR PL DK"),
        ("Cheikh Ndiaye", "SN", "FR GM MA"),
    ],
)
def test_the_best_of_some_countries(name: str, best: str, others: str) -> None:
    fits = {country: fit(name, country) for country in (best, *others.split())}
    assert max(fits, key=lambda country: fits[country] or -math.inf) == best, fits


@pytest.mark.parametrize(
    "name",
    ["", " ", "123", "…", "'", "王小明", "Виктор"],
    ids=["none", "space", "digits", "dots", "mark", "han", "cyr"],
)
def test_a_name_without_latin_letters_fits_nowhere(name: str) -> None:
    assert fit(name, "FR") is None


@pytest.mark.parametrize("country", ["", "XX", "fr", "FRA", "UN"])
def test_nothing_is_known_of_some_countries(country: str) -> None:
    assert fit("Giancarlo Bertolucci", country) is None


def test_a_fit_is_a_logarithm_of_a_share() -> None:
    found = [fit("Giancarlo Bertolucci", country) for country in model().countries]
    own = model().shares("Giancarlo Bertolucci")
    assert own is not None
    assert np.exp(own).sum() == pytest.approx(1, abs=1e-4)
    assert all(x is not None and math.isfinite(x) and x <= 0 for x in found)
    assert type(fit("Giancarlo Bertolucci", "IT")) is float


def test_neither_case_nor_diacritics_matter() -> None:
    assert fit("BJØRN ÅGESEN", "DK") == fit("Bjørn Ågesen", "DK") == fit("bjorn agesen", "DK")
    assert words("D’Angelo-Łuk, Ərşad") == ["d'angelo", "luk", "arsad"]


def test_a_name_in_another_order_fits_the_same_countries() -> None:
    for name in ("Zurab Lomtashvili", "Lomtashvili Zurab", "Lomtashvili"):
        assert (fit(name, "GE") or -9) > (fit(name, "AM") or -9)


def test_a_country_has_the_names_that_its_own_are_like() -> None:
    assert fit("Ri Jong-hyok", "KP") == pytest.approx((fit("Ri Jong-hyok", "KR") or 0) + math.log(0.5))


def test_of_a_long_name_the_beginning_is_read() -> None:
    assert len(pieces("Anna-" * 100_000)) < 200
    assert len(pieces("x" * 100_000)) < 4 * LETTERS
    assert len(pieces("\ufdfa" * 100_000)) < 4 * LETTERS  # one letter that comes apart into eighteen
    assert fit("Anna " * 100_000, "FR") is not None


def test_the_file_is_small_and_plain() -> None:
    content = MODEL.read_bytes()
    assert len(content) < 1_300_000
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {Path(name).suffix for name in parts.namelist()} == {".npy"}
    with np.load(io.BytesIO(content), allow_pickle=False) as kept:
        assert {name: kept[name].dtype.kind for name in kept} == {
            "pieces": "i",
            "weights": "f",
            "bias": "f",
            "countries": "U",
        }
    assert len(model().pieces) == BUCKETS


def test_the_tables_are_of_countries() -> None:
    codes = {*PEOPLES.values(), *LOCALES, *ALIKE, *(other for others in ALIKE.values() for other in others)}
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert all(0 < tenths <= 10 and other != code for code, o in ALIKE.items() for other, tenths in o.items())
    assert {other for others in ALIKE.values() for other in others} <= set(model().countries)
    assert set(model().countries) <= {*PEOPLES.values(), *LOCALES}


def test_the_builder_reads_plain_pickles_only() -> None:
    plain = {"Ada Quill (judge)": ["Welsh", "Elvish"], "Bo Li": ["Chinese", "Thai", "French"]}
    assert list(origin_model.people(io.BytesIO(pickle.dumps(plain)))) == [
        ("Ada Quill", "GB"),
        ("Bo Li", "CN"),
        ("Bo Li", "TH"),
    ]
    with pytest.raises(pickle.UnpicklingError, match="no plain data"):
        list(origin_model.people(io.BytesIO(pickle.dumps({"Ada Quill": Path("x")}))))


def test_people_of_the_annotated_articles_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    names = {"a": {"name": "Zoë Quillfeather"}, "b": {"name": "Marrowby"}, "c": {"name": "…"}}
    (tmp_path / "some" / "entities.json").write_text(json.dumps(names), encoding="utf-8")
    gold = origin_model.gold_names(tmp_path)
    assert gold == {frozenset({"zoe", "quillfeather"}), frozenset({"marrowby"})}
    read = ["Quillfeather Zoe", "ZOË ANN QUILLFEATHER", "Marrowby", "Ann Quillfeather", "Tom Marrowby", "…"]
    kept = origin_model.balanced(((name, "GB") for name in read), gold, fewest=1)
    assert set(kept["GB"]) == {"Ann Quillfeather", "Tom Marrowby"}


def test_there_is_no_building_without_annotated_articles(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no annotated articles"):
        origin_model.gold_names(tmp_path)


def test_building_again_gives_the_same(tmp_path: Path) -> None:
    pairs = [(f"{a}o {b}ini", "IT") for a in "Marc Pietr Carl".split() for b in "Bell Ross Mant".split()]
    pairs += [(f"{a}ko {b}moto", "JP") for a in "Yu Sachi Aki".split() for b in "Yama Hashi Mori".split()]
    for name in ("one.npz", "two.npz"):
        names = origin_model.balanced(pairs, set(), fewest=9)
        origin_model.save(origin_model.train(names, rates=[0.05] * 4), tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    assert list(names) == ["IT", "JP"]
    trained = origin_model.train(names, rates=[0.05] * 4)
    italian, japanese = trained.shares("Sandro Verdini"), trained.shares("Noriko Takamoto")
    assert italian is not None
    assert japanese is not None
    assert italian[0] - italian[1] > 0.2
    assert japanese[1] - japanese[0] > 0.2
