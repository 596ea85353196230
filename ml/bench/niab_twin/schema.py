"""What comes in, as `POST /api/v1/predict` takes it, and what goes out."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

Name = Annotated[str, Field(min_length=1, max_length=200)]
Title = Annotated[str, Field(min_length=1, max_length=300)]


class Shape(BaseModel):
    """Names of fields are those of JSON; a field that nobody knows is refused."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")


class Budget(Shape):
    amount: float = Field(ge=0, le=1e11)
    currency: str = Field(pattern="^[A-Z]{3}$")


class Film(Shape):
    id: Annotated[str, Field(min_length=1, max_length=100)] | None = None
    title: Title
    original_title: Title | None = None
    release_date: date
    distributor: Title | None = None
    directors: list[Name] = Field(default=[], max_length=20)
    cast: list[Name] = Field(default=[], max_length=50)
    genres: list[Name] = Field(default=[], max_length=20)
    countries: list[Name] = Field(default=[], max_length=20)
    languages: list[Name] = Field(default=[], max_length=20)
    duration_minutes: float | None = Field(default=None, ge=1, le=1_000)
    screens: int | None = Field(default=None, ge=1, le=10_000)
    us_release_date: date | None = None
    us_opening_usd: float | None = Field(default=None, ge=0, le=1e10)
    budget: Budget | None = None
    page_views: int | None = Field(default=None, ge=0, le=10**12)


class PredictFilm(Shape):
    film: Film


class PredictFilms(Shape):
    films: list[Film] = Field(min_length=1, max_length=100)


class Prediction(Shape):
    """First-week admissions: eight films of ten lie between p10 and p90."""

    id: str | None
    model_version: str
    p10: float
    p50: float
    p90: float


class PredictedFilm(Shape):
    prediction: Prediction


class PredictedFilms(Shape):
    predictions: list[Prediction]
