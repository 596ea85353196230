"""Which model is shipped, and what training does to those that lie beside it."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from niab_ml import refit
from niab_ml.evaluation import RolledModel
from niab_ml.folds import ROLLING
from niab_ml.matrix import LEVEL, Matrix
from niab_ml.shelf import ship, shipped


def test_a_new_model_takes_the_place_of_the_shipped_one_alone(tmp_path: Path):
    for name in ("old", "of-2019", "new"):
        (tmp_path / name).mkdir()
    ship(tmp_path / "old")
    ship(tmp_path / "new")
    assert shipped(tmp_path) == tmp_path / "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["current", "new", "of-2019"]
    ship(tmp_path / "new")
    assert shipped(tmp_path).exists()


def test_forecasts_of_a_window_are_kept_while_nothing_that_they_were_made_from_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    weeks = ["2017-08-02", "2018-02-07", "2019-01-02"]
    films = pd.DataFrame({"week": weeks, "firstWeekAdmissions": [5, 6, 7], "suspect": False})
    full = pd.DataFrame({LEVEL: np.full(3, 2.0)})
    matrix = Matrix(films, full, full)
    made = []

    def rolled(of: Matrix, model: str, windows: list) -> RolledModel:
        made.append(windows)
        raw = np.full((len(of.films), 3), np.nan)
        raw[of.weeks_between(windows[0].start, windows[0].end)] = len(made)
        return RolledModel(model, {}, raw)

    monkeypatch.setattr(refit, "roll", rolled)

    def forecasts(recipe: str = "r") -> list[float]:
        return refit.kept_forecasts(matrix, "thursday", ROLLING[0], recipe, tmp_path)[:, 0].tolist()

    first = forecasts()
    assert first[:2] == [1, 1]
    assert np.isnan(first[2])
    # What comes after the window is none of its business.
    films.loc[2, "firstWeekAdmissions"] = 70
    assert forecasts()[:2] == [1, 1]
    films.loc[0, "firstWeekAdmissions"] = 50
    assert forecasts()[:2] == [2, 2]
    assert forecasts("another")[:2] == [3, 3]
