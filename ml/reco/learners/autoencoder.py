"""Denoising autoencoder with a multinomial loss (Mult-DAE, Liang 2018), one hidden layer, in NumPy with Adam."""

import numpy as np
from scipy import sparse

SEED = 20


class Autoencoder:
    """`dropout`: share of the input that is hidden in training. Scores are logits."""

    def __init__(
        self,
        hidden: int = 200,
        rounds: int = 60,
        dropout: float = 0.5,
        penalty: float = 0.01,
        step: float = 1e-3,
        batch: int = 100,
        seed: int = SEED,
    ) -> None:
        self.hidden = hidden
        self.rounds = rounds
        self.dropout = dropout
        self.penalty = penalty
        self.step = step
        self.batch = batch
        self.seed = seed

    def fit(self, matrix: sparse.csr_array) -> "Autoencoder":
        rng = np.random.default_rng(self.seed)
        films = matrix.shape[1]
        spread = np.sqrt(6 / (films + self.hidden))
        self.weights = [
            rng.uniform(-spread, spread, (films, self.hidden)),
            np.zeros(self.hidden),
            rng.uniform(-spread, spread, (self.hidden, films)),
            np.zeros(films),
        ]
        first = [np.zeros_like(weight) for weight in self.weights]
        second = [np.zeros_like(weight) for weight in self.weights]
        steps = 0
        for _ in range(self.rounds):
            order = rng.permutation(matrix.shape[0])
            for start in range(0, len(order), self.batch):
                rows = np.asarray(matrix[order[start : start + self.batch]].todense())
                steps += 1
                gradients = self._gradients(rows, rng.random(rows.shape) >= self.dropout)
                for place, gradient in enumerate(gradients):
                    first[place] += 0.1 * (gradient - first[place])
                    second[place] += 0.001 * (gradient**2 - second[place])
                    moved = first[place] / (1 - 0.9**steps)
                    self.weights[place] -= self.step * moved / (np.sqrt(second[place] / (1 - 0.999**steps)) + 1e-8)
        return self

    def _gradients(self, rows: np.ndarray, kept: np.ndarray) -> list[np.ndarray]:
        encode, encode_bias, decode, decode_bias = self.weights
        inputs = _unit(rows) * kept / (1 - self.dropout)
        inner = np.tanh(inputs @ encode + encode_bias)
        logits = inner @ decode + decode_bias
        chances = np.exp(logits - logits.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        # The multinomial loss, a mean over users.
        error = (rows.sum(1, keepdims=True) * chances - rows) / len(rows)
        back = (error @ decode.T) * (1 - inner**2)
        return [
            inputs.T @ back + self.penalty * encode,
            back.sum(0),
            inner.T @ error + self.penalty * decode,
            error.sum(0),
        ]

    def scores(self, inputs: sparse.csr_array) -> np.ndarray:
        encode, encode_bias, decode, decode_bias = self.weights
        return np.tanh(_unit(np.asarray(inputs.todense())) @ encode + encode_bias) @ decode + decode_bias


def _unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.sqrt((rows**2).sum(1, keepdims=True)), 1e-9)
