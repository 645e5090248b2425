"""Text in, facts out: from news articles to the Envoyage database."""
