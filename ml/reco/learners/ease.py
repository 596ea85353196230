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
        # Up to the common factor 1/λ, which cancels, P is I - Xᵀ · inner, and this its diagonal.
        self._matrix = matrix
        self._inner = inverse_times
        self._diagonal = 1 - np.einsum("uf,uf->f", dense, inverse_times)
        return self

    def scores(self, inputs: sparse.csr_array) -> np.ndarray:
        """inputs × B without building B, which has a place for every pair of films."""
        through = np.asarray((inputs @ self._matrix.T).todense()) @ self._inner
        own = np.asarray(inputs.todense())
        # Off the diagonal B is Z / (1 - diag Z), where Z = Xᵀ(XXᵀ + λI)⁻¹X; what the diagonal would add is taken off.
        return (through - own * (1 - self._diagonal)) / self._diagonal

    def weights(self, films: np.ndarray) -> np.ndarray:
        """Rows of B: how much each of `films` speaks for every film."""
        block = (self._matrix[:, films].T @ self._inner) / self._diagonal
        block[np.arange(len(films)), films] = 0
        return block
