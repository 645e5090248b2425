"""ES modules as one script: for Streamlit, which takes one, and for a page that is opened as a file.

A module imports others of this package by relative paths, names in braces, at its top. No streamlit here.
"""

from __future__ import annotations

import posixpath
import re
from importlib.resources import files

__all__ = ["classic", "flat", "read"]

_IMPORT = re.compile(r'^import \{ ([^}]*) \} from "(\.{1,2}/[\w./]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)


def read(path: str) -> str:
    """A text file of this package; ``path`` is relative to ``dashboard/``."""
    return files("dashboard").joinpath(*path.split("/")).read_text("utf-8")


def flat(path: str) -> str:
    """A module with those that it imports written out before it, still a module.

    No two of them may use the same name.
    """
    *imported, own = _modules(path).values()
    return "\n".join([*(_EXPORT.sub("", _IMPORT.sub("", text)) for text in imported), _IMPORT.sub("", own)])


def classic(path: str) -> str:
    """The same as a script that is no module: each module is a function that runs once."""
    parts = ['"use strict";\n(() => {\nconst modules = {};\n']
    for name, text in _modules(path).items():
        exported = _EXPORT.findall(text)
        inner = _IMPORT.sub(lambda found, name=name: _taken(found, name), text)  # type: ignore[misc]
        inner = _EXPORT.sub("", inner).replace("\nexport default ", "\nvoid ")  # Streamlit's adapter
        parts.append(f'modules["{name}"] = (() => {{\n{inner}\nreturn {{ {", ".join(exported)} }};\n}})();\n')
    return "".join([*parts, "})();\n"])


def _taken(found: re.Match[str], importer: str) -> str:
    names = found[1].replace(" as ", ": ")
    return f'const {{ {names} }} = modules["{_resolved(importer, found[2])}"];\n'


def _resolved(importer: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(importer), path))


def _modules(path: str) -> dict[str, str]:
    """Path -> text of a module and of all that it needs, those first."""
    found: dict[str, str] = {}

    def collect(path: str) -> None:
        text = read(path)
        for _, other in _IMPORT.findall(text):
            if _resolved(path, other) not in found:
                collect(_resolved(path, other))
        found[path] = text

    collect(path)
    return found
