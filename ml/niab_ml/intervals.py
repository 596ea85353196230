"""Conformalised quantiles (Romano, Patterson, Candès, 2019) on films later than those the quantiles were fitted on."""

import numpy as np

# Edges of the size groups in admissions (by predicted median).
SIZE_EDGES = [20_000, 100_000]


def size_group(median: np.ndarray) -> np.ndarray:
    return np.searchsorted(SIZE_EDGES, median)


def conformal_widening(target: np.ndarray, low: np.ndarray, high: np.ndarray, coverage: float = 0.8) -> float:
    """What to add on both sides (ln units): the ceil((n+1)·coverage)-th smallest score max(low − y, y − high)."""
    scores = np.sort(np.maximum(low - target, target - high))
    n = len(scores)
    rank = int(np.ceil((n + 1) * coverage))
    return float(scores[min(rank, n) - 1])


def widenings(target: np.ndarray, raw: np.ndarray, median: np.ndarray) -> list[float]:
    """One widening per size group. `raw`: columns point, low, high (ln, relative to the level)."""
    groups = size_group(median)
    everything = conformal_widening(target, raw[:, 1], raw[:, 2])
    result = []
    for group in range(len(SIZE_EDGES) + 1):
        rows = groups == group
        enough = rows.sum() >= 100
        result.append(conformal_widening(target[rows], raw[rows, 1], raw[rows, 2]) if enough else everything)
    return result
