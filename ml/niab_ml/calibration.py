"""From raw outputs to a calibrated distribution, learned on forecasts made in order of time.

Both corrections depend on the size of the film: they are measured in three size groups and interpolated between the
groups' centres, so that a slightly bigger median never jumps past another film.
"""

from dataclasses import asdict, dataclass

import numpy as np

from .intervals import widenings
from .size_groups import CENTRES, EDGES, size_group


@dataclass(frozen=True)
class Calibration:
    """At each centre (admissions): ln units added on both sides of the interval, and ln(mean / median)."""

    centres: list[float]
    widening: list[float]
    log_mean_factor: list[float]

    def as_dict(self) -> dict:
        return asdict(self)


def calibrate(raw: np.ndarray, level: np.ndarray, actual: np.ndarray) -> Calibration:
    """`raw`: columns point, low, high of films forecast by models that had not seen them."""
    median = np.exp(raw[:, 0] + level)
    groups = size_group(median)
    factors = []
    for group in range(len(EDGES) + 1):
        rows = groups == group
        # A few hits must not decide the smallest group's mean: ratios of its sums are bounded.
        ratio = actual[rows].sum() / median[rows].sum() if rows.sum() >= 100 else 1.3
        factors.append(float(np.log(np.clip(ratio, 0.8, 2.0))))
    widening = widenings(np.log(actual) - level, raw, groups, len(EDGES) + 1)
    return Calibration(list(CENTRES), widening, factors)


def distribution(raw: np.ndarray, level: np.ndarray, calibration: Calibration) -> dict[str, np.ndarray]:
    """p10 <= p50 <= p90 and mean, in admissions."""
    median = np.maximum(1.0, np.exp(raw[:, 0] + level))
    place = np.log(median)
    centres = np.log(calibration.centres)
    widening = np.interp(place, centres, calibration.widening)
    low = np.maximum(1.0, np.minimum(np.exp(raw[:, 1] + level - widening), median))
    high = np.maximum(np.exp(raw[:, 2] + level + widening), median)
    mean = median * np.exp(np.interp(place, centres, calibration.log_mean_factor))
    return {"p10": low, "p50": median, "p90": high, "mean": mean}
