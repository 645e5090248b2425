"""Where the database is and how the dashboard presents itself: the environment, else a small file.

The file is ``envoyage.toml`` in the current folder, or the one that ENVOYAGE_CONFIG names. Paths in it start
at its folder. A variable of the environment wins over the file, the file over what is built in.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from db.errors import SettingsError

__all__ = ["KEYS", "Settings", "load"]

FILE = "envoyage.toml"
#: Longer texts are a mistake: they would push the calendar off the screen.
MOST = 500
SWITCH = {
    "1": True,
    "true": True,
    "yes": True,
    "on": True,
    "0": False,
    "false": False,
    "no": False,
    "off": False,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set; ``articles`` is what a missing database is built from, None for nothing."""

    database: Path = Path("envoyage.db")
    articles: Path | None = None
    title: str = "Envoyage"
    notice: str = ""
    base_url: str = ""
    read_only: bool = False

    @property
    def missing(self) -> bool:
        """Is there no database, and may one be built?"""
        return not self.read_only and self.articles is not None and not self.database.exists()


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings. Raises SettingsError, which names the file or variable and the key."""
    named = environ.get("ENVOYAGE_CONFIG")
    found: dict[str, Any] = {"articles": _seeds()} | _written(Path(named or FILE), bool(named))
    for key, (variable, read) in KEYS.items():
        if value := environ.get(variable, "").strip():
            found[key] = _value(read, value, f"The environment variable {variable}")
    return Settings(**found)


def _written(file: Path, needed: bool) -> dict[str, Any]:
    """What a file says; nothing where there is none and none is ``needed``."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        if not needed:
            return {}
        raise SettingsError(f"ENVOYAGE_CONFIG names {file}, which is not there.") from error
    except OSError as error:
        raise SettingsError(f"{file} can't be read: {error.strerror}.") from error
    except ValueError as error:  # no UTF-8, no TOML
        raise SettingsError(f"{file} is not valid TOML: {error}.") from error
    return {key: _entry(file, key, value) for key, value in table.items()}


def _entry(file: Path, key: str, value: object) -> Any:
    if key not in KEYS:
        near = get_close_matches(key, KEYS, 1)
        meant = f" Did you mean '{near[0]}'?" if near else ""
        raise SettingsError(f"{file}: there is no key '{key}'.{meant} The keys are {', '.join(KEYS)}.")
    found = _value(KEYS[key][1], value, f"{file}: '{key}'")
    return file.parent / found if isinstance(found, Path) else found


def _value(read: Callable[[object], Any], value: object, name: str) -> Any:
    try:
        return read(value)
    except ValueError as error:
        raise SettingsError(f"{name} must be {error}, not {value!r}.") from error


@cache  # asked for with every question to the database
def _seeds() -> Path | None:
    """The demo's articles: a checkout has them, an installed package does not."""
    root = Path(__file__).resolve().parents[1]
    return root / "seeds" if (root / "pyproject.toml").is_file() and (root / "seeds").is_dir() else None


def _path(value: object) -> Path:
    if isinstance(value, str) and value.strip() and "\0" not in value:
        return Path(value).expanduser()
    raise ValueError("a path")


def _text(value: object) -> str:
    if isinstance(value, str) and len(value) <= MOST:
        return " ".join(value.split())
    raise ValueError(f"a text of at most {MOST} characters")


def _address(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"https?://[^\s\"'<>?#]+", value):
        return value.rstrip("/")
    raise ValueError("an address such as https://visits.example.org")


def _switch(value: object) -> bool:
    found = value if isinstance(value, bool) else SWITCH.get(str(value).lower())
    if found is None:
        raise ValueError("true or false")
    return found


#: Key of the file -> variable of the environment, what reads its value (ValueError says what it must be).
KEYS: Mapping[str, tuple[str, Callable[[object], Any]]] = {
    "database": ("ENVOYAGE_DB", _path),
    "articles": ("ENVOYAGE_ARTICLES", _path),
    "title": ("ENVOYAGE_TITLE", _text),
    "notice": ("ENVOYAGE_NOTICE", _text),
    "base_url": ("ENVOYAGE_BASE_URL", _address),
    "read_only": ("ENVOYAGE_READ_ONLY", _switch),
}
