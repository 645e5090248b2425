"""People: titles and offices, in-document coreference, linking across documents."""
