"""Small custom components: plain ES modules, no build step."""
