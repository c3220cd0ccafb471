/// Your list is always as long as there are steps and goes on behind a 0. What may end your loop before the steps run out?
///
/// Token 0 was kept and then read like a word, with row 0 as its row. It means that nothing follows: leave the loop once it is
/// kept.
var tokens: [Int] = []
var last = table.shape[2]
for step in 0..<table.shape[0] {
    var best = 0
    for next in 1..<table.shape[2] where table[step, last, next] > table[step, last, best] {
        best = next
    }
    tokens.append(best)
    last = best
}
return tokens
