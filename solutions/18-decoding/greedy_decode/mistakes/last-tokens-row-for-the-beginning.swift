/// Your first token is wrong. The table has V + 1 rows at each step: which number has the last of them?
///
/// V, since they are counted from 0. You begin with row V − 1, which belongs to the last token of the vocabulary.
var tokens: [Int] = []
var last = table.shape[2] - 1
for step in 0..<table.shape[0] {
    var best = 0
    for next in 1..<table.shape[2] where table[step, last, next] > table[step, last, best] {
        best = next
    }
    tokens.append(best)
    if best == 0 { break }
    last = best
}
return tokens
