"""The shared vocabulary and the only SQL of Envoyage.

``etl`` writes through :mod:`db.store`; ``dashboard`` and the exports read through :mod:`db.queries`.
"""
