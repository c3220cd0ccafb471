/// N-grams as texts, sorted, so that equal ones stand together and two lists are walked side by side.
func grams(_ words: ArraySlice<Int>, _ n: Int) -> [String] {
    let list = Array(words)
    guard list.count >= n else { return [] }
    return (0..<(list.count - n + 1)).map { start in
        list[start..<(start + n)].map { String($0) }.joined(separator: " ")
    }.sorted()
}
var logs: Float = 0
for n in 1...4 {
    var (matches, total): (Float, Float) = (0, 0)
    var (from, other) = (0, 0)
    for (length, otherLength) in zip(lengths, referenceLengths) {
        let mine = grams(candidates[from..<(from + length)], n)
        let wanted = grams(references[other..<(other + otherLength)], n)
        total += Float(mine.count)
        var (i, j) = (0, 0)
        while i < mine.count && j < wanted.count {
            if mine[i] == wanted[j] {
                matches += 1
                i += 1
                j += 1
            } else if mine[i] < wanted[j] {
                i += 1
            } else {
                j += 1
            }
        }
        from += length
        other += otherLength
    }
    guard matches > 0 else { return 0 }
    logs += (log(matches) - log(total)) / 4
}
let missing = 1 - Float(references.count) / Float(candidates.count)
return 100 * exp(logs + min(0, missing))
