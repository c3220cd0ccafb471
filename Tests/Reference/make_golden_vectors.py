#!/usr/bin/env python3
"""Writes golden vectors made with PyTorch in float64 for Tests/Fixtures/Parity.

    pip install torch
    python3 Tests/Reference/make_golden_vectors.py [FOLDER]

All are read by `ParityTests.everyFileEqualsPyTorch` in Tests/SequenceModelsTests, recurrent ones once more by
`KernelTests.portableKernelsAreRightToo`. It picks what to run by `config.module` or by the start of the name:

    rnn-*, lstm-*, gru-*, packed-*   checkRecurrent     RecurrentNetwork, PackedLayout
    multihead-self-attention-*       checkMultiHead     MultiHeadSelfAttention
    sdpa-*                           checkScaledDotProduct
    transformer-block-*              checkTransformer   TransformerBlock
    optimizer-*                      checkOptimizer     SGD, Adam
    layer-norm-*                     checkLayerNorm     LayerNorm
    masked-cross-entropy-*           checkCrossEntropy  crossEntropy

Every number is first rounded to float32, so that both sides start from the same. The loss is the sum of
upstream · output.
"""
import json
import pathlib
import sys

import torch

torch.set_default_dtype(torch.float64)


def number(*shape, scale=1.0):
    """Normal numbers that float32 holds exactly."""
    return (torch.randn(*shape) * scale).float().double()


def array(tensor):
    return {"shape": list(tensor.shape), "data": tensor.detach().reshape(-1).tolist()}


def arrays(tensors):
    return {name: array(tensor) for name, tensor in tensors.items()}


def write(folder, name, config, parameters, inputs, outputs, upstream=None, leaves=None):
    """One file; gradients are of all `leaves`."""
    document = {"name": name, "torch": torch.__version__, "config": config, "parameters": arrays(parameters),
                "inputs": arrays(inputs), "outputs": arrays(outputs)}
    if upstream is not None:
        loss = sum((outputs[key] * value).sum() for key, value in upstream.items())
        gradients = torch.autograd.grad(loss, list(leaves.values()))
        document["upstream"] = arrays(upstream)
        document["gradients"] = arrays(dict(zip(leaves, gradients)))
    (folder / f"{name}.json").write_text(json.dumps(document) + "\n")
    print(name)


def randomise(module, scale=0.4):
    for parameter in module.parameters():
        parameter.data = number(*parameter.shape, scale=scale)
    return dict(module.named_parameters())


def recurrent(folder, kind, layers, bidirectional, size, lengths=None, nonlinearity="tanh"):
    batch, time, width, hidden = size
    options = {"nonlinearity": nonlinearity} if kind == "RNN" else {}
    module = getattr(torch.nn, kind)(width, hidden, layers, batch_first=True, bidirectional=bidirectional, **options)
    parameters = randomise(module)
    directions = 2 if bidirectional else 1
    x = number(batch, time, width)
    if lengths:
        for row, length in enumerate(lengths):
            x[row, length:] = 0
    inputs = {"x": x.requires_grad_()}
    parts = ["h", "c"] if kind == "LSTM" else ["h"]
    for part in parts:
        inputs[f"{part}0"] = number(layers * directions, batch, hidden).requires_grad_()
    states = tuple(inputs[f"{part}0"] for part in parts)
    fed = x
    if lengths:
        fed = torch.nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
    y, last = module(fed, states if kind == "LSTM" else states[0])
    if lengths:
        y, _ = torch.nn.utils.rnn.pad_packed_sequence(y, batch_first=True, total_length=time)
    last = last if kind == "LSTM" else (last,)
    outputs = {"y": y, **{f"{part}n": value for part, value in zip(parts, last)}}
    upstream = {name: number(*value.shape) for name, value in outputs.items()}
    config = {"module": kind, "input": width, "hidden": hidden, "layers": layers, "bidirectional": bidirectional,
              "nonlinearity": nonlinearity, "batch_first": True}
    name = f"{kind.lower()}-l{layers}{'-bi' if bidirectional else ''}-b{batch}t{time}d{width}h{hidden}"
    if kind == "RNN":
        name = name.replace("rnn-", f"rnn-{nonlinearity}-")
    if lengths:
        config["lengths"] = lengths
        name = "packed-" + name
    write(folder, name, config, parameters, inputs, outputs, upstream, {**parameters, **inputs})


def multihead(folder):
    size, heads = 6, 3
    module = torch.nn.MultiheadAttention(size, heads, batch_first=True)
    parameters = randomise(module)
    x = number(2, 4, size).requires_grad_()
    mask = torch.triu(torch.ones(4, 4, dtype=torch.bool), 1)
    y, weights = module(x, x, x, attn_mask=mask, average_attn_weights=False)
    upstream = {"y": number(*y.shape), "weights": number(*weights.shape)}
    write(folder, "multihead-self-attention-causal", {"embed": size, "heads": heads, "causal": True}, parameters,
          {"x": x}, {"y": y, "weights": weights}, upstream, {**parameters, "x": x})


def attention(folder, causal):
    inputs = {"q": number(3, 2, 5, 3), "k": number(3, 2, 5, 3), "v": number(3, 2, 5, 3)}
    for value in inputs.values():
        value.requires_grad_()
    y = torch.nn.functional.scaled_dot_product_attention(*inputs.values(), is_causal=causal)
    name = "sdpa-b3h2t5s5d3" + ("-causal" if causal else "")
    write(folder, name, {"function": "scaled_dot_product_attention", "causal": causal}, {}, inputs, {"y": y},
          {"y": number(*y.shape)}, inputs)


def transformer(folder, norm_first, causal):
    size, heads, inner = 6, 2, 10
    module = torch.nn.TransformerEncoderLayer(size, heads, inner, dropout=0.0, batch_first=True,
                                              norm_first=norm_first)
    parameters = randomise(module)
    x = number(2, 5, size).requires_grad_()
    mask = torch.triu(torch.full((5, 5), float("-inf")), 1) if causal else None
    y = module(x, src_mask=mask)
    name = f"transformer-block-{'before' if norm_first else 'after'}{'-causal' if causal else ''}"
    config = {"embed": size, "heads": heads, "inner": inner, "norm_first": norm_first, "causal": causal}
    write(folder, name, config, parameters, {"x": x}, {"y": y}, {"y": number(*y.shape)}, {**parameters, "x": x})


def optimizer(folder, name, kind, **options):
    w = number(5)
    gradients = number(8, 5)
    parameter = torch.nn.Parameter(w.clone())
    stepper = kind([parameter], **options)
    trajectory = []
    for gradient in gradients:
        parameter.grad = gradient.clone()
        stepper.step()
        trajectory.append(parameter.detach().clone())
    config = {"momentum": 0, "dampening": 0, "weight_decay": 0, "betas": [0.9, 0.999], "eps": 1e-8, **options}
    write(folder, f"optimizer-{name}", config, {"w": w}, {"gradients": gradients},
          {"trajectory": torch.stack(trajectory)})


def layer_norm(folder):
    module = torch.nn.LayerNorm(7, eps=1e-3)
    parameters = randomise(module, scale=1.0)
    x = number(2, 3, 7, scale=3.0).requires_grad_()
    y = module(x)
    write(folder, "layer-norm-b2t3d7", {"eps": 1e-3}, parameters, {"x": x}, {"y": y}, {"y": number(2, 3, 7)},
          {**parameters, "x": x})


def cross_entropy(folder):
    logits = number(2, 4, 5, scale=4.0).requires_grad_()
    targets = torch.randint(0, 5, (2, 4))
    mask = torch.tensor([[1, 1, 1, 1], [1, 0, 1, 0]])
    each = torch.nn.functional.cross_entropy(logits.reshape(-1, 5), targets.reshape(-1), reduction="none")
    loss = (each * mask.reshape(-1)).sum() / mask.sum()
    write(folder, "masked-cross-entropy-holes", {"reduction": "sum over valid steps / number of valid steps"}, {},
          {"logits": logits, "targets": targets, "mask": mask}, {"loss": loss}, {"loss": torch.tensor(0.75)},
          {"logits": logits})


def main():
    default = pathlib.Path(__file__).resolve().parent.parent / "Fixtures" / "Parity"
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(20)
    for kind in ("RNN", "LSTM", "GRU"):
        recurrent(folder, kind, 3, False, (2, 4, 3, 5))
        recurrent(folder, kind, 1, True, (3, 6, 2, 17))
        recurrent(folder, kind, 2, True, (4, 5, 3, 4), lengths=[2, 5, 1, 4])
        recurrent(folder, kind, 1, False, (9, 7, 33, 20))
    recurrent(folder, "RNN", 2, True, (3, 4, 2, 5), nonlinearity="relu")
    multihead(folder)
    attention(folder, False)
    attention(folder, True)
    for norm_first in (False, True):
        for causal in (False, True):
            transformer(folder, norm_first, causal)
    optimizer(folder, "sgd-decay", torch.optim.SGD, lr=0.05, momentum=0.8, dampening=0.3, weight_decay=0.1)
    optimizer(folder, "adam-decay", torch.optim.Adam, lr=0.02, weight_decay=0.1)
    optimizer(folder, "adamw-betas", torch.optim.AdamW, lr=0.02, betas=(0.8, 0.95), weight_decay=0.2)
    layer_norm(folder)
    cross_entropy(folder)


if __name__ == "__main__":
    main()
