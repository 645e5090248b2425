"""Visits: from phrases of travel, and all around them, to reports; from reports to visits and conflicts.

``skeleton`` (sentences) -> ``clues`` (phrases of travel; ``triggers`` is their table) -> ``gather`` (trips)
-> ``presence``, ``weighed`` and ``guests`` (which to believe) -> ``when`` (their days) -> ``extract``
(reports, with ``meetings`` and ``status``) -> ``consolidate`` (visits of many papers, ``conflicts``) ->
``second_look`` (the articles that come back to a visit, read again).
"""
