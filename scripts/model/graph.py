"""The ONNX graph of the encoder: BERT (arXiv 1810.04805, section 3) over a 4-bit embedding table.

Only operators that ONNX Runtime 1.14 knows are used, because that is the runtime under the JavaScript library.
The fused `com.microsoft` operators are chosen for their quantised counterparts; their contracts are in the
"Contrib Operators" document of ONNX Runtime.
"""

from __future__ import annotations

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, checker, helper, numpy_helper

from weights import BLOCK, EncoderWeights

OPSET = 17
IR_VERSION = 8
MICROSOFT = "com.microsoft"

TOKEN_LAYER = 10
"""The layer whose states serve late interaction; of those tried, it adds most to the other views."""

LAST_OUTPUT = "last_hidden_state"
TOKEN_OUTPUT = f"hidden_state_{TOKEN_LAYER}"


class _Graph:
    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(value, name))
        return name

    def add(self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, domain=domain, **attributes))
        return output


def activation_name(layer: int) -> str:
    """The value after GELU in a layer, which `calibrate.py` looks at."""
    return f"layer{layer}.activated"


def build_graph(weights: EncoderWeights, divisors: list[np.ndarray] | None = None) -> ModelProto:
    """The float graph; `build_encoder.py` then makes its layers int8.

    `divisors` tame the outliers of each layer's feed-forward channels (see `calibrate.py`); results are the same.
    """
    graph = _Graph()
    hidden = _embeddings(graph, weights)
    mask = graph.add("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)

    for layer in range(weights.layers):
        final = {TOKEN_LAYER: TOKEN_OUTPUT, weights.layers: LAST_OUTPUT}.get(layer + 1, f"layer{layer}.output")
        hidden = _layer(graph, weights, layer, hidden, mask, divisors[layer] if divisors else None, final)

    tokens = ["batch", "sequence"]
    states = [*tokens, weights.hidden]
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "multilingual-e5-small",
            [
                helper.make_tensor_value_info("input_ids", TensorProto.INT64, tokens),
                helper.make_tensor_value_info("attention_mask", TensorProto.INT64, tokens),
            ],
            [
                helper.make_tensor_value_info(LAST_OUTPUT, TensorProto.FLOAT, states),
                helper.make_tensor_value_info(TOKEN_OUTPUT, TensorProto.FLOAT, states),
            ],
            graph.constants,
        ),
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)],
        ir_version=IR_VERSION,
        producer_name="passerelle",
    )
    checker.check_model(model)
    return model


def _embeddings(graph: _Graph, weights: EncoderWeights) -> str:
    words = _word_embeddings(graph, weights)

    # Token type 0 is the only one a single text has, so its vector is added to the positions once, here.
    token_types = weights.floats("emb.type").reshape(weights.token_types, weights.hidden)
    positions = weights.floats("emb.pos").reshape(weights.positions, weights.hidden) + token_types[0]
    length = graph.add("Shape", ["input_ids"], "length", start=1, end=2)
    used = graph.add(
        "Slice",
        [graph.constant("positions", positions), graph.constant("zero", np.array([0], np.int64)), length],
        "positions.used",
    )
    total = graph.add("Add", [words, used], "embeddings.sum")
    gamma = graph.constant("embeddings.gamma", weights.floats("emb.ln.w"))
    beta = graph.constant("embeddings.beta", weights.floats("emb.ln.b"))
    return graph.add("LayerNormalization", [total, gamma, beta], "embeddings", epsilon=weights.epsilon, axis=-1)


def _word_embeddings(graph: _Graph, weights: EncoderWeights) -> str:
    """Looks up packed 4-bit rows and unpacks only those: 54 MB instead of 384, and exactly the source's values."""
    table = weights.packed("emb.word", weights.hidden)
    blocks = weights.hidden // BLOCK

    packed = graph.add("Gather", [graph.constant("words.packed", table.nibbles), "input_ids"], "words.row")
    bytes_ = graph.add("Cast", [packed], "words.bytes", to=TensorProto.FLOAT)
    sixteen = graph.constant("sixteen", np.float32(16).reshape(()))
    # x / 16 is exact in float32, so Floor gives the high nibble without a bit operator.
    shifted = graph.add("Mul", [bytes_, graph.constant("sixteenth", np.float32(1 / 16).reshape(()))], "words.shifted")
    high = graph.add("Floor", [shifted], "words.high")
    high_in_place = graph.add("Mul", [high, sixteen], "words.high_in_place")
    low = graph.add("Sub", [bytes_, high_in_place], "words.low")

    by_block = graph.constant("words.by_block", np.array([0, 0, blocks, BLOCK // 2], np.int64))
    nibbles = graph.add(
        "Concat",
        [
            graph.add("Reshape", [low, by_block], "words.low_by_block"),
            graph.add("Reshape", [high, by_block], "words.high_by_block"),
        ],
        "words.nibbles",
        axis=3,
    )
    centred = graph.add("Sub", [nibbles, graph.constant("eight", np.float32(8).reshape(()))], "words.centred")

    scales = graph.add("Gather", [graph.constant("words.scales", table.scales), "input_ids"], "words.scales_row")
    scales_float = graph.add("Cast", [scales], "words.scales_float", to=TensorProto.FLOAT)
    per_block = graph.constant("words.per_block", np.array([0, 0, blocks, 1], np.int64))
    scale = graph.add("Reshape", [scales_float, per_block], "words.scale")

    scaled = graph.add("Mul", [centred, scale], "words.scaled")
    flat = graph.constant("words.flat", np.array([0, 0, weights.hidden], np.int64))
    return graph.add("Reshape", [scaled, flat], "words")


def _layer(
    graph: _Graph,
    weights: EncoderWeights,
    layer: int,
    hidden: str,
    mask: str,
    divisors: np.ndarray | None,
    output: str,
) -> str:
    source, name = f"l{layer}", f"layer{layer}"

    def dense(part: str, inputs: int, row_factors: np.ndarray | None = None) -> tuple[str, str]:
        weight, bias = weights.linear(f"{source}.{part}", inputs)
        if row_factors is not None:
            weight = weight * row_factors[:, None]
        return graph.constant(f"{name}.{part}.weight", weight), graph.constant(f"{name}.{part}.bias", bias)

    def add_and_normalise(value: str, skip: str, bias: str, part: str, result: str) -> str:
        gamma = graph.constant(f"{name}.{part}.gamma", weights.floats(f"{source}.{part}.w"))
        beta = graph.constant(f"{name}.{part}.beta", weights.floats(f"{source}.{part}.b"))
        inputs = [value, skip, gamma, beta, bias]
        return graph.add("SkipLayerNormalization", inputs, result, MICROSOFT, epsilon=weights.epsilon)

    query_key_value = [weights.linear(f"{source}.{part}", weights.hidden) for part in ("q", "k", "v")]
    attended = graph.add(
        "Attention",
        [
            hidden,
            graph.constant(f"{name}.qkv.weight", np.concatenate([weight for weight, _ in query_key_value], axis=1)),
            graph.constant(f"{name}.qkv.bias", np.concatenate([bias for _, bias in query_key_value])),
            mask,
        ],
        f"{name}.attention",
        MICROSOFT,
        num_heads=weights.heads,
    )
    weight, bias = dense("ao", weights.hidden)
    projected = graph.add("MatMul", [attended, weight], f"{name}.attention_output")
    middle = add_and_normalise(projected, hidden, bias, "aln", f"{name}.middle")

    weight, bias = dense("fi", weights.hidden)
    wide = graph.add("MatMul", [middle, weight], f"{name}.wide")
    activated = graph.add("BiasGelu", [wide, bias], activation_name(layer), MICROSOFT)
    if divisors is not None:
        factors = graph.constant(f"{name}.activated.factors", 1 / divisors)
        activated = graph.add("Mul", [activated, factors], f"{name}.tamed")
    weight, bias = dense("fo", weights.feed_forward, divisors)
    narrow = graph.add("MatMul", [activated, weight], f"{name}.narrow")
    return add_and_normalise(narrow, middle, bias, "oln", output)
