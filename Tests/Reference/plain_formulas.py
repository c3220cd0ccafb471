"""What `workbook-bench core --model Tensor` measures, done the same way in PyTorch: eagerly, without autograd."""
import time

import torch


class Step:
    """One LSTM step and its way back, plainly."""

    def __init__(self, batch, width, hidden):
        self.x, self.h, self.c = torch.randn(batch, width), torch.randn(batch, hidden), torch.randn(batch, hidden)
        self.wih, self.whh = torch.randn(4 * hidden, width) * 0.1, torch.randn(4 * hidden, hidden) * 0.1
        self.b, self.dh, self.dc = torch.randn(4 * hidden), torch.randn(batch, hidden), torch.randn(batch, hidden)

    def forward(self):
        size = self.h.shape[1]
        sums = self.x @ self.wih.t() + self.h @ self.whh.t() + self.b
        i = torch.sigmoid(sums[:, 0:size])
        f = torch.sigmoid(sums[:, size:2 * size])
        g = torch.tanh(sums[:, 2 * size:3 * size])
        o = torch.sigmoid(sums[:, 3 * size:4 * size])
        cell = f * self.c + i * g
        return o * torch.tanh(cell), cell, i, f, g, o

    def backward(self, step):
        _, c, i, f, g, o = step
        shown = torch.tanh(c)
        dcell = self.dc + self.dh * o * (1 - shown * shown)
        di = dcell * g * i * (1 - i)
        df = dcell * self.c * f * (1 - f)
        dg = dcell * i * (1 - g * g)
        doutput = self.dh * shown * o * (1 - o)
        dsums = torch.cat([di, df, dg, doutput], 1)
        return (dsums @ self.wih, dsums @ self.whh, dcell * f, dsums.t() @ self.x, dsums.t() @ self.h, dsums.sum(0))


def cases():
    """Bodies by the names that the bench gives them."""
    bodies = {}
    for batch, width, hidden in [(1, 16, 16), (8, 32, 32), (32, 32, 64), (32, 128, 256)]:
        step = Step(batch, width, hidden)
        bodies[f"step {batch},{width},{hidden}"] = step.forward
        bodies[f"step and back {batch},{width},{hidden}"] = lambda step=step: step.backward(step.forward())
    x, y, bias = torch.randn(32, 1024), torch.randn(32, 1024), torch.randn(1024)
    weights, narrow = torch.randn(1024, 256), torch.randn(32, 256)
    bodies |= {
        "sigmoid": lambda: torch.sigmoid(x), "tanh": lambda: torch.tanh(x), "exp": lambda: torch.exp(x),
        "x + y": lambda: x + y, "x + bias": lambda: x + bias, "1 - x": lambda: 1 - x,
        "sum(axis: 0)": lambda: x.sum(0), "sum(axis: 1)": lambda: x.sum(1),
        "softmax(axis: 1)": lambda: torch.softmax(x, 1), "slice(axis: 1)": lambda: x[:, 256:512],
        "concatenate(axis: 1)": lambda: torch.cat([x, y], 1), "transposed()": lambda: weights.t(),
        "matmul with a transposed": lambda: narrow @ weights.t(),
    }
    return bodies


@torch.no_grad()
def median(body, seconds):
    """Seconds for one call, called so often between two looks at the clock that the clock does not count."""
    for _ in range(10):
        body()
    before = time.perf_counter()
    body()
    often = max(1, int(50e-6 / (time.perf_counter() - before)))
    times = []
    start = time.perf_counter()
    while len(times) < 5 or (time.perf_counter() - start < seconds and len(times) < 2000):
        before = time.perf_counter()
        for _ in range(often):
            body()
        times.append((time.perf_counter() - before) / often)
    return sorted(times)[len(times) // 2]
