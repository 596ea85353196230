"""Films by their forecast median: the small, the middling and the big."""

import numpy as np

# Admissions at which the next group begins, and the groups' typical medians.
EDGES = [20_000, 100_000]
CENTRES = [5_000.0, 45_000.0, 250_000.0]


def size_group(median: np.ndarray) -> np.ndarray:
    return np.searchsorted(EDGES, median)
