"""The films that were forecast worst, and what the model could not know."""

import numpy as np

from .matrix import Matrix


def worst_misses(
    matrix: Matrix, calibrated: dict[str, np.ndarray], rows: np.ndarray, count: int = 20
) -> list[list[str]]:
    """By absolute error of p50: title, week, p10, p50, p90, actual, reason."""
    error = np.where(rows, np.abs(calibrated["p50"] - matrix.actual), -1)
    lines = []
    for index in np.argsort(-error)[:count]:
        film = matrix.films.iloc[index]
        numbers = [f"{calibrated[name][index]:,.0f}" for name in ("p10", "p50", "p90")]
        actual = matrix.actual[index]
        lines.append(
            [
                film["title"],
                film["week"],
                *numbers,
                f"{actual:,.0f}",
                reason(matrix, index, calibrated, actual),
            ]
        )
    return lines


def reason(matrix: Matrix, index: int, calibrated: dict[str, np.ndarray], actual: float) -> str:
    """Read off the features: what was missing or misleading."""
    features = matrix.full.iloc[index]
    inside = calibrated["p10"][index] <= actual <= calibrated["p90"][index]
    reasons = ["inside its interval"] if inside else []
    low = calibrated["p50"][index] < actual
    if features["re_release"] == 1:
        reasons.append("a return of an older film")
    if np.isnan(features["screens"]):
        reasons.append("screens unknown")
    if low and not features["family_films"] > 0 and features["director_films"] < 1:
        reasons.append("first film of its director, no predecessor: only title and cast told of it")
    elif low and features["family_films"] > 0 and features["family_best"] < np.log(actual) - matrix.level[index] - 0.3:
        reasons.append("far above its predecessors")
    elif (
        not low
        and features["family_films"] > 0
        and features["family_best"] > np.log(actual) - matrix.level[index] + 0.3
    ):
        reasons.append("far below its predecessors")
    elif low and features["distributor_top"] < np.log(actual) - matrix.level[index] - 1.5:
        reasons.append("its distributor rarely has films of this size")
    return "; ".join(reasons) or "its market and people let expect otherwise"
