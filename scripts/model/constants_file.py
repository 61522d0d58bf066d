"""Reads and writes float32 tensors in the safetensors layout (https://github.com/huggingface/safetensors#format)."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np

ALIGNMENT = 8


def write(path: Path, tensors: dict[str, np.ndarray], about: dict[str, str]) -> None:
    header: dict[str, object] = {"__metadata__": about}
    data = b""
    for name, tensor in tensors.items():
        content = np.ascontiguousarray(tensor, "<f4").tobytes()
        header[name] = {
            "dtype": "F32",
            "shape": list(tensor.shape),
            "data_offsets": [len(data), len(data) + len(content)],
        }
        data += content
    encoded = json.dumps(header, separators=(",", ":")).encode()
    encoded += b" " * (-len(encoded) % ALIGNMENT)
    path.write_bytes(struct.pack("<Q", len(encoded)) + encoded + data)


def read(path: Path) -> dict[str, np.ndarray]:
    content = path.read_bytes()
    (length,) = struct.unpack_from("<Q", content)
    header = json.loads(content[8 : 8 + length])
    header.pop("__metadata__", None)
    data = content[8 + length :]
    return {
        name: np.frombuffer(data[slice(*entry["data_offsets"])], "<f4").reshape(entry["shape"])
        for name, entry in header.items()
    }
