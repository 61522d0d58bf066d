"""Reads the 4-bit weights file of multilingual-e5-small (format `E5S1`, see README.md)."""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np

BLOCK = 32
"""Weights that share one scale, along the input dimension."""

BLOCK_BYTES = 2 + BLOCK // 2

FLOAT32, Q4_0 = 0, 1


@dataclass(frozen=True)
class PackedTensor:
    """A Q4_0 tensor as it is stored: value = (nibble - 8) x scale.

    Byte j of a block holds weight j in its low and weight j + 16 in its high nibble.
    """

    nibbles: np.ndarray
    """uint8 [rows, columns / 2]"""
    scales: np.ndarray
    """float16 [rows, columns / 32]"""

    def unpack(self) -> np.ndarray:
        rows, blocks = self.scales.shape
        packed = self.nibbles.reshape(rows, blocks, BLOCK // 2)
        values = np.concatenate([packed & 15, packed >> 4], axis=2).astype(np.float32) - 8
        return (values * self.scales.astype(np.float32)[:, :, None]).reshape(rows, blocks * BLOCK)


class _Reader:
    def __init__(self, content: bytes) -> None:
        self.content = content
        self.position = 0

    def take(self, layout: str) -> tuple:
        values = struct.unpack_from("<" + layout, self.content, self.position)
        self.position += struct.calcsize("<" + layout)
        return values

    def array(self, dtype: str, count: int) -> np.ndarray:
        values = np.frombuffer(self.content, dtype, count, self.position)
        self.position += values.nbytes
        return values

    def skip(self, count: int) -> None:
        self.position += count


class EncoderWeights:
    """Sizes, vocabulary and tensors of the published 4-bit file."""

    def __init__(self, content: bytes) -> None:
        reader = _Reader(content)
        if bytes(reader.array("u1", 4)) != b"E5S1":
            raise ValueError("Not an E5S1 weights file")
        (version, self.hidden, self.layers, self.heads, self.feed_forward) = reader.take("I4i")
        if version != 1:
            raise ValueError(f"Weights file version {version}, expected 1")
        (self.vocabulary, self.positions, self.token_types, self.epsilon, block) = reader.take("3ifi")
        if block != BLOCK:
            raise ValueError(f"Weights in blocks of {block}, expected {BLOCK}")

        pieces, self.bos, self.eos, self.pad, self.unknown = reader.take("5i")
        (blob_length,) = reader.take("Q")
        offsets = reader.array("<u4", pieces + 1)
        self.piece_scores = reader.array("<f4", pieces)
        blob = reader.array("u1", blob_length).tobytes()
        self.pieces = [blob[start:end].decode() for start, end in zip(offsets[:-1], offsets[1:])]

        reader.take("i")  # entries of the normalisation map; tokenizer.json has its own
        reader.skip(reader.take("I")[0])

        (tensors,) = reader.take("i")
        self._content = content
        self._directory: dict[str, tuple[int, int, int, int]] = {}
        for _ in range(tensors):
            name = bytes(reader.array("u1", reader.take("H")[0])).decode()
            kind, elements, offset, length = reader.take("BIQQ")
            self._directory[name] = (kind, elements, offset, length)

    def names(self) -> list[str]:
        return list(self._directory)

    def floats(self, name: str) -> np.ndarray:
        kind, elements, offset, _ = self._directory[name]
        if kind != FLOAT32:
            raise ValueError(f"{name} is not stored as float32")
        return np.frombuffer(self._content, "<f4", elements, offset).copy()

    def packed(self, name: str, columns: int) -> PackedTensor:
        kind, elements, offset, length = self._directory[name]
        if kind != Q4_0:
            raise ValueError(f"{name} is not stored as Q4_0")
        blocks = np.frombuffer(self._content, "u1", length, offset).reshape(elements // BLOCK, BLOCK_BYTES)
        rows = elements // columns
        return PackedTensor(
            nibbles=np.ascontiguousarray(blocks[:, 2:]).reshape(rows, columns // 2),
            scales=np.ascontiguousarray(blocks[:, :2]).view("<f2").reshape(rows, columns // BLOCK),
        )

    def linear(self, name: str, inputs: int) -> tuple[np.ndarray, np.ndarray]:
        """A dense layer as y = x @ weight + bias; the file stores [out, in]."""
        return np.ascontiguousarray(self.packed(f"{name}.w", inputs).unpack().T), self.floats(f"{name}.b")
