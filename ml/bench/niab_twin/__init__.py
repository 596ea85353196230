"""A forecast service as this field writes it: FastAPI, pydantic and CatBoost. It exists to be measured beside ours."""
