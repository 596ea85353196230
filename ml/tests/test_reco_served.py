"""The file that the service reads: the same bytes each time, and its formulas give what was measured."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
from scipy import sparse

from reco.data.facts import Facts
from reco.data.movielens import read_titles
from reco.export import Model, read_arrays, write_model
from reco.learners.content import ContentSettings, design, feature_keys, vocabulary
from reco.learners.cooccurrence import Cooccurrence, CooccurrenceSettings
from reco.learners.ease import Ease
from reco.paths import CURRENT
from reco.served import ServedSettings, build_lists, build_tastes, score_lists, score_tastes

FILMS = 30
SETTINGS = ServedSettings(CooccurrenceSettings(), many_penalty=5, few_longest=12, many_longest=6)
CONTENT = ContentSettings(factor=40, longest=4)
MOST_BYTES = 3_000_000


@pytest.fixture(scope="module")
def likes() -> sparse.csr_array:
    rng = np.random.default_rng(6)
    dense = rng.random((80, FILMS)) < np.linspace(0.5, 0.05, FILMS)
    dense[:, -1] = False
    return sparse.csr_array(dense.astype(float))


@pytest.fixture(scope="module")
def facts() -> list[Facts | None]:
    genres = ("Comedy", "Drama", "War")
    made = [
        Facts(
            f"tt{place:07d}", 1990 + place, 90 + place, (genres[place % 3],), ("FR",), {"director": (f"nm{place % 7}",)}
        )
        for place in range(FILMS)
    ]
    return [None, *made[1:]]


@pytest.fixture(scope="module")
def model(likes: sparse.csr_array, facts: list[Facts | None]) -> Model:
    taught = np.arange(1, FILMS)
    keys = vocabulary(facts)
    tastes = build_tastes(design(facts, keys), likes.sum(0), taught, CONTENT)
    imdb_ids = [f"tt{place:07d}" for place in range(FILMS)]
    return Model(np.arange(FILMS) * 2, imdb_ids, build_lists(likes, SETTINGS), keys, tastes, SETTINGS, CONTENT)


def told(*films: int) -> sparse.csr_array:
    dense = np.zeros((1, FILMS))
    dense[0, list(films)] = 1
    return sparse.csr_array(dense)


def test_the_same_model_gives_the_same_bytes(model: Model, tmp_path: Path):
    for name in ("a", "b"):
        write_model(tmp_path / name, model, {"ratings": 1}, {})
    for file in ("model.bin.gz", "manifest.json"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_the_formula_of_films_with_ratings(model: Model, tmp_path: Path):
    """As MODEL_FORMAT.md tells it, from the file alone."""
    write_model(tmp_path, model, {}, {})
    manifest, arrays = read_arrays(tmp_path)
    parameters = manifest["parameters"]
    liked = (0, 4, 9)
    scores = arrays["prior"].astype(float)
    for film in liked:
        own = slice(arrays["neighbourStarts"][film], arrays["neighbourStarts"][film + 1])
        places = arrays["neighbours"][own]
        assert (np.diff(places.astype(int)) > 0).all()
        few = parameters["fewFactor"] * len(liked) ** -parameters["fewPower"] * parameters["fewScale"]
        scores[places] += (
            few * arrays["few"][own] + parameters["manyFactor"] * parameters["manyScale"] * arrays["many"][own]
        )
    np.testing.assert_allclose(scores, score_lists(model.lists, told(*liked), SETTINGS)[0], rtol=1e-6)
    assert np.diff(arrays["neighbourStarts"]).max() == parameters["longestList"]


def test_the_formula_of_films_without_ratings(model: Model, facts: list[Facts | None], tmp_path: Path):
    write_model(tmp_path, model, {}, {})
    manifest, arrays = read_arrays(tmp_path)
    parameters = manifest["parameters"]
    keys = arrays["featureKeys"].tobytes().decode().split("\n")
    found = [keys.index(key) for key in feature_keys(facts[5]) if key in keys]
    liked = (2, 8)
    taste = 0.0
    for film in liked:
        own = slice(arrays["tasteStarts"][film], arrays["tasteStarts"][film + 1])
        for feature, weight in zip(arrays["tasteFeatures"][own], arrays["tastes"][own], strict=True):
            if feature in found:
                taste += float(weight) * arrays["tasteScales"][film] * arrays["featureWeight"][feature]
    score = parameters["contentIntercept"] + arrays["featurePrior"][found].sum()
    score += parameters["tasteFactor"] * len(liked) ** -parameters["tastePower"] * taste
    expected = score_tastes(model.tastes, told(*liked), design([facts[5]], keys), CONTENT)[0, 0]
    assert score == pytest.approx(expected, rel=1e-5)


def test_whole_lists_are_the_two_models(likes: sparse.csr_array):
    """But for the rounding."""
    whole = ServedSettings(CooccurrenceSettings(), many_penalty=5, few_longest=FILMS, many_longest=FILMS)
    liked = likes[:, :-1]
    few = Cooccurrence(whole.few).fit(liked).scores(told(1, 3)[:, : FILMS - 1])
    many = Ease(5).fit(liked).scores(told(1, 3)[:, : FILMS - 1])
    scores = score_lists(build_lists(liked, whole), told(1, 3)[:, : FILMS - 1], whole)
    np.testing.assert_allclose(scores, few + whole.many_factor * many, atol=0.05)


def test_a_broken_file_is_refused(model: Model, tmp_path: Path):
    write_model(tmp_path, model, {}, {})
    (tmp_path / "model.bin.gz").write_bytes(gzip.compress(b"something else"))
    with pytest.raises(ValueError, match="not the one"):
        read_arrays(tmp_path)
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    (tmp_path / "manifest.json").write_text(json.dumps({**manifest, "format": "other/1"}))
    with pytest.raises(ValueError, match="format"):
        read_arrays(tmp_path)


def test_the_shipped_model_knows_what_goes_with_toy_story():
    """What its like adds to other films, popularity aside; and the file stays small."""
    manifest, arrays = read_arrays(CURRENT)
    assert (CURRENT / "model.bin.gz").stat().st_size < MOST_BYTES
    titles, ids = read_titles(), arrays["movieLensIds"]
    film = int(np.flatnonzero(ids == 1)[0])
    own = slice(arrays["neighbourStarts"][film], arrays["neighbourStarts"][film + 1])
    parameters = manifest["parameters"]
    added = parameters["fewFactor"] * parameters["fewScale"] * arrays["few"][own]
    added = added + parameters["manyFactor"] * parameters["manyScale"] * arrays["many"][own]
    best = [titles[int(ids[place])] for place in arrays["neighbours"][own][np.argsort(-added)[:10]]]
    assert "Toy Story 2 (1999)" in best
