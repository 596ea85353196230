# %% [markdown]
# # Films recommended, and why
#
# For the cinema: what was looked at, what was compared, what is served. Every figure is computed by the cells.
# `npm run reco:notebook` makes and executes this file from `cells.py`.
# %% [markdown]
# ## The data
#
# MovieLens' latest-small: ratings of 610 people, from 1996 to 2018. No French cinema's audience.
# %%
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from reco.data.films import read_films
from reco.data.movielens import read_titles
from reco.splits.visitors import LIKED, visitor_users

films = read_films()
ratings = films.ratings
titles = read_titles()
counts = np.bincount(ratings.films, minlength=ratings.shape[1])
likes_of = np.bincount(ratings.films[ratings.stars >= LIKED], minlength=ratings.shape[1])
years = pd.to_datetime(ratings.times, unit="s").year
pd.Series(
    {
        "ratings": len(ratings),
        "users": ratings.shape[0],
        "films with ratings": ratings.shape[1],
        "share of all pairs that are rated": round(len(ratings) / np.prod(ratings.shape), 4),
        "films with a single rating": int((counts == 1).sum()),
        "likes (4 stars or more)": int((ratings.stars >= LIKED).sum()),
        "films that nobody likes": int((likes_of == 0).sum()),
        "users with 10 likes or more": len(visitor_users(ratings)),
        "films with facts": int(films.has_facts.sum()),
    }
)
# %%
figure, axes = plt.subplots(1, 3, figsize=(13, 3.2))
axes[0].bar(*np.unique(ratings.stars, return_counts=True), width=0.4)
axes[0].set(title="Stars given", xlabel="stars")
axes[1].loglog(np.arange(1, len(counts) + 1), np.sort(counts)[::-1])
axes[1].set(title="Ratings of a film", xlabel="rank of the film")
axes[2].bar(*np.unique(years, return_counts=True))
axes[2].set(title="Ratings in a year", xlabel="year")
figure.tight_layout()
# %% [markdown]
# ## Cleaning
#
# Nothing is dropped: no pair stands twice, and full ranking over all films is what the service does. A like is four
# stars or more. Many ratings of a user carry the same second: at equal times the
# higher film id counts as the later one.
# %%
same = pd.Series(ratings.times).groupby(ratings.users).apply(lambda times: times.duplicated(keep=False).mean())
days = pd.Series(ratings.times).groupby(ratings.users).apply(lambda times: (times.max() - times.min()) / 86_400)
pd.Series(
    {
        "pairs that stand twice": int(pd.DataFrame([ratings.users, ratings.films]).T.duplicated().sum()),
        "median share of a user's ratings with a time that another has": round(float(same.median()), 3),
        "users whose ratings lie within one day": int((days < 1).sum()),
    }
)
# %% [markdown]
# ## What a few likes are worth
#
# Visitors with one, three or five likes, unseen in training. Everybody likes the popular films; an item model alone
# does worse than that at one like, and smoothed co-occurrence, which starts from popularity, does better.
# %%
from reco.protocols.visitors import visitors
from reco.settings import SERVED

found = visitors(ratings, (1, 3, 5), SERVED)
pd.DataFrame(
    {
        row["model"]: {number: rows[place]["ndcg"] for number, rows in found.items()}
        for place, row in enumerate(found[1])
    }
).T.round(3).rename_axis("nDCG@10")
# %% [markdown]
# ## Films without ratings
#
# By facts alone, ranked among themselves.
# %%
from reco.protocols.unrated import unrated
from reco.settings import CONTENT

pd.DataFrame(unrated(ratings, films.facts, CONTENT)).set_index("model")[["ndcg", "ratio"]].round(3)
# %% [markdown]
# ## In order of time
#
# The last rating of each user is the one to find. What she rated last tells most.
# %%
from reco.protocols.in_time import in_time
from reco.settings import LEAVE_LAST
from reco.splits.leave_last import leave_last

rows = in_time(*leave_last(ratings), LEAVE_LAST, whole=False)
pd.DataFrame(rows).set_index("model")[["ndcg", "ratio", "coverage", "popularityBias"]].round(3)
# %% [markdown]
# ## What it says
#
# The model as it is served, for two visitors. A reason is the like that speaks most for a film.
# %%
from scipy import sparse

from reco.served import build_lists, score_lists

lists = build_lists(ratings.only(ratings.stars >= LIKED).matrix(), SERVED)
place_of = {titles[movie]: place for place, movie in enumerate(ratings.film_ids.tolist())}


def recommended(*liked: str) -> pd.DataFrame:
    places = [place_of[title] for title in liked]
    inputs = sparse.csr_array((np.ones(len(places)), ([0] * len(places), places)), shape=(1, ratings.shape[1]))
    scores = score_lists(lists, inputs, SERVED)[0]
    scores[places] = -np.inf
    best = np.argsort(-scores)[:8]
    each = [lists.few[place].todense() * lists.few_scale for place in places]
    reasons = [liked[int(np.argmax([weights[film] for weights in each]))] for film in best]
    return pd.DataFrame({"film": [titles[ratings.film_ids[film]] for film in best], "because of": reasons})


recommended("Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)", "City of God (Cidade de Deus) (2002)")
# %%
recommended("Toy Story (1995)", "Finding Nemo (2003)", "Shrek (2001)")
# %% [markdown]
# ## What failed
#
# - EASE and item-kNN for a single like: well below popularity.
# - Similarity by facts alone (cosine of genres and people) for films without ratings: what is learnt from likes is
#   several times better.
# - Popularity of the last years, and co-rating within a session, added to EASE: no better than EASE with recent ratings
#   counting more.
