/// The rows are put in order once, as a tensor; each step is then its first few. The counts come from the lengths alone,
/// so that a slice does the choosing.
let pairs = lengths.enumerated().sorted { a, b in
    a.element != b.element ? a.element > b.element : a.offset < b.offset
}
let order = pairs.map(\.offset)
let sorted = stack(order.map { x.slice(axis: 0, at: $0) }, axis: 0)
let counts = (0..<lengths[order[0]]).map { t in lengths.filter { $0 > t }.count }
let steps = counts.enumerated().map { t, count in
    sorted.slice(axis: 1, at: t).slice(axis: 0, from: 0, to: count)
}
return (concatenate(steps, axis: 0), counts, order)
