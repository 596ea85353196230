"""Rows as tables in Markdown, which a terminal shows as well."""

from collections.abc import Sequence

from .protocols.table_row import Row

RANKING = ("ndcg", "ndcgInterval", "map", "precision", "recall")
AGAINST = ("ratio", "differenceInterval")
BREADTH = ("coverage", "novelty", "popularityBias")
NAMES = {
    "ndcg": "nDCG@10",
    "ndcgInterval": "95 %",
    "map": "MAP@10",
    "precision": "precision@10",
    "recall": "recall@10",
    "ratio": "× baseline",
    "differenceInterval": "difference, 95 %",
    "coverage": "coverage",
    "novelty": "novelty, bits",
    "popularityBias": "popularity bias",
    "rmse": "RMSE",
    "mae": "MAE",
}


def table(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """A model a line; what a model has no value for is empty."""
    lines = [["model", *(NAMES[column] for column in columns)], ["---"] * (len(columns) + 1)]
    lines += [[str(row["model"]), *(cell(row.get(column)) for column in columns)] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def cell(value: float | str | list[float] | None) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return f"{value[0]:.3f} to {value[1]:.3f}"
    return value if isinstance(value, str) else f"{value:.3f}"
