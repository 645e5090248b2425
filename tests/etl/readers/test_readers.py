"""Whatever lies in a folder, the readable articles are found and the rest is named with a reason."""

from pathlib import Path

import pytest

from etl import readers
from etl.readers import Raw, Skipped


def ids(*sources: Path) -> list[str]:
    return [f.source if isinstance(f, Skipped) else f[1] for f in readers.find(sources)]


def test_a_folder_is_searched_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ["b.txt", "a.TXT", "sub/c d.txt", "notes.md", ".hidden.txt", ".git/x.txt"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("An article.")
    assert ids(tmp_path) == ["a", "b", "sub-c-d"]


def test_ids_stay_apart_and_no_file_is_read_twice(tmp_path: Path) -> None:
    for name in ["x/a.txt", "y/a.txt", "y/a-2.txt"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("An article.")
    assert ids(tmp_path / "x", tmp_path / "y", tmp_path / "x" / "a.txt") == ["a", "a-2", "a-3"]


BAD = [
    (b"", "empty"),
    (b" \n\r\n", "empty"),
    (b"\x89PNG\r\n\x1a\n\0\0", "binary"),
    ("Zürich".encode("latin-1"), "byte 1 is not UTF-8"),
    (b"x" * 1_000_001, "too large"),
]


@pytest.mark.parametrize(("data", "reason"), BAD)
def test_bad_files_are_named_with_a_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    found = readers.read(path, "bad")
    assert isinstance(found, Skipped)
    assert found.source == str(path)
    assert reason in found.reason


def test_the_text_is_kept_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffFirst 🎉\r\n\r\n second\u2028line\r\n".encode())
    assert readers.read(path, "a") == Raw("a", str(path), "First 🎉\r\n\r\n second\u2028line\r\n")


def test_what_vanishes_or_is_missing_is_named(tmp_path: Path) -> None:
    gone = readers.read(tmp_path / "gone.txt", "gone")
    assert isinstance(gone, Skipped)
    assert "vanished" in gone.reason
    (missing,) = readers.find([tmp_path / "missing"])
    assert missing == Skipped(str(tmp_path / "missing"), missing.reason, named=True)  # type: ignore[union-attr]


def test_a_format_that_is_not_read_is_named_where_the_user_named_it(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK")
    (found,) = readers.find([tmp_path / "a.docx"])
    assert isinstance(found, Skipped)
    assert found.named
    assert list(readers.find([tmp_path])) == []


def test_an_unreadable_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # root reads every folder, so the refusal is played
    def walk(top: Path, onerror: object) -> list[object]:
        onerror(PermissionError(13, "Permission denied", str(top)))  # type: ignore[operator]
        return []

    monkeypatch.setattr(readers.os, "walk", walk)
    (found,) = readers.find([tmp_path])
    assert isinstance(found, Skipped)
    assert "Permission denied" in found.reason
    assert found.named
