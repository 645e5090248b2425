"""Visits: from triggers and roles to reports; from reports to visits and conflicts."""
