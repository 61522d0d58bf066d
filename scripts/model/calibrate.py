"""Finds the few feed-forward channels whose values would spoil int8.

Dynamic int8 has one scale for a whole activation. After GELU most channels stay below 5, but a handful reach 10 to
70, and then all the others share what few steps are left. Dividing those channels by a constant and multiplying the
weights that read them by the same constant changes nothing in float and restores the resolution: the idea of
SmoothQuant (arXiv 2211.10438, section 4), applied to outliers only.
"""

from __future__ import annotations

import copy

import numpy as np
import onnxruntime
from onnx import ModelProto, TensorProto, helper
from tokenizers import Tokenizer

from graph import activation_name

LIMIT = 3.0
"""A channel that peaks above this is scaled down to it. 1.5, 3 and 5 give the same cosines to float."""


def feed_forward_divisors(model: ModelProto, layers: int, tokenizer: Tokenizer, texts: list[str]) -> list[np.ndarray]:
    """For each layer, what to divide each feed-forward channel by: 1 for nearly all of them."""
    outputs = [activation_name(layer) for layer in range(layers)]
    observed = copy.deepcopy(model)
    observed.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs)
    session = onnxruntime.InferenceSession(observed.SerializeToString(), providers=["CPUExecutionProvider"])

    peaks: list[np.ndarray | float] = [0.0] * layers
    for text in texts:
        ids = np.array([tokenizer.encode(text).ids], np.int64)
        activations = session.run(outputs, {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        peaks = [np.maximum(peak, np.abs(values[0]).max(axis=0)) for peak, values in zip(peaks, activations)]
    return [np.maximum(1, peak / LIMIT).astype(np.float32) for peak in peaks]
