"""What a model gains that can tell how a film was collected. It would be lost, or misleading, in service.

The films come from two sites that were collected for films of different size, so what is missing, and how a country
is spelt, tells the size. No delivered model sees this; here it is measured what that costs.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from .experiments import SHOWN, point_forecast, scored
from .fitting import TrainingSet
from .folds import FIRST_TRAINING_WEEK, REFERENCE
from .learners import float32_inputs
from .matrix import LEVEL, Matrix
from .scores import point_only, score


def collection_scores(matrix: Matrix) -> dict[str, dict[str, float]]:
    """Scores of points, not corrected, on the reference window."""
    flags = pd.DataFrame(matrix.films["listed"].tolist(), dtype=float).add_prefix("listed_")
    knowing = replace(matrix, full=matrix.full.join(flags), masked=matrix.masked.join(flags))
    measured = {
        "thursday, as delivered": scored(matrix, REFERENCE, "blend", "thursday"),
        "thursday, told how completely each film was listed": scored(knowing, REFERENCE, "blend", "thursday"),
        "monday, as delivered": scored(matrix, REFERENCE, "blend", "monday"),
        "monday, one model that may take unknown screens for small ones": unmasked_monday(matrix),
        "monday, one model, and told how completely each film was listed": unmasked_monday(knowing),
    }
    return {name: {metric: values[metric] for metric in SHOWN} for name, values in measured.items()}


def unmasked_monday(matrix: Matrix) -> dict[str, float]:
    """One model of all films with the facts as they were collected, nothing hidden."""
    columns = [name for name in matrix.full.columns if name != LEVEL]
    past = matrix.weeks_between(FIRST_TRAINING_WEEK, REFERENCE.start) & matrix.trusted
    weeks = matrix.films.loc[past, "week"]
    inputs = float32_inputs(matrix.full[columns])
    data = TrainingSet(columns, inputs[past], matrix.target[past], weeks, np.ones(past.sum()), REFERENCE.start)
    window = matrix.weeks_between(REFERENCE.start, REFERENCE.end)
    values = np.exp(point_forecast("blend", data, inputs[window]) + matrix.level[window])
    return score(matrix, window, point_only(values))
