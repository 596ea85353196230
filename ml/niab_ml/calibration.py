"""From raw outputs to a calibrated distribution, learned on forecasts made in order of time."""

from dataclasses import asdict, dataclass

import numpy as np

from .intervals import SIZE_EDGES, size_group, widenings


@dataclass(frozen=True)
class Calibration:
    """`mean_factor`: mean over median; `widening`: ln units on both sides of the interval, per size group."""

    size_edges: list[int]
    widening: list[float]
    mean_factor: list[float]

    def as_dict(self) -> dict:
        return asdict(self)


def calibrate(raw: np.ndarray, level: np.ndarray, actual: np.ndarray) -> Calibration:
    median = np.exp(raw[:, 0] + level)
    groups = size_group(median)
    factors = []
    for group in range(len(SIZE_EDGES) + 1):
        rows = groups == group
        factors.append(float(actual[rows].sum() / median[rows].sum()) if rows.sum() >= 100 else 1.2)
    return Calibration(SIZE_EDGES, widenings(np.log(actual) - level, raw, median), factors)


def distribution(raw: np.ndarray, level: np.ndarray, calibration: Calibration) -> dict[str, np.ndarray]:
    """p10 <= p50 <= p90 and mean, in admissions."""
    median = np.exp(raw[:, 0] + level)
    groups = size_group(median)
    widening = np.asarray(calibration.widening)[groups]
    low = np.minimum(np.exp(raw[:, 1] + level - widening), median)
    high = np.maximum(np.exp(raw[:, 2] + level + widening), median)
    mean = median * np.asarray(calibration.mean_factor)[groups]
    return {"p10": low, "p50": median, "p90": high, "mean": mean}
