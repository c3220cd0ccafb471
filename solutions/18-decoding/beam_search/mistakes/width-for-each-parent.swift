/// You sometimes find a better sequence than the right answer, and take longer for it. How many are open after two steps?
///
/// Up to W · W: the best `width` of each open sequence are kept, so the beam grows at every step. Put the extensions of all
/// into one list and cut that list.
var open: [(tokens: [Int], logProbability: Float)] = [([], 0)]
var finished: [(tokens: [Int], logProbability: Float)] = []
for step in 0..<table.shape[0] {
    var kept: [(tokens: [Int], logProbability: Float)] = []
    for one in open {
        var extensions: [(tokens: [Int], logProbability: Float)] = []
        let last = one.tokens.last ?? table.shape[2]
        for next in 0..<table.shape[2] {
            extensions.append((one.tokens + [next], one.logProbability + table[step, last, next]))
        }
        kept += extensions.sorted { $0.logProbability > $1.logProbability }.prefix(width)
    }
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
