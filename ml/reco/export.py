"""Writes and reads the file that the service recommends from (MODEL_FORMAT.md). The same model gives the same bytes."""

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import sparse

from .learners.content import ContentSettings, feature_weights
from .served import Lists, ServedSettings, Tastes

FORMAT = "niab-reco/1"
ALIGNMENT = 8
TYPES = {
    "int8": np.int8,
    "uint8": np.uint8,
    "uint16": np.uint16,
    "int32": np.int32,
    "uint32": np.uint32,
    "float32": np.float32,
}
ATTRIBUTION = (
    "Recommandations tirées de MovieLens : F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: "
    "History and Context. ACM Transactions on Interactive Intelligent Systems 5, 4: 19:1-19:19."
)


@dataclass(frozen=True)
class Model:
    """What is served, with the settings that its formulas need."""

    movie_lens_ids: np.ndarray
    imdb_ids: list[str]
    lists: Lists
    keys: list[str]
    tastes: Tastes
    settings: ServedSettings
    content: ContentSettings


def write_model(folder: Path, model: Model, trained_on: dict, metrics: dict) -> str:
    """Writes `model.bin.gz` and `manifest.json`; returns the version."""
    sections, content = packed(arrays_of(model))
    parameters = parameters_of(model)
    manifest = {
        "format": FORMAT,
        "version": version_of(content, parameters),
        "sha256": hashlib.sha256(content).hexdigest(),
        "trainedOn": trained_on,
        "attribution": ATTRIBUTION,
        "parameters": parameters,
        "metrics": metrics,
        "sections": sections,
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.bin.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (folder / "manifest.json").write_text(f"{text}\n", encoding="utf8")
    return manifest["version"]


def version_of(content: bytes, parameters: dict[str, float]) -> str:
    """The same lists with another formula recommend other films, so that they are another version."""
    return hashlib.sha256(content + json.dumps(parameters, sort_keys=True).encode()).hexdigest()[:12]


def arrays_of(model: Model) -> dict[str, np.ndarray]:
    """By section, in the order of the file."""
    starts, neighbours, few, many = joined(model.lists.few, model.lists.many)
    tastes = model.tastes
    return {
        "movieLensIds": model.movie_lens_ids.astype(np.int32),
        "imdbIds": np.array([int(imdb.removeprefix("tt")) for imdb in model.imdb_ids], np.int32),
        "prior": model.lists.prior.astype(np.float32),
        "neighbourStarts": starts.astype(np.uint32),
        "neighbours": neighbours.astype(np.uint16),
        "few": few.astype(np.uint8),
        "many": many.astype(np.int8),
        "featurePrior": tastes.feature_prior.astype(np.float32),
        "featureWeight": feature_weights(model.keys).astype(np.float32),
        "tasteStarts": tastes.rounded.indptr.astype(np.uint32),
        "tasteFeatures": tastes.rounded.indices.astype(np.uint16),
        "tastes": tastes.rounded.data.astype(np.int8),
        "tasteScales": tastes.scales.astype(np.float32),
        "featureKeys": np.frombuffer("\n".join(model.keys).encode(), np.uint8),
    }


def parameters_of(model: Model) -> dict[str, float]:
    few, content = model.settings.few, model.content
    return {
        "fewScale": model.lists.few_scale,
        "fewFactor": few.factor,
        "fewPower": few.power,
        "manyScale": model.lists.many_scale,
        "manyFactor": model.settings.many_factor,
        "longestList": int(np.diff(joined(model.lists.few, model.lists.many)[0]).max()),
        "contentIntercept": model.tastes.intercept,
        "tasteFactor": content.factor,
        "tastePower": content.power,
        "tastePenalty": content.taste_penalty,
    }


def joined(few: sparse.csr_array, many: sparse.csr_array) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Starts, columns and both values of the places that either matrix has; columns ascend within a row."""
    # Whole numbers up to 255 and 127: as one number, both are told apart again.
    both = sparse.csr_array(few + 1000.0 * many)
    both.sort_indices()
    upper = np.rint(both.data / 1000)
    return both.indptr, both.indices, both.data - 1000 * upper, upper


def packed(arrays: dict[str, np.ndarray]) -> tuple[list[dict], bytes]:
    """Little-endian, each on a multiple of 8 bytes."""
    sections, parts, offset = [], [], 0
    for name, array in arrays.items():
        kind = "utf8" if name == "featureKeys" else array.dtype.name
        content = array.astype(array.dtype.newbyteorder("<")).tobytes()
        sections.append({"name": name, "type": kind, "offset": offset, "length": len(array)})
        padding = -len(content) % ALIGNMENT
        parts.append(content + bytes(padding))
        offset += len(content) + padding
    return sections, b"".join(parts)


def read_arrays(folder: Path) -> tuple[dict, dict[str, np.ndarray]]:
    """Manifest and sections. Raises ValueError where the file is another format or not what its manifest says."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf8"))
    if manifest["format"] != FORMAT:
        raise ValueError(f"the model's format is {manifest['format']}, not {FORMAT}")
    content = gzip.decompress((folder / "model.bin.gz").read_bytes())
    if hashlib.sha256(content).hexdigest() != manifest["sha256"]:
        raise ValueError("the model is not the one that its manifest tells of")
    arrays = {}
    for section in manifest["sections"]:
        kind = TYPES.get(section["type"], np.uint8)
        arrays[section["name"]] = np.frombuffer(content, kind, section["length"], section["offset"])
    return manifest, arrays
