/// The list is used up from its front, like a hand of cards dealt out step by step.
var hand = (0..<rows.shape[0]).map { rows.slice(axis: 0, at: $0).scalars }[...]
var numbers = [[[Float]]](
    repeating: [[Float]](repeating: [Float](repeating: 0, count: rows.shape[1]), count: counts.count),
    count: order.count)
for t in counts.indices {
    for row in order.prefix(counts[t]) { numbers[row][t] = hand.removeFirst() }
}
return Tensor(numbers)
