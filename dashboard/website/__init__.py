"""The static site: the calendar, the visits and their sources as files that need no server and no network.

``envoyage export site`` and ``envoyage export page`` (``commands``) are among the commands of
``dashboard.exports``. Python shapes the data (``shape``) and writes it (``write``) with the page
(``document``); the modules here do in the browser what ``views`` and ``state`` do on the server, with the
same components.
"""
