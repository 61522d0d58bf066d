"""The arithmetic that the constants stand for, exactly as the service does it."""

from __future__ import annotations

import numpy as np

from encoder import Encoded


def unit(vectors: np.ndarray) -> np.ndarray:
    """Each row at length one; a row of zeros stays as it is."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / np.where(length == 0, 1, length)


def pool(encoded: Encoded, token_idf: np.ndarray) -> np.ndarray:
    """The mean of the last states, each weighted by its token's idf, at length one."""
    weights = token_idf[encoded.ids].astype(np.float64)
    return unit(weights @ encoded.last.astype(np.float64))


def centre(vectors: np.ndarray, mean: np.ndarray) -> np.ndarray:
    return unit(vectors - mean)


def through_head(centred: np.ndarray, head: np.ndarray) -> np.ndarray:
    return unit(centred @ head)


def token_vectors(states: np.ndarray, mean: np.ndarray, projection: np.ndarray) -> np.ndarray:
    """A text's own tokens for late interaction, rounded as int8 holds them: one byte a number, 127 being one."""
    return np.round(unit((states - mean) @ projection) * 127).astype(np.int8)


def late_interaction(need: np.ndarray, weights: np.ndarray, passage: np.ndarray) -> float:
    """ColBERT's MaxSim (arXiv 2004.12832, equation 3) as an idf-weighted mean over the need's tokens."""
    best = (need.astype(np.int32) @ passage.astype(np.int32).T).max(axis=1) / 127**2
    return float(weights @ best / max(weights.sum(), 1e-9))
