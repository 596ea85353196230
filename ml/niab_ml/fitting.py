"""A fitted model: point, low and high forests on the same inputs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .folds import FIRST_TRAINING_WEEK
from .learners import BLEND, QUANTILE, Learner, fit_bag, fit_lightgbm, float32_inputs, recency_weights
from .masking import draw_announcements, hide_american_start
from .matrix import Matrix
from .models import WITH_SCREENS, learnt_from, model_columns
from .telling import class_told, estimate_told, hide_rivals
from .trees import Forest, added, from_lightgbm

MASK_SEED = 3
# Of films whose screens are told, the share of which she knows no rival's.
RIVALS_HIDDEN = 0.3


@dataclass
class FittedModel:
    name: str
    columns: list[str]
    point: Forest
    low: Forest
    high: Forest

    def raw(self, features: pd.DataFrame) -> np.ndarray:
        """Columns point, low, high: ln admissions relative to the market level."""
        X = features[self.columns].to_numpy(np.float32)
        return np.column_stack([forest.predict(X) for forest in (self.point, self.low, self.high)])


@dataclass
class TrainingSet:
    """Every film counts several times, with facts that are known more or less; what is unknown teaches nothing
    (`masking.py`). `weights`: how much each row counts beside its age.
    """

    columns: list[str]
    X: np.ndarray
    y: np.ndarray
    weeks: pd.Series
    weights: np.ndarray
    until: str

    def weight(self, learner: Learner) -> np.ndarray:
        return self.weights * recency_weights(self.weeks, self.until, learner.half_life)


def training_set(matrix: Matrix, model: str, until: str, without: Sequence[str] = ()) -> TrainingSet:
    """The trusted films of the weeks before `until`; `without`: features to leave out."""
    columns = [name for name in model_columns(list(matrix.full.columns), model) if name not in without]
    rows = matrix.weeks_between(FIRST_TRAINING_WEEK, until) & matrix.trusted & learnt_from(model, matrix.full)
    views = [(view[columns], weight) for view, weight in _views(model, matrix.full[rows], matrix.masked[rows])]
    features = pd.concat([view for view, _ in views], ignore_index=True)
    features = draw_announcements(hide_american_start(features, MASK_SEED), MASK_SEED)
    return TrainingSet(
        columns,
        float32_inputs(features),
        np.tile(matrix.target[rows], len(views)),
        pd.concat([matrix.films.loc[rows, "week"]] * len(views), ignore_index=True),
        np.repeat([weight for _, weight in views], rows.sum()),
        until,
    )


def _views(model: str, full: pd.DataFrame, masked: pd.DataFrame) -> list[tuple[pd.DataFrame, float]]:
    """The same films as runs may see them, each view with its weight."""
    if model != WITH_SCREENS:
        return [(full, 1.0), (masked, 1.0)]
    exact, unsure = 1.0, 0.05
    told = [(full, exact), (masked, exact), (class_told(masked), unsure), (estimate_told(full, MASK_SEED), unsure)]
    return [(hide_rivals(view, MASK_SEED + i, RIVALS_HIDDEN), weight) for i, (view, weight) in enumerate(told)]


def fit_model(matrix: Matrix, model: str, until: str) -> FittedModel:
    """Fits on the weeks before `until`."""
    data = training_set(matrix, model, until)

    def forest(learner: Learner, **extra) -> Forest:
        return from_lightgbm(fit_lightgbm(data.X, data.y, data.weight(learner), learner, **extra))

    bags = [fit_bag(data.X, data.y, data.weight(learner), learner) for learner in BLEND]
    point = added([from_lightgbm(one).scaled(1 / (len(BLEND) * len(bag))) for bag in bags for one in bag])
    return FittedModel(model, data.columns, point, forest(QUANTILE, alpha=0.1), forest(QUANTILE, alpha=0.9))
