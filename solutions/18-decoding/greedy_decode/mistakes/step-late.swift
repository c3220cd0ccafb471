/// Already your first token is wrong, unless there is a single step. Which step's rows does your loop look at in its first
/// turn?
///
/// It is one step ahead: the first token has been chosen by the rows of the second step. Step t of the table chooses token
/// number t, from 0.
var tokens: [Int] = []
var last = table.shape[2]
for step in 0..<table.shape[0] {
    var best = 0
    let step = min(step + 1, table.shape[0] - 1)
    for next in 1..<table.shape[2] where table[step, last, next] > table[step, last, best] {
        best = next
    }
    tokens.append(best)
    if best == 0 { break }
    last = best
}
return tokens
