/// Behind token 0 your answer goes on. What does the table say about what follows an end?
///
/// Its row is there, and it means nothing. You extend finished sequences like open ones. Take them out of the list that the
/// next step extends.
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
    let kept = extensions.sorted { $0.logProbability > $1.logProbability }.prefix(width)
    open = Array(kept)
}
let scored = (finished + open).map { one in
    let penalty = exp(alpha * log((5 + Float(one.tokens.count)) / 6))
    return (tokens: one.tokens, logProbability: one.logProbability, score: one.logProbability / penalty)
}
var best = scored[0]
for one in scored where one.score > best.score { best = one }
return best
