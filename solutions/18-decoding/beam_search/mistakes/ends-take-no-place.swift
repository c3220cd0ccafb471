/// You find finished sequences that the right search never sees. An extension ends, and it is the worst of its step: do you
/// keep it?
///
/// You do: all ends are finished, and the `width` places go to those that stay open. Some programs do this. Here an end has to
/// be among the `width` best of its step: cut first, then sort out what has ended.
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
    finished += extensions.filter { $0.tokens.last == 0 }
    let going = extensions.filter { $0.tokens.last != 0 }
    open = Array(going.sorted { $0.logProbability > $1.logProbability }.prefix(width))
}
let scored = (finished + open).map { one in
    let penalty = exp(alpha * log((5 + Float(one.tokens.count)) / 6))
    return (tokens: one.tokens, logProbability: one.logProbability, score: one.logProbability / penalty)
}
var best = scored[0]
for one in scored where one.score > best.score { best = one }
return best
