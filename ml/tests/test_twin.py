"""The service that ours is measured beside: both of its ways give the model the same inputs."""

from datetime import date

import numpy as np
from niab_twin.columns import CATEGORIES
from niab_twin.frame import frame_of
from niab_twin.knowledge import Knowledge
from niab_twin.rows import Rows
from niab_twin.schema import Budget, Film

BARE = Film(title="Nu", release_date=date(2027, 3, 10))
PAST = Film(
    title="Astérix 4",
    original_title="Astérix 4",
    release_date=date(2026, 10, 14),
    distributor="Pathé",
    directors=["Laurent Tirard"],
    cast=["Édouard Baer", "Gérard Depardieu"],
    genres=["Comédie", "Aventure"],
    countries=["France"],
    languages=["Français"],
    duration_minutes=110,
    screens=900,
    us_release_date=date(2026, 12, 4),
    us_opening_usd=1e6,
    budget=Budget(amount=6e7, currency="EUR"),
)
NEXT = PAST.model_copy(update={"title": "Le prochain", "cast": ["Inconnu", "GERARD DEPARDIEU"], "genres": ["Opéra"]})


def test_both_ways_give_the_same_inputs() -> None:
    knowledge = Knowledge.of_labels([PAST, BARE])
    knowledge.reveal(PAST, 3_000_000)
    knowledge.reveal(NEXT, 1_000_000)
    films = [BARE, PAST, NEXT]
    frame = frame_of([film.model_dump() for film in films], knowledge)
    data = Rows(knowledge).of(films)
    categories = frame[list(CATEGORIES)]
    numbers = frame.drop(columns=list(CATEGORIES)).to_numpy(np.float32)
    np.testing.assert_array_equal(data.num_feature_data, numbers)
    assert [[name.decode() for name in row] for row in data.cat_feature_data] == categories.to_numpy().tolist()


def test_records_are_found_in_any_spelling() -> None:
    knowledge = Knowledge.of_labels([PAST])
    knowledge.reveal(PAST, 3_000_000)
    knowledge.reveal(NEXT, 1_000_000)
    frame = frame_of([NEXT.model_dump()], knowledge)
    assert frame["actor_2_films"].tolist() == [2]
    assert frame["actor_2_mean"].tolist() == [(np.log(3e6) + np.log(1e6)) / 2]
    assert frame["distributor_best"].tolist() == [np.log(3e6)]
