/// Your first token is wrong. With which row does your loop begin, and what does that row stand for?
///
/// Row 0 says what follows token 0. Before the first step there is no last token, and the row that stands for this is number V,
/// behind those of the tokens.
var tokens: [Int] = []
var last = 0
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
