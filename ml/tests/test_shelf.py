"""Which model is shipped, and what training does to those that lie beside it."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from niab_ml import refit
from niab_ml.fitting import FittedModel
from niab_ml.matrix import LEVEL, Matrix
from niab_ml.shelf import ship, shipped
from niab_ml.trees import Forest, Tree


def test_a_new_model_takes_the_place_of_the_shipped_one_alone(tmp_path: Path):
    for name in ("old", "of-2019", "new"):
        (tmp_path / name).mkdir()
    ship(tmp_path / "old")
    ship(tmp_path / "new")
    assert shipped(tmp_path) == tmp_path / "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["current", "new", "of-2019"]
    ship(tmp_path / "new")
    assert shipped(tmp_path).exists()


def test_the_model_of_a_window_is_kept_while_nothing_that_it_was_made_from_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    weeks = ["2016-08-03", "2017-08-02", "2018-02-07", "2018-08-01"]
    films = pd.DataFrame({"week": weeks, "firstWeekAdmissions": [4, 5, 6, 7], "suspect": False})
    full = pd.DataFrame({LEVEL: np.full(4, 2.0)})
    matrix = Matrix(films, full, full, full[[]])
    made: list[str] = []

    def fitted(_: Matrix, model: str, until: str) -> FittedModel:
        made.append(until)
        leaf = Tree()
        leaf.add(1.0, value=float(len(made)))
        return FittedModel(model, [LEVEL], *[Forest([leaf], 0.0)] * 3)

    monkeypatch.setattr(refit, "fit_model", fitted)

    def forecasts(recipe: str = "r") -> list[float]:
        raw = refit.forecasts_until(matrix, "without-screens", "2018-07-04", recipe, tmp_path).raw[0][:, 0]
        return np.nan_to_num(raw, nan=-1.0).tolist()

    # The film of 2016 belongs to a year before the windows of the evaluation, that of the cut-off's month to none.
    assert forecasts() == [1, 2, 2, -1]
    assert made == ["2016-07-05", "2017-07-05"]
    films.loc[1:, "firstWeekAdmissions"] = 70
    assert forecasts() == [1, 2, 2, -1]
    # A result of before the later window alone teaches another model.
    films.loc[0, "firstWeekAdmissions"] = 50
    assert forecasts() == [1, 3, 3, -1]
    assert forecasts("another") == [4, 5, 5, -1]
