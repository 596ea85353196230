"""How the forecast fares on parts of the programme."""

import numpy as np

from .matrix import Matrix


def slices(matrix: Matrix, rows: np.ndarray) -> dict[str, np.ndarray]:
    """Name → which of all films belong to it, within `rows`."""
    features, actual = matrix.full, matrix.actual
    french = features["country_fr"].to_numpy() == 1
    american = features["country_us"].to_numpy() == 1
    screens = matrix.films["screens"].notna().to_numpy()
    holidays = (features["school_holidays"].fillna(0) >= 0.5).to_numpy()
    named = {
        "French": french,
        "American": american,
        "other countries": ~french & ~american,
        "under 20,000": actual < 20_000,
        "20,000 to 100,000": (actual >= 20_000) & (actual < 100_000),
        "above 100,000": actual >= 100_000,
        "screens known": screens,
        "screens unknown": ~screens,
        "weeks in school holidays": holidays,
        "other weeks": ~holidays,
    }
    return {name: rows & chosen for name, chosen in named.items()}


def slice_scores(
    matrix: Matrix, calibrated: dict[str, np.ndarray]
) -> list[tuple[str, int, float, float, float, float]]:
    """Name, films, WAPE, median of forecast over actual, within a factor of 2, coverage; over all windows."""
    rows = ~np.isnan(calibrated["p50"])
    table = []
    for name, chosen in slices(matrix, rows).items():
        actual, p50 = matrix.actual[chosen], calibrated["p50"][chosen]
        inside = (actual >= calibrated["p10"][chosen]) & (actual <= calibrated["p90"][chosen])
        ratio = p50 / actual
        table.append(
            (
                name,
                int(chosen.sum()),
                float(np.abs(p50 - actual).sum() / actual.sum()),
                float(np.median(ratio)),
                float(((ratio > 0.5) & (ratio < 2)).mean()),
                float(inside.mean()),
            )
        )
    return table
