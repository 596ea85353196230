"""Figures that need no programme; the decision's metrics come from `shared/domain/metrics.ts`."""

import numpy as np


def score(forecast: dict[str, np.ndarray], actual: np.ndarray) -> dict[str, float]:
    p50, mean = forecast["p50"], forecast["mean"]
    ratio = np.log(p50) - np.log(actual)
    spread = np.log(actual) - np.log(actual).mean()
    inside = (actual >= forecast["p10"]) & (actual <= forecast["p90"])
    return {
        "films": len(actual),
        "wape": float(np.abs(p50 - actual).sum() / actual.sum()),
        "wapeOfMean": float(np.abs(mean - actual).sum() / actual.sum()),
        "r2OfMean": float(1 - ((mean - actual) ** 2).sum() / ((actual - actual.mean()) ** 2).sum()),
        "r2Log": float(1 - (ratio**2).sum() / (spread**2).sum()),
        "within2": float((np.abs(ratio) < np.log(2)).mean()),
        "coverage80": float(inside.mean()),
        "meanOverActual": float(mean.sum() / actual.sum()),
    }
