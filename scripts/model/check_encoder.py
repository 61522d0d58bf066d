"""Checks the built encoder: against a plain numpy forward pass, its own float graph, and the JavaScript library."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from build_encoder import FLOAT_FILE
from catalogue import add_catalogue_arguments, read_cases, read_topics
from graph import LAST_OUTPUT, TOKEN_LAYER, TOKEN_OUTPUT
from paths import CHECK_SAMPLES, ENCODER_FOLDER, SCRIPTS
from reference import forward
from sources import ENCODER_WEIGHTS
from weights import EncoderWeights

REFERENCE_TEXTS = 8
"""The numpy pass takes about a second a text."""

LEAST_TO_REFERENCE = 0.99999
LEAST_TO_FLOAT = 0.995
LEAST_TO_JAVASCRIPT = 0.998
"""Two versions of ONNX Runtime differ in last bits, which int8 rounding magnifies; both are as near to float."""

LEAST_SAME_IDS = 0.99


def main() -> None:
    arguments = parse_arguments()
    tokenizer = Tokenizer.from_file(str(arguments.encoder / "tokenizer.json"))
    tokenizer.enable_truncation(max_length=512)
    texts = check_texts(arguments)
    sample = texts[: arguments.encode]

    exact = Encoder(arguments.float / FLOAT_FILE, tokenizer)
    quantised = Encoder(arguments.encoder / "onnx" / "model_quantized.onnx", tokenizer)
    weights = EncoderWeights(ENCODER_WEIGHTS.read(arguments.sources))
    exact_means = [exact.means(text) for text in sample]
    quantised_means = [quantised.means(text) for text in sample]
    reference_means = [reference(weights, tokenizer, text) for text in sample[:REFERENCE_TEXTS]]
    javascript = run_javascript(arguments.encoder, texts, len(sample))

    failures = [
        compare("float graph to plain numpy", reference_means, exact_means, LEAST_TO_REFERENCE),
        compare("int8 to float", exact_means, quantised_means, LEAST_TO_FLOAT),
        compare("JavaScript to Python, int8", quantised_means, javascript["means"], LEAST_TO_JAVASCRIPT),
        compare_ids(texts, [tokenizer.encode(text).ids for text in texts], javascript["ids"]),
    ]
    if any(failures):
        raise SystemExit("The encoder did not pass")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True, help="folder with the downloaded wheels")
    parser.add_argument("--float", type=Path, required=True, help="folder of build_encoder.py --keep-float")
    parser.add_argument("--encoder", type=Path, default=ENCODER_FOLDER)
    parser.add_argument("--encode", type=int, default=60, help="how many texts to compare as vectors")
    add_catalogue_arguments(parser)
    return parser.parse_args()


def check_texts(arguments: argparse.Namespace) -> list[str]:
    """Samples of other scripts first, then needs in three languages, then the catalogue, and one overlong text."""
    texts = CHECK_SAMPLES.read_text(encoding="utf-8").split("\n")[:-1]
    texts += [f"query: {text}" for topic in read_topics(arguments.topics) for text in topic.texts.values()]
    for case in read_cases(arguments.cases):
        texts += [f"passage: {case.whole(language)}" for language in case.texts]
    return [*texts, "passage: " + " ".join(texts)[:20_000]]


class Encoder:
    def __init__(self, path: Path, tokenizer: Tokenizer) -> None:
        self.session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        self.tokenizer = tokenizer

    def means(self, text: str) -> list[np.ndarray]:
        ids = np.array([self.tokenizer.encode(text).ids], np.int64)
        states = self.session.run([LAST_OUTPUT, TOKEN_OUTPUT], {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        return [state[0].mean(axis=0) for state in states]


def reference(weights: EncoderWeights, tokenizer: Tokenizer, text: str) -> list[np.ndarray]:
    states = forward(weights, tokenizer.encode(text).ids)
    return [states[-1].mean(axis=0), states[TOKEN_LAYER].mean(axis=0)]


def run_javascript(encoder: Path, texts: list[str], encode: int) -> dict:
    request = {"models": str(encoder.parent), "name": encoder.name, "texts": texts, "encode": encode}
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(request, file)
        file.flush()
        command = ["node", str(SCRIPTS / "check_encoder.mjs"), file.name]
        result = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if result.returncode or result.stderr:
        raise SystemExit(f"The JavaScript library failed or warned:\n{result.stderr}")
    return json.loads(result.stdout)


def compare(name: str, expected: list, found: list, least: float) -> bool:
    """Prints the cosines of both outputs; true when one is too low."""
    cosines = np.array([[cosine(*pair) for pair in zip(*outputs)] for outputs in zip(expected, found)])
    for output, values in zip((LAST_OUTPUT, TOKEN_OUTPUT), cosines.T):
        print(f"{name:28} {output:18} {len(values):4} texts  cosine mean {values.mean():.6f}  min {values.min():.6f}")
    return bool(cosines.min() < least)


def cosine(a: np.ndarray, b: np.ndarray) -> float:
    a, b = np.asarray(a, np.float64), np.asarray(b, np.float64)
    return float(a @ b / np.sqrt((a @ a) * (b @ b)))


def compare_ids(texts: list[str], expected: list[list[int]], found: list[list[int]]) -> bool:
    different = [text for text, ids, own in zip(texts, expected, found) if ids != own]
    print(f"{'token ids':28} {len(texts) - len(different)} of {len(texts)} texts the same")
    for text in different:
        print("  differs:", repr(text[:100]), file=sys.stderr)
    return len(different) > (1 - LEAST_SAME_IDS) * len(texts)


if __name__ == "__main__":
    main()
