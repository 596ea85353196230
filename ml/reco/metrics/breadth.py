"""What is recommended beside being right: how much of the films, how little known, how far towards the popular."""

import numpy as np


def breadth(top: np.ndarray, counts: np.ndarray, users: int) -> dict[str, float]:
    """`counts`: ratings of each film in training, by `users` users.

    Coverage: share of all films that anybody is shown. Novelty: mean of −log2 of the share of users who rated a film
    (one more counted for each). Popularity bias: mean ratings of a shown film over the mean of rated films.
    """
    shown = counts[top]
    return {
        "coverage": float(len(np.unique(top)) / len(counts)),
        "novelty": float(-np.log2((shown + 1) / (users + 1)).mean()),
        "popularityBias": float(shown.mean() / counts[counts > 0].mean()),
    }
