"""The service. `/typical` is how this field writes it, `/best` what the same libraries can do."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import jwt
import numpy as np
from catboost import CatBoostRegressor
from fastapi import APIRouter, Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from niab_twin.frame import frame_of
from niab_twin.knowledge import Knowledge
from niab_twin.rows import Rows
from niab_twin.schema import Film, PredictedFilm, PredictedFilms, PredictFilm, PredictFilms, Prediction
from niab_twin.train import KNOWLEDGE, MODEL

VERSION = "twin"
ISSUER, AUDIENCE = "twin", "twin"
FOLDER = Path(os.environ["TWIN_MODEL"])
SECRET = os.environ["TWIN_SECRET"]

model = CatBoostRegressor()
model.load_model(str(FOLDER / MODEL))
knowledge = Knowledge.load(FOLDER / KNOWLEDGE)
rows = Rows(knowledge)
bearer = HTTPBearer()
Credentials = Annotated[HTTPAuthorizationCredentials, Depends(bearer)]


def claims_of(token: str) -> dict[str, Any]:
    try:
        return jwt.decode(token, SECRET, algorithms=["HS256"], audience=AUDIENCE, issuer=ISSUER)
    except jwt.PyJWTError as error:
        raise HTTPException(401, "invalid token", {"WWW-Authenticate": "Bearer"}) from error


def predictions(films: Sequence[Film], quantiles: np.ndarray) -> list[Prediction]:
    admissions = np.exp(quantiles).tolist()
    return [
        Prediction(id=film.id, model_version=VERSION, p10=p10, p50=p50, p90=p90)
        for film, (p10, p50, p90) in zip(films, admissions, strict=True)
    ]


typical = APIRouter(prefix="/typical")


def caller(credentials: Credentials) -> dict[str, Any]:
    return claims_of(credentials.credentials)


def predict_typical(films: Sequence[Film]) -> list[Prediction]:
    frame = frame_of([film.model_dump() for film in films], knowledge)
    return predictions(films, model.predict(frame))


@typical.post("/predict")
def typical_one(body: PredictFilm, _: Annotated[dict[str, Any], Depends(caller)]) -> PredictedFilm:
    return PredictedFilm(prediction=predict_typical([body.film])[0])


@typical.post("/predict-batch")
def typical_batch(body: PredictFilms, _: Annotated[dict[str, Any], Depends(caller)]) -> PredictedFilms:
    return PredictedFilms(predictions=predict_typical(body.films))


best = APIRouter(prefix="/best")


async def caller_at_once(credentials: Credentials) -> dict[str, Any]:
    """On the event loop: what takes microseconds needs no thread."""
    return claims_of(credentials.credentials)


def predict_best(films: Sequence[Film]) -> list[Prediction]:
    return predictions(films, model.predict(rows.of(films), thread_count=1))


@best.post("/predict")
async def best_one(body: PredictFilm, _: Annotated[dict[str, Any], Depends(caller_at_once)]) -> PredictedFilm:
    return PredictedFilm(prediction=predict_best([body.film])[0])


@best.post("/predict-batch")
async def best_batch(body: PredictFilms, _: Annotated[dict[str, Any], Depends(caller_at_once)]) -> PredictedFilms:
    return PredictedFilms(predictions=predict_best(body.films))


app = FastAPI(title="Twin")
app.include_router(typical)
app.include_router(best)
