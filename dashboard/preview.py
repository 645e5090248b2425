"""What a preview of a link says, in a chat or on a social network."""

from __future__ import annotations

from dashboard import data
from dashboard.calendar_data import route
from dashboard.state import State
from dashboard.words import STATUS_WORDS, days, plural

__all__ = ["words"]

MOST = 300


def words(state: State) -> tuple[str, str]:
    """Title and description for an address. Raises DatabaseError where there is no database yet."""
    settings = data.settings()
    detail = data.visit(state.visit) if state.visit else None
    if detail:
        visit = detail.visit
        said = [days(visit.start, visit.end), STATUS_WORDS[visit.status], plural(visit.sources, "paper")]
        said += ["papers disagree"] * bool(visit.conflicts)
        return _cut(f"{visit.visitor_name} {route(visit)}"), _cut(". ".join(said))
    survey, info = data.survey(state.filter), data.overview()
    articles = f" from {plural(info.articles, 'article')}" if info else ""
    found = f"{plural(survey.count, 'official visit')}{articles}, each fact with the words that say it."
    return _cut(settings.title), _cut(f"{found} {settings.notice}".strip())


def _cut(text: str) -> str:
    return text if len(text) <= MOST else f"{text[: MOST - 1]}…"
