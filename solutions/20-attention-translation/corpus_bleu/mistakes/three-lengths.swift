/// Too high, and not 0 where no four words in a row are found. How many lengths of n-grams are counted?
///
/// Only n = 1, 2 and 3 were counted, as with 1..<4. The longest n-grams have four words.
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
    for n in 1...3 {
        let allowed = counts(reference, n)
        for (words, count) in counts(candidate, n) {
            matches[n - 1] += Float(min(count, allowed[words, default: 0]))
            totals[n - 1] += Float(count)
        }
    }
}
guard matches.prefix(3).allSatisfy({ $0 > 0 }) else { return 0 }
let mean = (0..<3).map { log(matches[$0] / totals[$0]) }.reduce(0, +) / 3
let (c, r) = (Float(candidates.count), Float(references.count))
let brevity: Float = c > r ? 1 : exp(1 - r / c)
return 100 * brevity * exp(mean)
