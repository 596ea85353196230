"""k nearest neighbours, by films and by users, with a cosine that is shrunk where little is shared."""

import numpy as np
from scipy import sparse


class ItemNeighbours:
    """A film scores the sum of its similarities to the films of the input, its nearest ones only."""

    def __init__(self, nearest: int = 100, shrink: float = 20.0) -> None:
        self.nearest = nearest
        self.shrink = shrink

    def fit(self, matrix: sparse.csr_array) -> "ItemNeighbours":
        similar = shrunk_cosine(sparse.csr_array(matrix.T), self.shrink)
        self.similar = keep_largest(similar, self.nearest)
        return self

    def scores(self, inputs: sparse.csr_array) -> np.ndarray:
        return np.asarray((inputs @ self.similar.T).todense())


class UserNeighbours:
    """A film scores the sum of the similarities of the nearest users who have it."""

    def __init__(self, nearest: int = 100, shrink: float = 10.0) -> None:
        self.nearest = nearest
        self.shrink = shrink

    def fit(self, matrix: sparse.csr_array) -> "UserNeighbours":
        self.matrix = matrix
        return self

    def scores(self, inputs: sparse.csr_array) -> np.ndarray:
        shared = np.asarray((inputs @ self.matrix.T).todense())
        norms = np.sqrt(np.outer(inputs.power(2).sum(1), self.matrix.power(2).sum(1)))
        similar = shared / (norms + self.shrink)
        # A row that is equal to an own one is oneself: it would vote for what is hidden anyway.
        nearest = keep_largest(similar, min(self.nearest, similar.shape[1]))
        return np.asarray((nearest @ self.matrix).todense())


def shrunk_cosine(rows: sparse.csr_array, shrink: float) -> np.ndarray:
    """Between all pairs of rows; zero on the diagonal."""
    shared = np.asarray((rows @ rows.T).todense())
    norm = np.sqrt(shared.diagonal())
    similar = shared / (np.outer(norm, norm) + shrink)
    np.fill_diagonal(similar, 0)
    return similar


def keep_largest(matrix: np.ndarray, count: int) -> sparse.csr_array:
    """The `count` largest of each row, where above 0."""
    least = np.partition(matrix, -count, axis=1)[:, -count][:, None]
    return sparse.csr_array(np.where((matrix >= least) & (matrix > 0), matrix, 0))
