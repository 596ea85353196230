"""The inputs of the model as this field writes them: a DataFrame for each request, column by column."""

from typing import Any

import numpy as np
import pandas as pd

from niab_twin.columns import CATEGORIES, RECORDS_OF, SEASONS, number_columns
from niab_twin.knowledge import NO_RECORD, UNKNOWN, Knowledge, Record
from niab_twin.spelling import fold


def frame_of(films: list[dict[str, Any]], knowledge: Knowledge) -> pd.DataFrame:
    """Rows of the films, which are given as `Film.model_dump` says them."""
    df = pd.DataFrame(films)
    for column in ("directors", "cast", *knowledge.labels):
        df[column] = df[column].apply(lambda names: [fold(name) for name in names])
    columns = {**dated(df), **said(df), **named(df)}
    for kind, labels in knowledge.labels.items():
        columns[kind] = df[kind].apply(len)
        for label in labels:
            columns[f"{kind}_{label}"] = df[kind].apply(lambda names, label=label: 1 if label in names else 0)
    columns["cast_best"] = df["cast"].apply(lambda names: best_of([knowledge.people.get(name) for name in names]))
    for column in RECORDS_OF:
        records = knowledge.distributors if column == "distributor" else knowledge.people
        found = [records.get(name, NO_RECORD) for name in columns[column]]
        for part, values in zip(Record._fields, zip(*found, strict=True), strict=True):
            columns[f"{column}_{part}"] = pd.Series(values, df.index)
    return pd.DataFrame(columns)[[*number_columns(knowledge), *CATEGORIES]]


def dated(df: pd.DataFrame) -> dict[str, pd.Series]:
    released = pd.to_datetime(df["release_date"])
    month = released.dt.month
    return {
        "us_lead_days": (released - pd.to_datetime(df["us_release_date"])).dt.days.astype(float),
        "month": month,
        "month_sin": np.sin(month * np.pi / 6),
        "month_cos": np.cos(month * np.pi / 6),
        "week": released.dt.isocalendar().week.astype(int),
        "year": released.dt.year,
        "season": month.apply(lambda number: SEASONS[number - 1]),
    }


def said(df: pd.DataFrame) -> dict[str, pd.Series]:
    budget = df["budget"].apply(lambda given: given["amount"] if isinstance(given, dict) else np.nan)
    return {
        "duration": df["duration_minutes"].astype(float),
        "screens": df["screens"].astype(float),
        "budget": np.log1p(budget),
        "us_opening": np.log1p(df["us_opening_usd"].astype(float)),
        "title_length": df["title"].str.len(),
        "title_words": df["title"].str.count(" ") + 1,
        "title_digits": df["title"].str.contains(r"[0-9]").astype(int),
        "same_title": (df["title"] == df["original_title"]).astype(int),
        "directors": df["directors"].apply(len),
        "actors": df["cast"].apply(len),
    }


def named(df: pd.DataFrame) -> dict[str, pd.Series]:
    return {
        "distributor": df["distributor"].fillna(UNKNOWN).apply(fold),
        "director_1": nth(df["directors"], 0),
        "actor_1": nth(df["cast"], 0),
        "actor_2": nth(df["cast"], 1),
        "main_genre": nth(df["genres"], 0),
        "main_country": nth(df["countries"], 0),
        "main_language": nth(df["languages"], 0),
    }


def nth(lists: pd.Series, n: int) -> pd.Series:
    return lists.apply(lambda names: names[n] if len(names) > n else UNKNOWN)


def best_of(records: list[Record | None]) -> float:
    return max((record.best for record in records if record is not None), default=np.nan)
