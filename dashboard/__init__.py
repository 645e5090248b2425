"""The Streamlit dashboard: thin views over one data door."""
