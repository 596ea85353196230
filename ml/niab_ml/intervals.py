"""Conformalised quantiles (Romano, Patterson, Candès, NeurIPS 2019) on films later than those they were fitted on."""

import numpy as np

ENOUGH_FILMS = 100


def conformal_widening(target: np.ndarray, low: np.ndarray, high: np.ndarray, coverage: float = 0.8) -> float:
    """What to add on both sides (ln units): the ceil((n+1)·coverage)-th smallest score max(low − y, y − high).

    With exchangeable films the widened interval covers a new one with at least this probability, for any finite n
    (theorem 1 of the paper); a negative value narrows the interval.
    """
    scores = np.sort(np.maximum(low - target, target - high))
    rank = int(np.ceil((len(scores) + 1) * coverage))
    return float(scores[min(rank, len(scores)) - 1])


def widenings(target: np.ndarray, raw: np.ndarray, groups: np.ndarray, count: int) -> list[float]:
    """One widening per size group; a group of few films takes everyone's. `raw`: columns point, low, high."""
    everyone = conformal_widening(target, raw[:, 1], raw[:, 2])
    result = []
    for group in range(count):
        rows = groups == group
        enough = rows.sum() >= ENOUGH_FILMS
        result.append(conformal_widening(target[rows], raw[rows, 1], raw[rows, 2]) if enough else everyone)
    return result


def side_shifts(scores: np.ndarray, levels: np.ndarray) -> np.ndarray:
    """What to add on one side (ln units) so that at most a share of `levels` of new films is missed there.

    `scores`: how far each film came out beyond that side, negative inside. The ceil((n+1)·(1 − level))-th smallest,
    as in `conformal_widening`.
    """
    ordered = np.sort(scores)
    ranks = np.ceil((len(ordered) + 1) * (1 - levels)).astype(int)
    return ordered[np.clip(ranks, 1, len(ordered)) - 1]
