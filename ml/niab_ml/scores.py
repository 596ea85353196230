"""The metrics of `shared/domain/metrics.ts`, which the backtest uses too."""

import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

from .matrix import Matrix

SCORER = Path(__file__).resolve().parents[1] / "score.ts"


def score(
    matrix: Matrix, rows: np.ndarray, forecast: dict[str, np.ndarray], baseline: np.ndarray | None = None
) -> dict[str, float]:
    """`forecast`: p10, p50, p90 and mean of the chosen rows, in their order."""
    return _scored(matrix, rows, forecast, baseline)


def decisions_by_week(matrix: Matrix, rows: np.ndarray, forecast: dict[str, np.ndarray]) -> pd.DataFrame:
    """What forecasts of the chosen rows, in their order, led to: a line a week; `shown` are rows of the matrix."""
    told = pd.DataFrame(_scored(matrix, rows, forecast, None, "--weeks"))
    return told.assign(shown=[[int(film) for film in films] for films in told["shown"]]).set_index("week")


def _scored(matrix: Matrix, rows: np.ndarray, forecast: dict, baseline: np.ndarray | None, *options: str):
    weeks, actual, index = matrix.films.loc[rows, "week"].tolist(), matrix.actual[rows], np.flatnonzero(rows)
    films = []
    for i, week in enumerate(weeks):
        values = {name: float(forecast[name][i]) for name in ("p10", "p50", "p90", "mean")}
        film = {"week": week, "filmId": str(index[i]), "forecast": values, "actual": float(actual[i])}
        films.append(film if baseline is None else {**film, "baseline": float(baseline[i])})
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf8") as file:
        json.dump(films, file)
        file.flush()
        command = ["node", str(SCORER), file.name, *options]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def point_only(values: np.ndarray) -> dict[str, np.ndarray]:
    """A forecast that claims no uncertainty."""
    values = np.maximum(values, 1.0)
    return {"p10": values, "p50": values, "p90": values, "mean": values}
