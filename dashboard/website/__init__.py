"""The static site: the calendar, the visits and their sources as files that need no server and no network.

``python -m dashboard.website`` is ``envoyage export site`` and ``envoyage export page``: the command line
starts it as a process of its own, since the ETL and the dashboard never meet. Python shapes the data
(``shape``) and writes it (``write``) with the page (``document``); the modules here do in the browser
what ``views`` and ``state`` do on the server, with the same components.
"""
