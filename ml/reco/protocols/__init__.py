"""The experiments of the report: each gives rows of a table, a model a row."""
