"""A hybrid in the manner of LightFM (Kula 2015): a film is the sum of its features' vectors, and of one of its own."""

import numpy as np
from scipy import sparse

SEED = 20
BATCH = 512


class Hybrid:
    """Learnt as BPR, with AdaGrad. A film without ratings has its features alone. It scores the users of its fit."""

    def __init__(self, factors: int = 32, rounds: int = 20, step: float = 0.05, penalty: float = 1e-4) -> None:
        self.factors = factors
        self.rounds = rounds
        self.step = step
        self.penalty = penalty

    def fit(self, likes: sparse.csr_array, features: sparse.csr_array) -> "Hybrid":
        """`features`: films × features of the films of `likes`; each film gets a feature of its own besides."""
        rng = np.random.default_rng(SEED)
        count_users, count_films = likes.shape
        own = sparse.hstack([normalised(features), sparse.eye_array(count_films)], format="csr")
        self.users = rng.normal(0, 1 / self.factors, (count_users, self.factors))
        # The last column is the bias.
        self.vectors = rng.normal(0, 1 / self.factors, (own.shape[1], self.factors + 1))
        self.vectors[:, -1] = 0
        have = np.asarray(likes.astype(bool).todense())
        user, film = likes.nonzero()
        grown_users, grown_vectors = np.full(count_users, 1e-6), np.full(own.shape[1], 1e-6)
        for _ in range(self.rounds):
            order = rng.permutation(len(user))
            for start in range(0, len(order), BATCH):
                rows = order[start : start + BATCH]
                other = rng.integers(0, count_films, len(rows))
                fair = ~have[user[rows], other]
                asked, difference = user[rows][fair], own[film[rows][fair]] - own[other[fair]]
                apart = difference @ self.vectors
                of_user = np.column_stack([self.users[asked], np.ones(len(asked))])
                pull = 1 / (1 + np.exp((apart * of_user).sum(1)))
                for_users = np.zeros_like(self.users)
                np.add.at(for_users, asked, pull[:, None] * apart[:, :-1])
                for_vectors = difference.T @ (pull[:, None] * of_user)
                self._moved(self.users, grown_users, for_users)
                self._moved(self.vectors, grown_vectors, for_vectors)
        self.own = own
        return self

    def _moved(self, held: np.ndarray, grown: np.ndarray, gradient: np.ndarray) -> None:
        touched = np.flatnonzero(gradient.any(1))
        change = gradient[touched] - self.penalty * held[touched]
        grown[touched] += (change**2).mean(1)
        held[touched] += self.step * change / np.sqrt(grown[touched])[:, None]

    def scores(self) -> np.ndarray:
        """Of the users and films of the fit."""
        return self._scores(self.own @ self.vectors)

    def scores_by_features(self, features: sparse.csr_array) -> np.ndarray:
        """Of the users of the fit and films that were not in it."""
        return self._scores(normalised(features) @ self.vectors[: features.shape[1]])

    def _scores(self, films: np.ndarray) -> np.ndarray:
        return self.users @ films[:, :-1].T + films[:, -1]


def normalised(features: sparse.csr_array) -> sparse.csr_array:
    """Each row's entries divided by their sum."""
    total = np.maximum(features.sum(1), 1e-9)
    return sparse.csr_array(sparse.diags_array(1 / total) @ features)
