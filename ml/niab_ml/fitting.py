"""A fitted model: point, low and high forests on the same inputs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .folds import FIRST_TRAINING_WEEK
from .learners import BLEND, QUANTILE, Learner, fit_lightgbm, float32_inputs, recency_weights
from .masking import draw_announcements, hide_american_start
from .matrix import Matrix
from .models import learnt_from, model_columns
from .trees import Forest, added, from_lightgbm

MASK_SEED = 3


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
    """Every film counts twice, once with thinned facts; what is unknown teaches nothing (`masking.py`)."""

    columns: list[str]
    X: np.ndarray
    y: np.ndarray
    weeks: pd.Series
    until: str

    def weight(self, learner: Learner) -> np.ndarray:
        return recency_weights(self.weeks, self.until, learner.half_life)


def training_set(matrix: Matrix, model: str, until: str, without: Sequence[str] = ()) -> TrainingSet:
    """The trusted films of the weeks before `until`; `without`: features to leave out."""
    columns = [name for name in model_columns(list(matrix.full.columns), model) if name not in without]
    rows = matrix.weeks_between(FIRST_TRAINING_WEEK, until) & matrix.trusted & learnt_from(model, matrix.full)
    both = pd.concat([matrix.full.loc[rows, columns], matrix.masked.loc[rows, columns]], ignore_index=True)
    both = draw_announcements(hide_american_start(both, MASK_SEED), MASK_SEED)
    y = np.tile(matrix.target[rows], 2)
    weeks = pd.concat([matrix.films.loc[rows, "week"]] * 2, ignore_index=True)
    return TrainingSet(columns, float32_inputs(both), y, weeks, until)


def fit_model(matrix: Matrix, model: str, until: str) -> FittedModel:
    """Fits on the weeks before `until`."""
    data = training_set(matrix, model, until)

    def forest(learner: Learner, **extra) -> Forest:
        return from_lightgbm(fit_lightgbm(data.X, data.y, data.weight(learner), learner, **extra))

    point = added([forest(learner).scaled(1 / len(BLEND)) for learner in BLEND])
    return FittedModel(model, data.columns, point, forest(QUANTILE, alpha=0.1), forest(QUANTILE, alpha=0.9))
