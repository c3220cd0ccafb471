/// Where a sequence ends early, your search follows fewer and fewer. How many places has a step after one sequence has
/// finished?
///
/// You leave `width` minus the number of the finished ones. In this exercise each step keeps `width` extensions anew, however
/// many have finished before.
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
    let kept = extensions.sorted { $0.logProbability > $1.logProbability }.prefix(
        max(0, width - finished.count))
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
