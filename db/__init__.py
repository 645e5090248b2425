"""The shared vocabulary and the only SQL of Envoyage.

``etl`` writes through :mod:`db.store`; ``dashboard`` and the exports read through :mod:`db.queries`.
"""

#: The version of Envoyage: also where it runs from a checkout that is not installed.
__version__ = "0.1.0"
