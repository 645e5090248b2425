"""The status of a visit on a day."""

from __future__ import annotations

from db.model import Dating, Status

__all__ = ["status_on"]

#: A visit whose end nobody states is taken to be over so many days after its first.
LONGEST_OPEN = 3
#: The length in days of the shortest month.
MONTH = 28


def status_on(start: Dating | None, end: Dating | None, day: Dating) -> Status:
    """Planned before the first day, completed after the last, ongoing between; an open end stays ongoing.

    ``day`` may be a range of possible days: its middle decides. A visit dated by a month or year that has
    begun counts as past: papers do not date so vaguely what is under way.
    """
    today = day.interval.middle
    if start and start.interval.start > today:
        return "planned"
    if end and (end.interval.last < today or end.interval.length >= MONTH):
        return "completed"
    if start and not end and (today - start.interval.last).days > LONGEST_OPEN:
        return "completed"
    return "ongoing"
