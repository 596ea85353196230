"""iALS (Hu 2008, penalties in the manner of Rendle 2022): every pair of user and film counts, those seen count more."""

import numpy as np
from scipy import sparse

SEED = 20


class Ials:
    """`unobserved`: weight of all pairs beside the 1 of those seen. The penalty of a row grows with its size."""

    def __init__(
        self, factors: int = 64, unobserved: float = 0.1, penalty: float = 0.01, rounds: int = 12, power: float = 1.0
    ) -> None:
        self.factors = factors
        self.unobserved = unobserved
        self.penalty = penalty
        self.rounds = rounds
        self.power = power

    def fit(self, matrix: sparse.csr_array) -> "Ials":
        rng = np.random.default_rng(SEED)
        self.films = rng.normal(0, 0.1 / np.sqrt(self.factors), (matrix.shape[1], self.factors))
        films_by_users = sparse.csr_array(matrix.T)
        for _ in range(self.rounds):
            users = self._solved(matrix, self.films)
            self.films = self._solved(films_by_users, users)
        return self

    def scores(self, inputs: sparse.csr_array) -> np.ndarray:
        return self._solved(inputs, self.films) @ self.films.T

    def _solved(self, rows: sparse.csr_array, other: np.ndarray) -> np.ndarray:
        """The best factors of each row, those of the other side given."""
        factors = self.factors
        upper = np.triu_indices(factors)
        # Outer products of the other side's factors, the upper half, summed by one sparse product.
        outer = other[:, upper[0]] * other[:, upper[1]]
        summed = rows @ outer
        gram = np.empty((rows.shape[0], factors, factors))
        gram[:, upper[0], upper[1]] = summed
        gram[:, upper[1], upper[0]] = summed
        gram += self.unobserved * (other.T @ other)
        size = np.diff(rows.indptr) + self.unobserved * len(other)
        gram[:, np.arange(factors), np.arange(factors)] += (self.penalty * size**self.power)[:, None]
        return np.linalg.solve(gram, (rows @ other)[:, :, None])[:, :, 0]
