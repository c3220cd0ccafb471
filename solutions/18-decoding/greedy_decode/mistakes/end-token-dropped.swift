/// Where token 0 comes, your list is one too short. Who reads it: can they tell a text that was ended from one that was cut
/// off?
///
/// The loop is left before the end token is kept. It was chosen like any other: append it first, then stop.
var tokens: [Int] = []
var last = table.shape[2]
for step in 0..<table.shape[0] {
    var best = 0
    for next in 1..<table.shape[2] where table[step, last, next] > table[step, last, best] {
        best = next
    }
    if best == 0 { break }
    tokens.append(best)
    last = best
}
return tokens
