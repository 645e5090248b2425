"""Files for other programs: tables, calendars, timelines, FollowTheMoney, the database for Datasette.

``python -m dashboard.exports`` is ``envoyage export``: the command line starts it as a process of its own,
since the ETL and the dashboard never meet. The files
that the dashboard itself offers are ``dashboard.takeaway``'s.
"""
