"""PureSVD (Cremonesi 2010): scores of the input through the leading singular vectors of the films."""

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds

SEED = 20


class Svd:
    def __init__(self, factors: int = 32) -> None:
        self.factors = factors

    def fit(self, matrix: sparse.csr_array) -> "Svd":
        start = np.random.default_rng(SEED).normal(size=min(matrix.shape))
        self.films = svds(matrix, k=self.factors, v0=start)[2]
        return self

    def scores(self, inputs: sparse.csr_array) -> np.ndarray:
        return (inputs @ self.films.T) @ self.films
