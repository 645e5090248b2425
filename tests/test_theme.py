"""The theme's colours keep the contrasts of WCAG 2.2."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

THEME = tomllib.loads(files("dashboard").joinpath(".streamlit", "config.toml").read_text(encoding="utf-8"))[
    "theme"
]


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` (WCAG 2.2, definitions)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_primary_colour_can_be_read(mode: str) -> None:
    theme = THEME[mode]
    assert contrast(theme["primaryColor"], "#ffffff") >= 4.5
    assert contrast(theme["primaryColor"], theme["backgroundColor"]) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
