"""The model that is served: two short lists a film, and features of films for those without ratings (MODEL_FORMAT.md).

What is scored here is scored from the rounded lists, as the service does.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from .learners.content import Content, ContentSettings
from .learners.cooccurrence import Cooccurrence, CooccurrenceSettings, damping
from .learners.ease import Ease

# Films whose weights for all films are held at once.
BLOCK = 500


@dataclass(frozen=True)
class ServedSettings:
    """`few_longest`, `many_longest`: neighbours of a film kept for the one and for the other weight. `many_penalty` is
    EASE's, `many_factor` multiplies its sum.
    """

    few: CooccurrenceSettings
    many_penalty: float = 300.0
    many_factor: float = 12.0
    few_longest: int = 100
    many_longest: int = 60


@dataclass(frozen=True)
class Lists:
    """Neighbours of each film as a matrix films × films of whole numbers, twice, with the scale of each."""

    prior: np.ndarray
    few: sparse.csr_array
    many: sparse.csr_array
    few_scale: float
    many_scale: float


def build_lists(likes: sparse.csr_array, settings: ServedSettings) -> Lists:
    """`likes`: users × films. A film that nobody likes has an empty list."""
    few = Cooccurrence(settings.few).fit(likes)
    ease = Ease(settings.many_penalty).fit(likes)
    liked = np.flatnonzero(np.bincount(likes.indices, minlength=likes.shape[1]))
    few_blocks, many_blocks = [], []
    for films in np.array_split(liked, max(1, len(liked) // BLOCK)):
        of_few = np.asarray(few.weights[films].todense())
        of_many = ease.weights(films)
        # What may come to the front: liked besides, and known to many.
        chosen = _among_largest(np.where(of_few > 0, of_few + few.prior, -np.inf), settings.few_longest)
        chosen |= _among_largest(np.abs(of_many), settings.many_longest)
        few_blocks.append(sparse.csr_array(np.where(chosen, of_few, 0)))
        many_blocks.append(sparse.csr_array(np.where(chosen, of_many, 0)))
    few_scale, few_rounded = _rounded(_placed(few_blocks, liked), 255)
    many_scale, many_rounded = _rounded(_placed(many_blocks, liked), 127)
    return Lists(few.prior.astype(np.float32), few_rounded, many_rounded, few_scale, many_scale)


def score_lists(lists: Lists, inputs: sparse.csr_array, settings: ServedSettings) -> np.ndarray:
    """Of every film for each row of likes."""
    likes = np.diff(inputs.indptr)
    few = np.asarray((inputs @ lists.few).todense()) * lists.few_scale
    many = np.asarray((inputs @ lists.many).todense()) * lists.many_scale
    damped = damping(settings.few.factor, settings.few.power, likes)[:, None]
    return lists.prior + damped * few + settings.many_factor * many


@dataclass(frozen=True)
class Tastes:
    """What a like of each film says of features, as whole numbers, with a scale a film."""

    intercept: float
    feature_prior: np.ndarray
    rounded: sparse.csr_array
    scales: np.ndarray


def build_tastes(
    features: sparse.csr_array, likes: np.ndarray, taught: np.ndarray, settings: ContentSettings
) -> Tastes:
    """`features`: of all films, row for row; `taught`: places of those that teach."""
    content = Content(settings).fit(features[taught], likes[taught])
    # A film has a feature's prior once, so the weight of its kind goes into it.
    kind = features.max(axis=0).todense()
    scales = np.zeros(features.shape[0], np.float32)
    largest = np.abs(content.tastes).max(axis=1).todense()
    scales[taught] = largest / 127
    tastes = sparse.coo_array(content.tastes)
    rows = taught[tastes.row]
    values = np.rint(tastes.data / scales[rows])
    rounded = sparse.csr_array((values, (rows, tastes.col)), shape=features.shape)
    rounded.eliminate_zeros()
    return Tastes(float(content.intercept), (content.feature_prior * kind).astype(np.float32), rounded, scales)


def score_tastes(
    tastes: Tastes, inputs: sparse.csr_array, features: sparse.csr_array, settings: ContentSettings
) -> np.ndarray:
    """Of films with `features`, for each row of likes among the films of the model."""
    likes = np.maximum(np.diff(inputs.indptr), 1)
    scaled = sparse.csr_array(sparse.diags_array(tastes.scales.astype(float)) @ tastes.rounded)
    taste = np.asarray(((inputs @ scaled) @ features.T).todense())
    damped = (settings.factor * likes**-settings.power)[:, None]
    return tastes.intercept + (features > 0) @ tastes.feature_prior + damped * taste


def _among_largest(rows: np.ndarray, count: int) -> np.ndarray:
    """Which entries of each row are among its largest; those that are 0 or minus infinity never are."""
    chosen = np.zeros(rows.shape, bool)
    places = np.argpartition(-rows, min(count, rows.shape[1]) - 1, axis=1)[:, :count]
    np.put_along_axis(chosen, places, True, axis=1)
    return chosen & np.isfinite(rows) & (rows != 0)


def _placed(blocks: list[sparse.csr_array], rows: np.ndarray) -> sparse.csr_array:
    """The blocks' rows as the given rows of a square matrix that is empty elsewhere."""
    stacked = sparse.coo_array(sparse.vstack(blocks))
    size = stacked.shape[1]
    return sparse.csr_array((stacked.data, (rows[stacked.row], stacked.col)), shape=(size, size))


def _rounded(matrix: sparse.csr_array, largest: int) -> tuple[float, sparse.csr_array]:
    scale = float(np.abs(matrix.data).max()) / largest
    rounded = sparse.csr_array((np.rint(matrix.data / scale), matrix.indices, matrix.indptr), shape=matrix.shape)
    rounded.eliminate_zeros()
    return scale, rounded
