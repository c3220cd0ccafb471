/// Only where two tokens are equally likely you differ: you have the higher id. Does your comparison replace the best one by
/// its equal?
///
/// It takes a later token that is as good, by `>=` or by a search from the back. With `>` the first of several equal ones
/// stays.
var tokens: [Int] = []
var last = table.shape[2]
for step in 0..<table.shape[0] {
    var best = 0
    for next in 1..<table.shape[2] where table[step, last, next] >= table[step, last, best] {
        best = next
    }
    tokens.append(best)
    if best == 0 { break }
    last = best
}
return tokens
