"""Ranking metrics over all films (no sampling), a value a user."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

K = 10
_DISCOUNT = 1 / np.log2(np.arange(2, K + 2))


@dataclass(frozen=True)
class Ranked:
    """The first ten of each asked user, and of each user nDCG, average precision, precision and recall at ten."""

    top: np.ndarray
    ndcg: np.ndarray
    average_precision: np.ndarray
    precision: np.ndarray
    recall: np.ndarray

    def means(self) -> dict[str, float]:
        values = {"ndcg": self.ndcg, "map": self.average_precision, "precision": self.precision, "recall": self.recall}
        return {name: float(value.mean()) for name, value in values.items()}


def top_k(scores: np.ndarray, hidden: sparse.csr_array | None = None, k: int = K) -> np.ndarray:
    """Places of the best films of each row, best first, equal ones by place; what is in `hidden` is left out. Where
    more are as good as the last one, NumPy chooses which of them it is.
    """
    shown = scores.astype(np.float64, copy=True)
    if hidden is not None:
        shown[hidden.nonzero()] = -np.inf
    part = np.argpartition(-shown, k - 1, axis=1)[:, :k]
    part.sort(axis=1)
    order = np.argsort(-np.take_along_axis(shown, part, 1), axis=1, kind="stable")
    return np.take_along_axis(part, order, 1)


def rank(scores: np.ndarray, relevant: sparse.csr_array, hidden: sparse.csr_array | None = None) -> Ranked:
    """Rows of users who each have something relevant. Average precision is divided by all a user's relevant films."""
    return rank_top(top_k(scores, hidden), relevant)


def rank_top(top: np.ndarray, relevant: sparse.csr_array) -> Ranked:
    """As `rank`, of ten films a row that were chosen already."""
    wanted = np.diff(relevant.indptr)
    if (wanted == 0).any():
        raise ValueError("a user has nothing relevant")
    flags = np.asarray(relevant.astype(bool).todense())
    hits = np.take_along_axis(flags, top, 1).astype(float)
    ideal = np.cumsum(_DISCOUNT)[np.minimum(wanted, K) - 1]
    precision_there = hits.cumsum(1) / np.arange(1, K + 1)
    return Ranked(
        top,
        hits @ _DISCOUNT / ideal,
        (precision_there * hits).sum(1) / wanted,
        hits.mean(1),
        hits.sum(1) / wanted,
    )


def rank_alike(scores: np.ndarray, relevant: sparse.csr_array) -> Ranked:
    """As `rank`, with the same score of each film for everybody and many of them equal: what is expected of a user when
    equal films come in any order. By place they would come by age, which says more of them than the scores do.
    """
    top = np.lexsort((np.arange(len(scores)), -scores))[:K]
    equals = scores[top][:, None] == scores[None, :]
    sizes = equals.sum(1)
    wanted = np.diff(relevant.indptr)
    among = np.asarray(relevant.astype(float) @ equals.T.astype(float))
    hits = among / sizes
    # Of two places: how likely both have a hit. Of a place and itself: how likely it has one.
    both = hits[:, :, None] * hits[:, None, :]
    same = scores[top][:, None] == scores[top][None, :]
    drawn_next = hits * (among - 1) / np.maximum(sizes - 1, 1)
    both = np.where(same, drawn_next[:, :, None], both)
    both[:, range(K), range(K)] = hits
    precision_there = np.tril(both).sum(2) / np.arange(1, K + 1)
    ideal = np.cumsum(_DISCOUNT)[np.minimum(wanted, K) - 1]
    return Ranked(
        np.broadcast_to(top, (len(wanted), K)),
        hits @ _DISCOUNT / ideal,
        precision_there.sum(1) / wanted,
        hits.mean(1),
        hits.sum(1) / wanted,
    )
