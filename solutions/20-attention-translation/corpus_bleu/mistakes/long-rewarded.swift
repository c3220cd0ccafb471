/// Right where the candidates are the shorter ones, and too high where they are longer. What is e to the power of a
/// number above 0?
///
/// e^(1 − r/c) was taken for every corpus. It is above 1 where c > r; the penalty is 1 there.
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
var (from, referenceFrom) = (0, 0)
for (length, referenceLength) in zip(lengths, referenceLengths) {
    let candidate = candidates[from..<(from + length)]
    let reference = references[referenceFrom..<(referenceFrom + referenceLength)]
    (from, referenceFrom) = (from + length, referenceFrom + referenceLength)
    for n in 1...4 {
        let allowed = counts(reference, n)
        for (words, count) in counts(candidate, n) {
            matches[n - 1] += Float(min(count, allowed[words, default: 0]))
            totals[n - 1] += Float(count)
        }
    }
}
guard matches.allSatisfy({ $0 > 0 }) else { return 0 }
let mean = (0..<4).map { log(matches[$0] / totals[$0]) }.reduce(0, +) / 4
let (c, r) = (Float(candidates.count), Float(references.count))
let brevity: Float = exp(1 - r / c)
return 100 * brevity * exp(mean)
