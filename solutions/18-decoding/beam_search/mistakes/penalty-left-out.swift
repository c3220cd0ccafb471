/// Your score is your log-probability, at every alpha. What is it to be divided by?
///
/// By ((5 + n) / 6) to the power of alpha. Without it every further token makes a sequence worse, and short ones win.
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
    finished += kept.filter { $0.tokens.last == 0 }
    open = kept.filter { $0.tokens.last != 0 }
}
let scored = (finished + open).map { one in
    (tokens: one.tokens, logProbability: one.logProbability, score: one.logProbability)
}
var best = scored[0]
for one in scored where one.score > best.score { best = one }
return best
