"""Values come back from the spool as they were put."""

import tempfile

from db.dates import Interval
from db.model import Article, Dating, Mention
from etl.annotation import Annotated
from etl.spool import Spool


def test_what_is_written_is_read_again_and_again() -> None:
    article = Article("a", "a.txt", "0" * 64, "Ama 🎉", dct=Dating(Interval.parse("2021-05"), "inferred"))
    values = [Annotated(article, ((0, 5),), (Mention("a", 0, 3, "Ama", "PERSON"),), (), ())] * 2
    with tempfile.TemporaryFile() as file:
        spool = Spool[Annotated](file)
        assert list(spool.read()) == []
        for value in values:
            spool.write(value)
        assert list(spool.read()) == values
        assert list(spool.read()) == values
