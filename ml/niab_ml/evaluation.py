"""Forecasts of the rolling windows, each made by models and corrections that knew only what was before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from tqdm import tqdm

from .adaptive import Feedback
from .baselines import distributor_mean
from .calibration import Calibration, calibrate, distribution
from .fitting import FittedModel, fit_model
from .folds import ROLLING, Fold, windows_until
from .matrix import STAGES, Matrix
from .models import MODELS, WITH_SCREENS, blended, learnt_from, routed_to
from .own_line import WIDE_SLOPE, apart, fit_line
from .returning import SLOPE, is_return, with_earlier
from .scores import score
from .telling import class_told, estimate_told, nothing_told, starts_widely

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
        # Of the ways to see a film the one nearest to its week: the others would tell the same films again.
        raw = self.raw[0 if self.name == WITH_SCREENS else STAGES.index("monday")][:, 0]
        median, seen = np.exp(raw + matrix.level), ~np.isnan(raw) & known
        # The line of returns corrects forecasts that know no screens, so those that do tell nothing of it.
        returned, wide = seen & returns & (self.name != WITH_SCREENS), seen & starts_widely(matrix.full)
        line = None if self.name == WITH_SCREENS else fit_line(median[wide], matrix.actual[wide], WIDE_SLOPE)
        return calibrate(
            np.concatenate([raw[chosen] for raw, chosen in zip(self.raw, rows, strict=True)]),
            np.concatenate([matrix.level[chosen] for chosen in rows]),
            np.concatenate([matrix.actual[chosen] for chosen in rows]),
            fit_line(*with_earlier(median[returned], matrix.actual[returned], until), SLOPE),
            line,
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
        return self.folds[max(self.folds)]


def views_of(matrix: Matrix, model: str) -> list[pd.DataFrame]:
    """The films as runs may see them, row for row as in the matrix: what calibrates a model."""
    if model == WITH_SCREENS:
        return [matrix.full, class_told(matrix.full), estimate_told(matrix.full, VIEW_SEED)]
    return [nothing_told(matrix.seen_at(stage)) for stage in STAGES]


def roll(matrix: Matrix, windows: Sequence[Fold] = ROLLING) -> dict[str, RolledModel]:
    """Both models; windows without a film of a model's kind are left out."""
    return rolled_by(matrix, windows, lambda model, start: fit_model(matrix, model, start))


def rolled_by(
    matrix: Matrix, windows: Sequence[Fold], fit: Callable[[str, str], FittedModel]
) -> dict[str, RolledModel]:
    """`fit`: a model, by its name, of the weeks before a day."""
    fitted = {
        model: {
            fold.start: fit(model, fold.start)
            for fold in tqdm(windows, desc=f"{model}: rolling origin", unit="window", disable=len(windows) == 0)
            if (matrix.weeks_between(fold.start, fold.end) & learnt_from(model, matrix.full)).any()
        }
        for model in MODELS
    }
    return {model: RolledModel(model, fitted[model], _said(matrix, model, fitted, windows)) for model in MODELS}


def _said(
    matrix: Matrix, model: str, fitted: dict[str, dict[str, FittedModel]], windows: Sequence[Fold]
) -> list[np.ndarray]:
    """What the models said of a model's films: where screens are not sure both have a say."""
    views = views_of(matrix, model)
    raw = [np.full((len(matrix.films), 3), np.nan) for _ in views]
    for fold in windows:
        rows = matrix.weeks_between(fold.start, fold.end) & learnt_from(model, matrix.full)
        if rows.any():
            models = {name: of_windows[fold.start] for name, of_windows in fitted.items() if fold.start in of_windows}
            for view, said in zip(views, raw, strict=True):
                said[rows] = blended(models, view[rows])
    return raw


def rolled_until(
    matrix: Matrix, rolled: dict[str, RolledModel], until: str, rolling: list[Fold] = ROLLING
) -> dict[str, RolledModel]:
    """`rolled`, of the windows of the evaluation, with those that a model of the weeks before `until` needs beside."""
    others = roll(matrix, [window for window in windows_until(until, rolling) if window not in rolling])
    return {
        name: RolledModel(
            name,
            {**ours.fitted, **others[name].fitted},
            [np.where(np.isnan(one), more, one) for one, more in zip(ours.raw, others[name].raw, strict=True)],
        )
        for name, ours in rolled.items()
    }


def evaluate(
    matrix: Matrix,
    stage: str,
    rolled: dict[str, RolledModel],
    features: pd.DataFrame,
    windows: Sequence[Fold] = ROLLING,
) -> Evaluation:
    """`features`: the films as the runs see them, row for row as in the matrix. The first window only calibrates; one
    without films is left out.

    The intervals follow the results of the weeks before, from one window into the next.
    """
    folds: dict[str, dict[str, float]] = {}
    calibrated = {name: np.full(len(matrix.films), np.nan) for name in ("p10", "p50", "p90", "mean")}
    own = apart(features)
    feedback = Feedback()
    for fold in windows[1:]:
        window = matrix.weeks_between(fold.start, fold.end)
        if not window.any():
            continue
        raw = np.full((len(matrix.films), 3), np.nan)
        raw[window] = blended(fitted_before(rolled, fold.start), features[window])
        calibrations: list[tuple[np.ndarray, Calibration]] = []
        for model in rolled.values():
            calibrations.append((window & routed_to(model.name, features), model.calibration(matrix, fold.start)))
        for week in matrix.films.loc[window, "week"].unique():
            released = (matrix.films["week"] == week).to_numpy()
            asked = feedback.levels_for(week)
            for routed, calibration in calibrations:
                rows = released & routed
                told = distribution(
                    raw[rows],
                    matrix.level[rows],
                    calibration,
                    asked,
                    {name: films[rows] for name, films in own.items()},
                )
                for name, values in told.items():
                    calibrated[name][rows] = values
            feedback.served(week, calibrated["p10"][released], calibrated["p90"][released], matrix.actual[released])
        forecast = {name: values[window] for name, values in calibrated.items()}
        folds[fold.start] = score(matrix, window, forecast, distributor_mean(matrix, window))
    return Evaluation(stage, folds, calibrated)


def fitted_before(rolled: dict[str, RolledModel], start: str) -> dict[str, FittedModel]:
    """The models of the window that begins on a day."""
    return {name: model.fitted[start] for name, model in rolled.items() if start in model.fitted}


def distribution_of(
    model: RolledModel, matrix: Matrix, start: str, features: pd.DataFrame, level: np.ndarray
) -> dict[str, np.ndarray]:
    """p10, p50, p90 and mean of films of the window from `start`, by what was fitted and calibrated before it.

    Their intervals follow no result of the window.
    """
    calibration = model.calibration(matrix, start)
    seen = features if model.name == WITH_SCREENS else nothing_told(features)
    return distribution(model.fitted[start].raw(seen), level, calibration, apart=apart(seen))
