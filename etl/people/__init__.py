"""People: titles and offices, in-document coreference, linking across documents.

``mentions`` (persons, offices and all else that has a name) -> ``coreference`` (who is who in one article, by
``clusters`` of names, ``titles`` beside them and ``bare_offices``) -> ``linking`` (over all articles, by
``full_names`` and ``lone_names``; ``entities`` for all else) -> ``known`` (the people of an article as the
whole corpus knows them).
"""
