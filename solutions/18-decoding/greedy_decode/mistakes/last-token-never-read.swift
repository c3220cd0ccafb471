/// Your first token is right, and each later one is the likeliest at its step if nothing had been written. What does your
/// choice at step 1 know of step 0?
///
/// The variable for the last token keeps its first value, so all steps read the beginning's row. Set it to the chosen token in
/// each turn.
var tokens: [Int] = []
let last = table.shape[2]
for step in 0..<table.shape[0] {
    var best = 0
    for next in 1..<table.shape[2] where table[step, last, next] > table[step, last, best] {
        best = next
    }
    tokens.append(best)
    if best == 0 { break }
}
return tokens
