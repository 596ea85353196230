import numpy as np
import pandas as pd

from niab_ml.evaluation import RolledModel
from niab_ml.fitting import FittedModel
from niab_ml.folds import ROLLING
from niab_ml.gaps import case_forecasts
from niab_ml.matrix import LEVEL, WIDE, Matrix
from niab_ml.models import MODELS
from niab_ml.trees import Forest, Tree


def one_leaf(value: float) -> Forest:
    tree = Tree()
    tree.add(1.0, value=value)
    return Forest([tree], 0.0)


def rolled(matrix: Matrix, name: str) -> RolledModel:
    """Each window's model says its own number, so that it is seen which one has spoken."""
    fitted = {
        fold.start: FittedModel(name, ["screens"], one_leaf(i), one_leaf(i - 1.0), one_leaf(i + 1.0))
        for i, fold in enumerate(ROLLING)
    }
    raw = np.tile([0.0, -1.0, 1.0], (len(matrix.films), 1))
    return RolledModel(name, fitted, [raw, raw])


def test_each_film_is_forecast_by_the_models_of_its_window_that_can():
    weeks = ["2017-08-02", "2018-08-01", "2018-08-08", "2020-06-24", "2022-08-03"]
    films = pd.DataFrame({"week": weeks, "firstWeekAdmissions": [5, 6, 7, 8, 9], "suspect": False})
    full = pd.DataFrame(
        {
            LEVEL: np.full(5, 2.0),
            "screens": [np.nan, np.nan, 100.0, 100.0, np.nan],
            "screens_spread": [np.nan, np.nan, 0.0, 0.0, np.nan],
            "re_release": 0.0,
            "returns": np.nan,
            WIDE: np.nan,
        }
    )
    matrix = Matrix(films, full, full, pd.DataFrame(index=full.index))
    rows = [1, 2, 3, 4]
    seen = full.iloc[rows].reset_index(drop=True)
    lines = case_forecasts(matrix, {name: rolled(matrix, name) for name in MODELS}, seen, rows)
    told = {(line["model"], line["row"]): line for line in lines}
    # Films of the closed weeks belong to no window.
    assert {row for _, row in told} == {1, 2, 4}
    assert {row for model, row in told if model == "with-screens"} == {2}
    assert told["without-screens", 2]["week"] == "2018-08-08"
    assert told["without-screens", 2]["actual"] == 7
    np.testing.assert_allclose(told["without-screens", 2]["p50"], np.exp(1 + 2.0))
    np.testing.assert_allclose(told["without-screens", 4]["p50"], np.exp(4 + 2.0))
