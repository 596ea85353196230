"""Predicted stars: Bayesian matrix factorisation (Salakhutdinov 2008) by Gibbs sampling, on what biases leave."""

import numpy as np
from scipy import sparse

from ..data.ratings import Ratings

SEED = 20


class StarModel:
    """Mean of sampled predictions. Each draw samples factors, biases, and the spread of both from the data.

    The bias of a user and of a film is a factor whose other side is one.
    """

    def __init__(self, factors: int = 16, draws: int = 60, burn_in: int = 15, noise: float = 0.8) -> None:
        self.factors = factors
        self.draws = draws
        self.burn_in = burn_in
        self.noise = noise

    def fit_predict(self, training: Ratings, users: np.ndarray, films: np.ndarray) -> np.ndarray:
        """Stars of the pairs of `users` and `films`, within the scale that training has."""
        rng = np.random.default_rng(SEED)
        mean = training.stars.mean()
        rows = training.matrix(training.stars - mean)
        columns = sparse.csr_array(rows.T)
        width = self.factors + 2
        of_users = rng.normal(0, 0.1, (rows.shape[0], width))
        of_films = rng.normal(0, 0.1, (rows.shape[1], width))
        of_users[:, -1] = of_films[:, -2] = 1
        total = np.zeros(len(users))
        precision = 1 / self.noise**2
        for draw in range(self.burn_in + self.draws):
            # The last factor of a user and the one before it of a film are held at one.
            of_films = sampled(columns, of_users, of_films, width - 2, precision, rng)
            of_users = sampled(rows, of_films, of_users, width - 1, precision, rng)
            fitted = (of_users[training.users] * of_films[training.films]).sum(1)
            errors = ((training.stars - mean - fitted) ** 2).sum()
            precision = rng.gamma(len(training) / 2, 2 / errors)
            if draw >= self.burn_in:
                total += (of_users[users] * of_films[films]).sum(1)
        return np.clip(mean + total / self.draws, training.stars.min(), training.stars.max())


def sampled(
    rows: sparse.csr_array,
    other: np.ndarray,
    own: np.ndarray,
    fixed: int,
    precision: float,
    rng: np.random.Generator,
) -> np.ndarray:
    """Factors of each row from their distribution given the other side's; the factor `fixed` stays one."""
    free = np.delete(np.arange(other.shape[1]), fixed)
    told, left = other[:, free], other[:, fixed]
    mean, prior = hyper(own[:, free], rng)
    upper = np.triu_indices(len(free))
    seen = sparse.csr_array((np.ones_like(rows.data), rows.indices, rows.indptr), shape=rows.shape)
    gram = np.empty((rows.shape[0], len(free), len(free)))
    gram[:, upper[0], upper[1]] = gram[:, upper[1], upper[0]] = precision * (
        seen @ (told[:, upper[0]] * told[:, upper[1]])
    )
    gram += prior
    residual = sparse.csr_array((rows.data - left[rows.indices], rows.indices, rows.indptr), shape=rows.shape)
    target = precision * (residual @ told) + prior @ mean
    root = np.linalg.cholesky(gram)
    centre = np.linalg.solve(gram, target[:, :, None])
    drawn = centre + np.linalg.solve(root.transpose(0, 2, 1), rng.normal(size=centre.shape))
    result = np.ones_like(own)
    result[:, free] = drawn[:, :, 0]
    return result


def hyper(rows: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Mean and precision matrix of the rows' normal distribution, sampled under a normal-Wishart prior."""
    count, width = rows.shape
    average = rows.mean(0)
    centred = rows - average
    strength, freedom = 2.0, width + count
    scatter = np.eye(width) + centred.T @ centred + count * strength / (count + strength) * np.outer(average, average)
    scale = np.linalg.cholesky(np.linalg.inv(scatter))
    # Bartlett's decomposition of a Wishart draw.
    lower = np.tril(rng.normal(size=(width, width)), -1)
    lower[np.diag_indices(width)] = np.sqrt(rng.chisquare(freedom - np.arange(width)))
    factor = scale @ lower
    prior = factor @ factor.T
    mean = rng.multivariate_normal(count * average / (count + strength), np.linalg.inv((count + strength) * prior))
    return mean, prior
