"""EASE (Steck 2019): each film from all others by ridge regression, in closed form."""

import numpy as np
from scipy import sparse


class Ease:
    """Linear item-item weights without a diagonal. Fitted by the dual form, users × users, where there are fewer users.

    With X users × films, G = XᵀX + λI and P = G⁻¹: B = I − P / diag(P). By Woodbury P = (I − Xᵀ(XXᵀ + λI)⁻¹X) / λ, so
    only users × users are inverted.
    """

    def __init__(self, penalty: float = 500.0) -> None:
        self.penalty = penalty

    def fit(self, matrix: sparse.csr_array) -> "Ease":
        users = matrix.shape[0]
        gram = np.asarray((matrix @ matrix.T).todense()) + self.penalty * np.eye(users)
        dense = np.asarray(matrix.todense())
        inverse_times = np.linalg.solve(gram, dense)
        # diag(P) and P itself, up to the common factor 1/λ, which cancels.
        self._matrix = matrix
        self._inner = inverse_times
        self._diagonal = 1 - np.einsum("uf,uf->f", dense, inverse_times)
        return self

    def scores(self, inputs: sparse.csr_array) -> np.ndarray:
        """inputs × B without building B, which has a place for every pair of films."""
        scaled = inputs.multiply(1).tocsr()
        through = np.asarray((scaled @ self._matrix.T).todense()) @ self._inner
        own = np.asarray(scaled.todense())
        # (x P)_j = x_j − through_j; B = I − P/diag(P) ⇒ x_j − (x_j − through_j) / d_j, less the diagonal, which is zero.
        return (through - own * (1 - self._diagonal)) / self._diagonal

    def weights(self, films: np.ndarray) -> np.ndarray:
        """Rows of B: how much each of `films` speaks for every film."""
        block = np.asarray((self._matrix[:, films].T @ self._inner))
        block = block / self._diagonal
        block[np.arange(len(films)), films] = 0
        return block
