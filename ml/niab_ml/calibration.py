"""From raw outputs to a calibrated distribution, learned on forecasts made in order of time.

Both corrections depend on the size of the film: they are measured in three size groups and interpolated between the
groups' centres, so that a slightly bigger median never jumps past another film. The interval's sides follow what past
results ask for (`adaptive.py`), for films of every size alike.
"""

from dataclasses import asdict, dataclass

import numpy as np

from .adaptive import MEANT_LEVEL, Levels
from .intervals import side_shifts, widenings
from .own_line import OwnLine
from .size_groups import CENTRES, EDGES, size_group

# Close where a side is most often asked for; all that `adaptive.py` may ask for lies between the first and the last.
SIDE_LEVELS = [0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.12, 0.14, 0.17, 0.2, 0.25, 0.3]


@dataclass(frozen=True)
class Sides:
    """ln units by which p10 is lower and p90 higher, by the share of films that is to be missed there.

    At the share that is meant nothing is moved: where results ask for nothing else, intervals are as they were
    calibrated.
    """

    levels: list[float]
    low: list[float]
    high: list[float]


@dataclass(frozen=True)
class Calibration:
    """At each centre (admissions): ln units added on both sides of the interval, and ln(mean / median)."""

    centres: list[float]
    widening: list[float]
    log_mean_factor: list[float]
    sides: Sides
    returning: OwnLine | None = None
    wide_start: OwnLine | None = None

    def as_dict(self) -> dict:
        """As the manifest has it: without what there is none of."""
        return {name: value for name, value in asdict(self).items() if value is not None}


def calibrate(
    raw: np.ndarray,
    level: np.ndarray,
    actual: np.ndarray,
    returning: OwnLine | None = None,
    wide_start: OwnLine | None = None,
) -> Calibration:
    """`raw`: columns point, low, high of films forecast by models that had not seen them; none of them a return."""
    median = np.exp(raw[:, 0] + level)
    groups = size_group(median)
    factors = []
    for group in range(len(EDGES) + 1):
        rows = groups == group
        # A few hits must not decide the smallest group's mean: ratios of its sums are bounded.
        ratio = actual[rows].sum() / median[rows].sum() if rows.sum() >= 100 else 1.3
        factors.append(float(np.log(np.clip(ratio, 0.8, 2.0))))
    target = np.log(actual) - level
    widening = widenings(target, raw, groups, len(EDGES) + 1)
    wider = np.interp(np.log(np.maximum(1.0, median)), np.log(CENTRES), widening)
    sides = Sides(
        SIDE_LEVELS,
        beyond_what_is_meant(raw[:, 1] - wider - target),
        beyond_what_is_meant(target - raw[:, 2] - wider),
    )
    return Calibration(list(CENTRES), widening, factors, sides, returning, wide_start)


def beyond_what_is_meant(scores: np.ndarray) -> list[float]:
    """Shifts of a side at each of SIDE_LEVELS, less the one at the level that is meant."""
    shifts = side_shifts(scores, np.array(SIDE_LEVELS))
    return (shifts - shifts[SIDE_LEVELS.index(MEANT_LEVEL)]).tolist()


def distribution(
    raw: np.ndarray,
    level: np.ndarray,
    calibration: Calibration,
    asked: Levels | None = None,
    apart: dict[str, np.ndarray] | None = None,
) -> dict[str, np.ndarray]:
    """p10 <= p50 <= p90 and mean, in admissions.

    `asked`: what the sides are to miss, unless what is meant; `apart`: how much a line of their own has to say
    of films, 0 to 1, by its name.
    """
    asked = asked or Levels()
    lower = np.interp(asked.low, calibration.sides.levels, calibration.sides.low)
    higher = np.interp(asked.high, calibration.sides.levels, calibration.sides.high)
    centres = np.log(calibration.centres)
    place = np.log(np.maximum(1.0, np.exp(raw[:, 0] + level)))
    widening = np.interp(place, centres, calibration.widening)
    low, high = raw[:, 1] + level - widening, raw[:, 2] + level + widening
    trees = place
    for name, share in (apart or {}).items():
        own = getattr(calibration, name)
        if own is None:
            continue
        along = np.maximum(0.0, own.intercept + own.slope * trees)
        place = (1 - share) * place + share * along
        low = (1 - share) * low + share * (along - own.low)
        high = (1 - share) * high + share * (along + own.high)
    median = np.exp(place)
    p10 = np.maximum(1.0, np.minimum(np.exp(low - lower), median))
    p90 = np.maximum(np.exp(high + higher), median)
    mean = median * np.exp(np.interp(place, centres, calibration.log_mean_factor))
    return {"p10": p10, "p50": median, "p90": p90, "mean": mean}
