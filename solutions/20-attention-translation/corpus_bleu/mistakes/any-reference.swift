/// Right for one sentence, and too high for more. In which reference may an n-gram of the third candidate be found?
///
/// All references were thrown into one bag. A candidate is held against its own reference: count and clip sentence by
/// sentence, then add.
func counts(_ sentence: ArraySlice<Int>, _ n: Int) -> [[Int]: Int] {
    var counts: [[Int]: Int] = [:]
    guard sentence.count >= n else { return counts }
    for start in sentence.startIndex...(sentence.endIndex - n) {
        counts[Array(sentence[start..<(start + n)]), default: 0] += 1
    }
    return counts
}

var matches = [Float](repeating: 0, count: 4)
var totals = matches
for n in 1...4 {
    var (allowed, found): ([[Int]: Int], [[Int]: Int]) = ([:], [:])
    var (from, referenceFrom) = (0, 0)
    for (length, referenceLength) in zip(lengths, referenceLengths) {
        found.merge(counts(candidates[from..<(from + length)], n), uniquingKeysWith: +)
        allowed.merge(
            counts(references[referenceFrom..<(referenceFrom + referenceLength)], n), uniquingKeysWith: +)
        (from, referenceFrom) = (from + length, referenceFrom + referenceLength)
    }
    for (words, count) in found {
        matches[n - 1] += Float(min(count, allowed[words, default: 0]))
        totals[n - 1] += Float(count)
    }
}
guard matches.allSatisfy({ $0 > 0 }) else { return 0 }
let mean = (0..<4).map { log(matches[$0] / totals[$0]) }.reduce(0, +) / 4
let (c, r) = (Float(candidates.count), Float(references.count))
let brevity: Float = c > r ? 1 : exp(1 - r / c)
return 100 * brevity * exp(mean)
