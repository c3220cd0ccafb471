/// Where the steps run out, a 0 stands behind your last token. Did the model say it?
///
/// It was added by hand. A sequence that stops for want of steps has no end token, and so one can see that it was cut off.
var tokens: [Int] = []
var last = table.shape[2]
for step in 0..<table.shape[0] {
    var best = 0
    for next in 1..<table.shape[2] where table[step, last, next] > table[step, last, best] {
        best = next
    }
    tokens.append(best)
    if best == 0 { break }
    last = best
}
return tokens.last == 0 ? tokens : tokens + [0]
