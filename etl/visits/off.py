"""Is a visit that words of travel speak of called off, or put off? Told by its clause, and beyond it.

"He was to land on Monday, but has put the trip off" says so in another clause than that of the travel.
"""

from __future__ import annotations

from typing import Literal

from etl.visits import triggers as table
from etl.visits.clauses import clause_after

__all__ = ["Off", "off"]

Off = Literal["cancelled", "postponed"]


def off(text: str, clause: tuple[int, int], words: tuple[int, int], noun: bool, then: str = "") -> Off | None:
    """What a skeleton says of the visit of which ``words`` in a ``clause`` speak; None where it takes place.

    ``noun`` words name the visit ("the trip to"), others the travel; ``then`` is the sentence behind it.
    """
    begin, end = clause
    never = table.NEVER_WAS.search(text, begin, words[1])
    unmet = never or table.UNMET.search(text, begin, words[1])
    if unmet:
        end = len(text)
    elif gone := table.ENDED.match(text, words[1]):
        end = max(end, gone.end())
    label = table.OFF_LABEL.search(text, 0, begin)
    said = (label[0].lower() if label else "") + text[max(begin - 1, 0) : end]
    put_off = table.PUT_OFF.search(said)
    if put_off and (noun or never or not table.OTHER.search(said, 0, put_off.start())):
        return "postponed"
    if table.CALLED_OFF.search(said):
        return "cancelled"
    return (_of_the_plan(then) if unmet else None) or ("cancelled" if never else None)


def _of_the_plan(text: str) -> Off | None:
    """What a sentence says of a plan told right before it: "Everything is cancelled"."""
    m = table.OF_THE_PLAN.match(text)
    if m is None:
        return None
    end = clause_after(text, m.end())
    if table.PUT_OFF.search(text, m.end(), end):
        return "postponed"
    return "cancelled" if table.CALLED_OFF.search(text, m.end(), end) else None
