"""Forecasts of the rolling windows, each made by models and corrections that knew only what was before."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from tqdm import tqdm

from .adaptive import Feedback
from .baselines import distributor_mean
from .calibration import Calibration, calibrate, distribution
from .fitting import FittedModel, fit_model
from .folds import REFERENCE, ROLLING, Fold, windows_until
from .matrix import STAGES, Matrix
from .models import WITH_SCREENS, learnt_from, routed_to
from .returning import fit_returning, is_return
from .scores import score
from .telling import class_told, estimate_told, nothing_told

VIEW_SEED = 17


@dataclass
class RolledModel:
    """A model fitted anew before each window, and what it said (point, low, high) of films of its kind: a table for
    each of the ways in which it may see them.
    """

    name: str
    fitted: dict[str, FittedModel]
    raw: list[np.ndarray]

    def calibration(self, matrix: Matrix, until: str) -> Calibration:
        """From every forecast of the windows whose result was known at `until`."""
        known = matrix.weeks_between("", until) & matrix.trusted
        returns = is_return(matrix.full)
        rows = [~np.isnan(raw[:, 0]) & known & ~returns for raw in self.raw]
        # Of the ways to see a film the first one: the others would tell the same few returns again.
        seen = ~np.isnan(self.raw[0][:, 0]) & known & returns
        median = np.exp(self.raw[0][seen, 0] + matrix.level[seen])
        return calibrate(
            np.concatenate([raw[chosen] for raw, chosen in zip(self.raw, rows, strict=True)]),
            np.concatenate([matrix.level[chosen] for chosen in rows]),
            np.concatenate([matrix.actual[chosen] for chosen in rows]),
            fit_returning(median, matrix.actual[seen], until),
        )


@dataclass
class Evaluation:
    """Metrics by window, and p10, p50, p90 and mean of every film of the calibrated windows."""

    stage: str
    folds: dict[str, dict[str, float]]
    calibrated: dict[str, np.ndarray]

    @property
    def reference(self) -> dict[str, float]:
        """Of the last window."""
        return self.folds[REFERENCE.start]


def views_of(matrix: Matrix, model: str) -> list[pd.DataFrame]:
    """The films as runs may see them, row for row as in the matrix: what calibrates a model."""
    if model == WITH_SCREENS:
        return [matrix.full, class_told(matrix.full), estimate_told(matrix.full, VIEW_SEED)]
    return [nothing_told(matrix.seen_at(stage)) for stage in STAGES]


def roll(matrix: Matrix, model: str, windows: Sequence[Fold] = ROLLING) -> RolledModel:
    """Windows without a film are left out."""
    views = views_of(matrix, model)
    raw = [np.full((len(matrix.films), 3), np.nan) for _ in views]
    fitted = {}
    for fold in tqdm(windows, desc=f"{model}: rolling origin", unit="window", disable=len(windows) == 0):
        rows = matrix.weeks_between(fold.start, fold.end) & learnt_from(model, matrix.full)
        if not rows.any():
            continue
        fitted[fold.start] = fit_model(matrix, model, fold.start)
        for view, said in zip(views, raw, strict=True):
            said[rows] = fitted[fold.start].raw(view[rows])
    return RolledModel(model, fitted, raw)


def calibration_until(matrix: Matrix, rolled: RolledModel, until: str) -> Calibration:
    """Of a model that is fitted on the weeks before `until`, which need not lie in a window of the evaluation."""
    others = roll(matrix, rolled.name, [window for window in windows_until(until) if window not in ROLLING])
    raw = [np.where(np.isnan(ours), more, ours) for ours, more in zip(rolled.raw, others.raw, strict=True)]
    return RolledModel(rolled.name, rolled.fitted, raw).calibration(matrix, until)


def evaluate(matrix: Matrix, stage: str, rolled: dict[str, RolledModel], features: pd.DataFrame) -> Evaluation:
    """`features`: the films as the runs see them, row for row as in the matrix. The first window only calibrates.

    The intervals follow the results of the weeks before, from one window into the next.
    """
    folds: dict[str, dict[str, float]] = {}
    calibrated = {name: np.full(len(matrix.films), np.nan) for name in ("p10", "p50", "p90", "mean")}
    returns = is_return(features)
    feedback = Feedback()
    for fold in ROLLING[1:]:
        window = matrix.weeks_between(fold.start, fold.end)
        raw = np.full((len(matrix.films), 3), np.nan)
        calibrations: list[tuple[np.ndarray, Calibration]] = []
        for model in rolled.values():
            rows = window & routed_to(model.name, features)
            raw[rows] = model.fitted[fold.start].raw(features[rows])
            calibrations.append((rows, model.calibration(matrix, fold.start)))
        for week in matrix.films.loc[window, "week"].unique():
            released = (matrix.films["week"] == week).to_numpy()
            asked = feedback.levels_for(week)
            for routed, calibration in calibrations:
                rows = released & routed
                told = distribution(raw[rows], matrix.level[rows], calibration, asked, returns[rows])
                for name, values in told.items():
                    calibrated[name][rows] = values
            feedback.served(week, calibrated["p10"][released], calibrated["p90"][released], matrix.actual[released])
        forecast = {name: values[window] for name, values in calibrated.items()}
        folds[fold.start] = score(matrix, window, forecast, distributor_mean(matrix, window))
    return Evaluation(stage, folds, calibrated)


def distribution_of(
    model: RolledModel, matrix: Matrix, start: str, features: pd.DataFrame, level: np.ndarray
) -> dict[str, np.ndarray]:
    """p10, p50, p90 and mean of films of the window from `start`, by what was fitted and calibrated before it.

    Their intervals follow no result of the window.
    """
    calibration = model.calibration(matrix, start)
    return distribution(model.fitted[start].raw(features), level, calibration, returns=is_return(features))
