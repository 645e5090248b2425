"""Values come back from the spool as they were put."""

import tempfile

from db.dates import Interval
from db.model import Article, Dating, Mention
from etl.annotation import Annotated
from etl.spool import Spool


def test_what_is_written_is_read_again_and_again() -> None:
    article = Article("a", "a.txt", "0" * 64, "Ama 🎉", dct=Dating(Interval.parse("2021-05"), "inferred"))
    value = Annotated(article, ((0, 5),), (Mention("a", 0, 3, "Ama", "PERSON"),), (), ())
    with tempfile.TemporaryFile() as file:
        spool = Spool[Annotated](file)
        assert list(spool.read()) == []
        for key in "ab":
            spool.write(key, value)
        assert list(spool.read()) == [value, value]
        assert list(spool.read()) == [value, value]


def test_values_are_read_by_key_and_the_last_written_counts() -> None:
    with tempfile.TemporaryFile() as file:
        spool = Spool[str](file)
        for key, value in (("a", "first"), ("b", "second"), ("c", "third"), ("a", "a longer first")):
            spool.write(key, value)
        assert list(spool.read(["c", "a"])) == ["third", "a longer first"]
        assert list(spool.read()) == ["a longer first", "second", "third"]
