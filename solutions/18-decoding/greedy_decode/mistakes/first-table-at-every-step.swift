/// Your first token is right. The others are what the model would say at its first step. Where does the step enter your index?
///
/// You read `table[0, …]` throughout. This model says something else at each step: the step is the first index.
var tokens: [Int] = []
var last = table.shape[2]
for step in 0..<table.shape[0] {
    var best = 0
    for next in 1..<table.shape[2] where table[0, last, next] > table[0, last, best] {
        best = next
    }
    tokens.append(best)
    if best == 0 { break }
    last = best
}
return tokens
