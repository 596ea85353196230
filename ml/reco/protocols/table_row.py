"""A row of a table: a model's metrics, how sure they are and how they compare with a baseline."""

import numpy as np

from ..metrics.bootstrap import interval, paired_interval
from ..metrics.ranking import Ranked

Row = dict[str, float | str | list[float]]


def table_row(name: str, ranked: Ranked, baseline: Ranked | None = None, **more: float) -> Row:
    row: Row = {"model": name, **ranked.means(), "ndcgInterval": list(interval(ranked.ndcg)), **more}
    if baseline is not None:
        row["ratio"] = float(ranked.ndcg.mean() / baseline.ndcg.mean())
        row["differenceInterval"] = list(paired_interval(ranked.ndcg, baseline.ndcg))
    return row


def by_user(users: np.ndarray, ranked: list[Ranked]) -> Ranked:
    """Several draws of each user as one value a user, so that intervals are over users."""
    order = np.unique(users, return_inverse=True)[1]
    counts = np.bincount(order)

    def mean(name: str) -> np.ndarray:
        return np.bincount(order, np.concatenate([getattr(part, name) for part in ranked])) / counts

    top = np.concatenate([part.top for part in ranked])
    return Ranked(top, mean("ndcg"), mean("average_precision"), mean("precision"), mean("recall"))
