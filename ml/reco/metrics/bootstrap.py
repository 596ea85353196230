"""Confidence intervals over users: users are drawn anew with a fixed seed, and means taken."""

import numpy as np

DRAWS = 2000
SEED = 20


def interval(values: np.ndarray, level: float = 0.95) -> tuple[float, float]:
    """Of the mean of one value a user."""
    return _quantiles(_means(values[:, None])[:, 0], level)


def paired_interval(ours: np.ndarray, theirs: np.ndarray, level: float = 0.95) -> tuple[float, float]:
    """Of the difference of the means, the same users in both."""
    return interval(ours - theirs, level)


def ratio_interval(ours: np.ndarray, theirs: np.ndarray, level: float = 0.95) -> tuple[float, float]:
    """Of the ratio of the means, the same users in both."""
    means = _means(np.column_stack([ours, theirs]))
    return _quantiles(means[:, 0] / means[:, 1], level)


def _means(columns: np.ndarray) -> np.ndarray:
    count = len(columns)
    rng = np.random.default_rng(SEED)
    drawn = rng.multinomial(count, np.full(count, 1 / count), size=DRAWS)
    return drawn @ columns / count


def _quantiles(values: np.ndarray, level: float) -> tuple[float, float]:
    low, high = np.quantile(values, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
