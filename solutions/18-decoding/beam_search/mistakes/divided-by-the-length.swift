/// Where alpha is 0 you are right. Elsewhere your scores are too high, and long sequences win. By what is a sum of three tokens
/// divided at alpha = 1?
///
/// By (5 + 3)/6 here, and you divide by 3: n to the power of alpha is another convention, that of Hugging Face's
/// `length_penalty`. It rewards length more.
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
    let penalty = exp(alpha * log(Float(one.tokens.count)))
    return (tokens: one.tokens, logProbability: one.logProbability, score: one.logProbability / penalty)
}
var best = scored[0]
for one in scored where one.score > best.score { best = one }
return best
