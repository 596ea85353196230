"""The evaluation's forecasts as the reference of a model reads them."""

import json

import numpy as np

from niab_ml.evaluation import Evaluation
from niab_ml.reference import WITHOUT_SCREENS, write_forecasts


def test_writes_a_line_for_each_film_that_was_forecast(tmp_path):
    def evaluation(stage: str, p50: list[float]) -> Evaluation:
        middle = np.array(p50)
        return Evaluation(stage, {}, {"p10": middle / 2, "p50": middle, "p90": middle * 3, "mean": middle * 1.5})

    target = tmp_path / "forecasts.jsonl"
    evaluations = {
        "thursday": evaluation("thursday", [np.nan, 10.0, 20.0]),
        "monday": evaluation("monday", [np.nan, np.nan, 40.0]),
        WITHOUT_SCREENS: evaluation("monday", [np.nan, np.nan, 80.0]),
    }
    write_forecasts(evaluations, target)
    lines = [json.loads(line) for line in target.read_text().splitlines()]
    assert lines == [
        {"row": 1, "run": "thursday", "p10": 5.0, "p50": 10.0, "p90": 30.0, "mean": 15.0},
        {"row": 2, "run": "thursday", "p10": 10.0, "p50": 20.0, "p90": 60.0, "mean": 30.0},
        {"row": 2, "run": "monday", "p10": 20.0, "p50": 40.0, "p90": 120.0, "mean": 60.0},
        {"row": 2, "run": "mondayWithoutScreens", "p10": 40.0, "p50": 80.0, "p90": 240.0, "mean": 120.0},
    ]
