"""A small sample of `npm run reco:evaluate`, on the real ratings: what was promised still holds."""

import pytest

from reco.data.movielens import read_latest_small
from reco.data.ratings import Ratings
from reco.floors import Floor, by_time_floors, leave_last_floors
from reco.protocols.in_time import in_time
from reco.protocols.visitors import visitors
from reco.settings import BY_TIME, LEAVE_LAST, SERVED
from reco.splits.by_time import split_by_time
from reco.splits.leave_last import leave_last


@pytest.fixture(scope="module")
def ratings() -> Ratings:
    return read_latest_small()


def missed(floors: list[Floor]) -> list[str]:
    return [floor.name for floor in floors if not floor.holds]


def test_leave_last(ratings: Ratings):
    assert missed(leave_last_floors(in_time(*leave_last(ratings), LEAVE_LAST, whole=False))) == []


def test_split_by_time(ratings: Ratings):
    """The ratio alone: the interval begins so near to zero that another processor's rounding may decide it."""
    ratio, _ = by_time_floors(in_time(*split_by_time(ratings), BY_TIME, whole=False))
    assert ratio.holds


def test_visitors_with_three_likes(ratings: Ratings):
    """One draw a user instead of five."""
    served = visitors(ratings, (3,), SERVED, whole=False, draws=1)[3][-1]
    assert served["model"] == "served"
    assert served["ratio"] >= 1.12 and served["differenceInterval"][0] > 0
