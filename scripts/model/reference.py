"""A plain forward pass of BERT (arXiv 1810.04805) in numpy, to check the ONNX graph against. Slow and obvious."""

from __future__ import annotations

import math

import numpy as np

from weights import EncoderWeights

_erf = np.vectorize(math.erf, otypes=[np.float64])


def forward(weights: EncoderWeights, ids: list[int]) -> list[np.ndarray]:
    """The states after the embeddings and after every layer, each [tokens, hidden]."""
    hidden = _normalise(_embed(weights, ids), weights, "emb.ln")
    states = [hidden]
    for layer in range(weights.layers):
        name = f"l{layer}"
        middle = _normalise(hidden + _attention(weights, name, hidden), weights, f"{name}.aln")
        wide = _dense(weights, f"{name}.fi", middle)
        gelu = wide * 0.5 * (1 + _erf(wide / math.sqrt(2)))  # arXiv 1606.08415, equation (1)
        hidden = _normalise(middle + _dense(weights, f"{name}.fo", gelu), weights, f"{name}.oln")
        states.append(hidden)
    return states


def _embed(weights: EncoderWeights, ids: list[int]) -> np.ndarray:
    table = weights.packed("emb.word", weights.hidden)
    rows = type(table)(table.nibbles[ids], table.scales[ids]).unpack()
    positions = weights.floats("emb.pos").reshape(weights.positions, weights.hidden)[: len(ids)]
    return rows + positions + weights.floats("emb.type")[: weights.hidden]


def _attention(weights: EncoderWeights, name: str, hidden: np.ndarray) -> np.ndarray:
    tokens, width = hidden.shape
    size = width // weights.heads
    query, key, value = (
        _dense(weights, f"{name}.{part}", hidden).reshape(tokens, weights.heads, size).transpose(1, 0, 2)
        for part in ("q", "k", "v")
    )
    scores = query @ key.transpose(0, 2, 1) / math.sqrt(size)  # arXiv 1706.03762, equation (1)
    weight = np.exp(scores - scores.max(axis=2, keepdims=True))
    weight /= weight.sum(axis=2, keepdims=True)
    return _dense(weights, f"{name}.ao", (weight @ value).transpose(1, 0, 2).reshape(tokens, width))


def _dense(weights: EncoderWeights, name: str, values: np.ndarray) -> np.ndarray:
    weight, bias = weights.linear(name, values.shape[1])
    return values @ weight + bias


def _normalise(values: np.ndarray, weights: EncoderWeights, name: str) -> np.ndarray:
    centred = values - values.mean(axis=1, keepdims=True)
    deviation = np.sqrt((centred**2).mean(axis=1, keepdims=True) + weights.epsilon)
    return centred / deviation * weights.floats(f"{name}.w") + weights.floats(f"{name}.b")
