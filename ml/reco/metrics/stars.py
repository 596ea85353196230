"""How far predicted ratings are from those given, in stars."""

import numpy as np


def star_errors(predicted: np.ndarray, given: np.ndarray) -> dict[str, float]:
    """Root mean square and mean absolute error."""
    error = predicted - given
    return {"rmse": float(np.sqrt((error**2).mean())), "mae": float(np.abs(error).mean())}
