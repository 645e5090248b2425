"""The status of a visit on a day."""

from __future__ import annotations

from db.model import Dating, Status

__all__ = ["status_on"]

#: A visit whose end nobody states is taken to be over so many days after its first.
LONGEST_OPEN = 3


def status_on(start: Dating | None, end: Dating | None, day: Dating) -> Status:
    """Planned before the first day, completed after the last, ongoing between; an open end stays ongoing."""
    today = day.interval
    if start and start.interval.start > today.last:
        return "planned"
    if end and end.interval.last < today.start:
        return "completed"
    if not end and start and (today.start - start.interval.last).days > LONGEST_OPEN:
        return "completed"
    if end and end.interval.length > 27 and end.interval.contains(today):
        return "completed"
    return "ongoing"
