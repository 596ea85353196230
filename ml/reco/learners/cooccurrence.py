"""Smoothed co-occurrence: for somebody who names a few likes, what those with the same likes like besides.

Bayes' rule with likes taken as independent: ln P(j | likes) = ln P(j) + Σ ln(P(j | i) / P(j)), where P(j | i) is
smoothed with P(j), so that a film that few like is not put first by one chance neighbour. Likes are not independent:
the sum is damped by a power of their number.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse


@dataclass(frozen=True)
class CooccurrenceSettings:
    """`smoothing`: weight of the prior. `own`: likes added to each film's own. `user_power`: a user of n likes counts
    as n^−power. The sum over k likes is multiplied by `factor` · k^−`power`.
    """

    smoothing: float = 0.03
    own: float = 5.0
    user_power: float = 0.5
    factor: float = 0.95
    power: float = 0.5


def damping(factor: float, power: float, likes: np.ndarray) -> np.ndarray:
    """factor · k^−power for k likes; k = 0 counts as one."""
    return factor * np.maximum(likes, 1.0) ** -power


class Cooccurrence:
    def __init__(self, settings: CooccurrenceSettings | None = None) -> None:
        self.settings = settings or CooccurrenceSettings()

    def fit(self, likes: sparse.csr_array) -> "Cooccurrence":
        settings = self.settings
        counts = np.diff(likes.indptr)
        mean = counts[counts > 0].mean()
        weight = np.where(counts > 0, (np.maximum(counts, 1) / mean) ** -settings.user_power, 0)
        pairs = sparse.csr_array(likes.T @ (sparse.diags_array(weight) @ likes))
        pairs.setdiag(0)
        pairs.eliminate_zeros()
        liked = np.bincount(likes.indices, minlength=likes.shape[1])
        self.prior = np.log(liked + 0.1)
        self.weights = pairs
        self.weights.data = np.log1p(pairs.data / (settings.smoothing * (liked[pairs.indices] + settings.own)))
        return self

    def scores(self, inputs: sparse.csr_array) -> np.ndarray:
        likes = np.diff(inputs.indptr)
        summed = np.asarray((inputs @ self.weights).todense())
        return self.prior + damping(self.settings.factor, self.settings.power, likes)[:, None] * summed
