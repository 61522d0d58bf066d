"""Runs the committed int8 encoder as the service does: one text per call, truncated at 512 tokens."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from graph import LAST_OUTPUT, TOKEN_OUTPUT

MAXIMUM_TOKENS = 512

NEED_PREFIX = FIELD_PREFIX = "query: "
WHOLE_PREFIX = "passage: "


@dataclass(frozen=True)
class Encoded:
    """A text's tokens, prefix and special ones included."""

    ids: np.ndarray
    last: np.ndarray
    """[tokens, 384], pooled into the text's vector"""
    inner: np.ndarray
    """[tokens, 384] after layer 10, for late interaction"""
    own: slice
    """The tokens of the text itself, without the prefix and the special ones"""


class Encoder:
    def __init__(self, folder: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(max_length=MAXIMUM_TOKENS)
        # Two threads at most: the scripts share the machine, and more gain nothing on texts this short.
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        model = folder / "onnx" / "model_quantized.onnx"
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def token_ids(self, prefix: str, text: str) -> np.ndarray:
        return np.array(self.tokenizer.encode(prefix + text).ids, np.int64)

    def own_tokens(self, prefix: str) -> slice:
        """Skips <s> and the prefix at the start and </s> at the end. "query: " is three tokens, "passage: " two."""
        return slice(len(self.tokenizer.encode(prefix.rstrip()).ids) - 1, -1)

    def prefix_ids(self) -> set[int]:
        """Ids of the prefixes' tokens and of <s> and </s>."""
        return {id for prefix in (NEED_PREFIX, WHOLE_PREFIX) for id in self.tokenizer.encode(prefix.rstrip()).ids}

    def encode(self, prefix: str, text: str) -> Encoded:
        # Alone, because dynamic int8 takes its scale from the whole batch: neighbours would change the vector.
        ids = self.token_ids(prefix, text)[None, :]
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        last, inner = self.session.run([LAST_OUTPUT, TOKEN_OUTPUT], feed)
        return Encoded(ids[0], last[0], inner[0], self.own_tokens(prefix))
