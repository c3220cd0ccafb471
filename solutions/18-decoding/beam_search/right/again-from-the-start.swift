/// Takes a whole step as one function from a list to a list, and sorts by a key of sum and place instead of relying on the
/// sort. Finished ones wait in the same list and are passed over.
let end = 0
func isOpen(_ tokens: [Int], at step: Int) -> Bool { tokens.count == step && tokens.last != end }
let all = (0..<table.shape[0]).reduce([([Int](), Float(0))]) { list, step in
    let waiting = list.filter { !isOpen($0.0, at: step) }
    let extended = list.filter { isOpen($0.0, at: step) }.flatMap { one in
        (0..<table.shape[2]).map { (one.0 + [$0], one.1 + table[step, one.0.last ?? table.shape[2], $0]) }
    }
    let order = extended.indices.sorted { (-extended[$0].1, $0) < (-extended[$1].1, $1) }
    let kept = order.prefix(width).map { extended[$0] }
    return waiting + kept.filter { $0.0.last == end } + kept.filter { $0.0.last != end }
}
let scores = all.map { $0.1 * exp(-alpha * (log(5 + Float($0.0.count)) - log(6))) }
let best = scores.firstIndex(of: scores.max()!)!
return (all[best].0, all[best].1, scores[best])
