/// Where a sequence has ended early, you sometimes lose one that is found later and scores better. How many open ones do you
/// extend in the steps after an end?
///
/// Fewer than `width`: your finished sequences go on competing for the places of each step, by a sum that no longer falls.
/// There are programs that search like this; here a finished one leaves the beam, and the next step has all its places for
/// extensions.
var open: [(tokens: [Int], logProbability: Float)] = [([], 0)]
var finished: [(tokens: [Int], logProbability: Float)] = []
for step in 0..<table.shape[0] {
    var extensions: [(tokens: [Int], logProbability: Float)] = []
    for one in open {
        let last = one.tokens.last ?? table.shape[2]
        for next in 0..<table.shape[2] {
            extensions.append((one.tokens + [next], one.logProbability + table[step, last, next]))
        }
    }
    extensions = finished + extensions
    finished = []
    let kept = extensions.sorted { $0.logProbability > $1.logProbability }.prefix(width)
    finished += kept.filter { $0.tokens.last == 0 }
    open = kept.filter { $0.tokens.last != 0 }
}
let scored = (finished + open).map { one in
    let penalty = exp(alpha * log((5 + Float(one.tokens.count)) / 6))
    return (tokens: one.tokens, logProbability: one.logProbability, score: one.logProbability / penalty)
}
var best = scored[0]
for one in scored where one.score > best.score { best = one }
return best
