/// Plain loops. The best tag so far is kept while the scores are added up.
var logits = Tensor(zeros: [states.shape[0], states.shape[1], by.count])
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        var (best, highest) = (0, -Float.infinity)
        for tag in 0..<by.count {
            var sum = by[tag]
            for unit in (0..<states.shape[2]).reversed() { sum += states[row, t, unit] * w[tag, unit] }
            logits[row, t, tag] = sum
            if sum > highest { (best, highest) = (tag, sum) }
        }
        tags.append(best)
    }
}
return (logits, tags)
