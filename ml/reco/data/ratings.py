"""Ratings as arrays: who rated what, how, and when."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

# Stars from which on a film is liked.
LIKED = 4.0


@dataclass(frozen=True)
class Ratings:
    """Row for row: places of a user and a film, stars, and seconds since 1970. Films and users may have no row.

    `contributed`: baskets × films, likes that visitors sent. They are of no user, so that whatever splits or asks users
    never meets them: they teach, and are in no test.
    """

    users: np.ndarray
    films: np.ndarray
    stars: np.ndarray
    times: np.ndarray
    user_ids: np.ndarray
    film_ids: np.ndarray
    contributed: sparse.csr_array | None = None

    def __len__(self) -> int:
        return len(self.users)

    @property
    def shape(self) -> tuple[int, int]:
        """Number of users and of films."""
        return len(self.user_ids), len(self.film_ids)

    def only(self, rows: np.ndarray) -> "Ratings":
        """The same users and films with some of the rows."""
        parts = (self.users[rows], self.films[rows], self.stars[rows], self.times[rows])
        return Ratings(*parts, self.user_ids, self.film_ids, self.contributed)

    def matrix(self, values: np.ndarray | None = None) -> sparse.csr_array:
        """Users × films; 1 where there is a rating, unless other values are given row for row."""
        held = np.ones(len(self)) if values is None else values
        return sparse.csr_array((held.astype(np.float64), (self.users, self.films)), shape=self.shape)

    def likes(self) -> sparse.csr_array:
        """Users × films; 1 where it is liked. Nothing of what was contributed."""
        return self.only(self.stars >= LIKED).matrix()

    def taught_likes(self) -> sparse.csr_array:
        """What likes teach: users × films, 1 where it is liked, and below the users what was contributed."""
        likes = self.likes()
        return likes if self.contributed is None else sparse.csr_array(sparse.vstack([likes, self.contributed]))

    def ranks_from_last(self) -> np.ndarray:
        """How many ratings of a row's user are later: 0 for the last; at equal times the higher film is later."""
        order = np.lexsort((-self.films, -self.times, self.users))
        users = self.users[order]
        starts = np.searchsorted(users, users)
        ranks = np.empty(len(self), int)
        ranks[order] = np.arange(len(self)) - starts
        return ranks


def from_columns(user: np.ndarray, film: np.ndarray, stars: np.ndarray, times: np.ndarray) -> Ratings:
    """Places in the order of the ids, rows in the order given."""
    user_ids, users = np.unique(user, return_inverse=True)
    film_ids, films = np.unique(film, return_inverse=True)
    return Ratings(users, films, stars.astype(float), times.astype(np.int64), user_ids, film_ids)
