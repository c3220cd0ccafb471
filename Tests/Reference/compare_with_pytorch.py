#!/usr/bin/env python3
"""Runs `workbook-bench core` in turns with PyTorch and prints the ratio of medians, PyTorch's time over ours.

    swift build -c release
    pip install torch
    python3 Tests/Reference/compare_with_pytorch.py [--bench PATH] [--rounds N] [--seconds S] [--threads 1 2] \
        [--only layers|formulas]

Both do the same: `forward` is a pass over a batch without a way back, `training` is a pass and the gradients of
all weights, of the input and of the initial state. Then the formulas of `plain_formulas.py`, which the bench computes
over Tensor as a learner writes them. The two take turns, so that a busy machine slows both.
"""
import argparse
import json
import math
import statistics
import subprocess
import sys
import time

try:
    import torch
except ImportError:
    sys.exit("PyTorch is not installed: pip install torch")

import plain_formulas

SIZES = [(1, 64, 64, 128), (32, 64, 128, 256), (64, 128, 256, 512)]
MODELS = {"RNN": torch.nn.RNN, "LSTM": torch.nn.LSTM, "GRU": torch.nn.GRU}


def ours(bench, model, name, size, threads, seconds):
    output = subprocess.run(
        [bench, "core", "--json", "--model", model, "--pass", name, "--batch", str(size[0]), "--threads",
         str(threads), "--seconds", str(seconds)], check=True, capture_output=True, text=True).stdout
    return json.loads(output)[0]


def theirs(model, name, size, seconds):
    batch, steps, width, hidden = size
    module = MODELS[model](width, hidden, batch_first=True)
    x = torch.randn(batch, steps, width, requires_grad=name == "training")
    upstream = torch.ones(batch, steps, hidden)

    def forward():
        with torch.no_grad():
            module(x)

    def training():
        module.zero_grad()
        x.grad = None
        module(x)[0].backward(upstream)

    body = forward if name == "forward" else training
    body()
    body()
    times = []
    start = time.perf_counter()
    while len(times) < 5 or (time.perf_counter() - start < seconds and len(times) < 2000):
        before = time.perf_counter()
        body()
        times.append(time.perf_counter() - before)
    return statistics.median(times)


def compare_formulas(options):
    print("\nthreads over Tensor                   ours µs  PyTorch µs  ratio")
    for threads in options.threads:
        torch.set_num_threads(threads)
        own, other = {}, {}
        for _ in range(options.rounds):
            output = subprocess.run(
                [options.bench, "core", "--json", "--model", "Tensor", "--threads", str(threads), "--seconds",
                 str(options.seconds)], check=True, capture_output=True, text=True).stdout
            for case in json.loads(output):
                own.setdefault(case["case"], []).append(case["median_s"])
            for name, body in plain_formulas.cases().items():
                other.setdefault(name, []).append(plain_formulas.median(body, options.seconds / 5))
        ratios = {}
        for name in own:
            mine, their = statistics.median(own[name]), statistics.median(other[name])
            ratios[name] = their / mine
            print(f"{threads:7d} {name:26s} {mine * 1e6:10.2f} {their * 1e6:11.2f} {ratios[name]:6.2f}", flush=True)
        for kind in ("step ", "step and back "):
            some = [ratio for name, ratio in ratios.items() if name.startswith(kind) and name[len(kind)].isdigit()]
            print(f"{threads:7d} {kind}: geometric mean {geometric_mean(some):.2f}, least {min(some):.2f}")


def geometric_mean(ratios):
    return math.exp(sum(math.log(ratio) for ratio in ratios) / len(ratios))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", default=".build/release/workbook-bench")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=0.5)
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--batch", type=int, nargs="+", default=[size[0] for size in SIZES])
    parser.add_argument("--only", choices=["layers", "formulas"])
    options = parser.parse_args()
    if options.only == "formulas":
        return compare_formulas(options)
    ratios = []
    print(f"PyTorch {torch.__version__}")
    print("threads model pass      (B,T,D,H)          ours ms  PyTorch ms  ratio  share of sgemm")
    for threads in options.threads:
        torch.set_num_threads(threads)
        for size in SIZES:
            if size[0] not in options.batch:
                continue
            for model in MODELS:
                for name in ("forward", "training"):
                    own, other, share = [], [], []
                    for _ in range(options.rounds):
                        found = ours(options.bench, model, name, size, threads, options.seconds)
                        own.append(found["median_s"])
                        share.append(found["gemm_share"])
                        other.append(theirs(model, name, size, options.seconds))
                    mine, their = statistics.median(own), statistics.median(other)
                    ratios.append(their / mine)
                    print(f"{threads:7d} {model:5s} {name:9s} {str(size):18s} {mine * 1e3:7.2f} "
                          f"{their * 1e3:11.2f} {their / mine:6.2f} {statistics.median(share):6.2f}", flush=True)
    print(f"{len(ratios)} ratios: geometric mean {geometric_mean(ratios):.2f}, least {min(ratios):.2f}, "
          f"{sum(ratio < 1 for ratio in ratios)} under 1")
    if options.only is None:
        compare_formulas(options)


if __name__ == "__main__":
    main()
