"""BPR (Rendle 2009): of two films the one that a user has is to score higher. It scores the users of its fit alone."""

import numpy as np
from scipy import sparse

SEED = 20
BATCH = 1024


class Bpr:
    def __init__(
        self, factors: int = 64, rounds: int = 60, step: float = 0.05, penalty: float = 0.005, seed: int = SEED
    ) -> None:
        self.factors = factors
        self.rounds = rounds
        self.step = step
        self.penalty = penalty
        self.seed = seed

    def fit(self, matrix: sparse.csr_array) -> "Bpr":
        rng = np.random.default_rng(self.seed)
        count_users, count_films = matrix.shape
        self.users = rng.normal(0, 0.1, (count_users, self.factors))
        self.films = rng.normal(0, 0.1, (count_films, self.factors))
        self.bias = np.zeros(count_films)
        have = np.asarray(matrix.astype(bool).todense())
        user, film = matrix.nonzero()
        for _ in range(self.rounds):
            order = rng.permutation(len(user))
            for start in range(0, len(order), BATCH):
                rows = order[start : start + BATCH]
                other = rng.integers(0, count_films, len(rows))
                fair = ~have[user[rows], other]
                self._step(user[rows][fair], film[rows][fair], other[fair])
        return self

    def _step(self, user: np.ndarray, film: np.ndarray, other: np.ndarray) -> None:
        of_user, of_film, of_other = self.users[user], self.films[film], self.films[other]
        margin = self.bias[film] - self.bias[other] + ((of_film - of_other) * of_user).sum(1)
        pull = 1 / (1 + np.exp(margin))
        column = pull[:, None]
        np.add.at(self.users, user, self.step * (column * (of_film - of_other) - self.penalty * of_user))
        np.add.at(self.films, film, self.step * (column * of_user - self.penalty * of_film))
        np.add.at(self.films, other, self.step * (-column * of_user - self.penalty * of_other))
        np.add.at(self.bias, film, self.step * (pull - self.penalty * self.bias[film]))
        np.add.at(self.bias, other, self.step * (-pull - self.penalty * self.bias[other]))

    def scores(self, inputs: sparse.csr_array) -> np.ndarray:
        """Raises ValueError where the rows are not the users of the fit: a BPR knows no others."""
        if inputs.shape[0] != len(self.users):
            raise ValueError("BPR scores the users that it was fitted on")
        return self.users @ self.films.T + self.bias
