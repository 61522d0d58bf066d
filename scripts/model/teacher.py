"""all-MiniLM-L6-v2, the English encoder whose geometry the head learns (its model card gives the pooling used here)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from sources import TEACHER_MODEL, TEACHER_TOKENIZER

MAXIMUM_TOKENS = 256


class Teacher:
    def __init__(self, sources: Path) -> None:
        self.tokenizer = Tokenizer.from_str(TEACHER_TOKENIZER.read(sources).decode())
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(max_length=MAXIMUM_TOKENS)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self.session = onnxruntime.InferenceSession(TEACHER_MODEL.read(sources), options)
        self.inputs = [value.name for value in self.session.get_inputs()]

    def vector(self, text: str) -> np.ndarray:
        """The mean of all token states, of unit length."""
        encoding = self.tokenizer.encode(text)
        values = {
            "input_ids": encoding.ids,
            "attention_mask": encoding.attention_mask,
            "token_type_ids": encoding.type_ids,
        }
        feed = {name: np.array([values[name]], np.int64) for name in self.inputs}
        mean = self.session.run(None, feed)[0][0].mean(axis=0)
        return mean / np.linalg.norm(mean)
