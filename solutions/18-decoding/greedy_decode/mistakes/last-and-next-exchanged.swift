/// Your first token is right, and most of the others are not. In `table[step, ·, ·]`, which of the two places belongs to the
/// token already written?
///
/// The first of them. You look down the column of the last token, that is, at what might have come before it. The row says what
/// may follow.
func entry(_ step: Int, _ last: Int, _ next: Int) -> Float {
    last == table.shape[2] ? table[step, last, next] : table[step, next, last]
}
var tokens: [Int] = []
var last = table.shape[2]
for step in 0..<table.shape[0] {
    var best = 0
    for next in 1..<table.shape[2] where entry(step, last, next) > entry(step, last, best) {
        best = next
    }
    tokens.append(best)
    if best == 0 { break }
    last = best
}
return tokens
