/// Each row is a list of its steps: the ones that count, in reverse, and behind them the rest. Lists say it without
/// indices, and copy every step.
let rows = zip(lengths, 0...).map { length, row -> Tensor in
    let steps = (0..<x.shape[1]).map { x.slice(axis: 0, at: row).slice(axis: 0, at: $0) }
    return stack(Array(steps[..<length].reversed() + steps[length...]), axis: 0)
}
return stack(rows, axis: 0)
