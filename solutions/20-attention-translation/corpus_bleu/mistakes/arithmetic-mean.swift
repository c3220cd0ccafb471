/// Too high, and not 0 where no four words in a row are found. Which mean has a 0 in it and is not 0?
///
/// The four precisions were added and divided by 4. BLEU takes the geometric mean: the fourth root of their product,
/// or e to the mean of their logarithms.
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
let mean = (0..<4).map { totals[$0] > 0 ? matches[$0] / totals[$0] : 0 }.reduce(0, +) / 4
let (c, r) = (Float(candidates.count), Float(references.count))
let brevity: Float = c > r ? 1 : exp(1 - r / c)
return 100 * brevity * mean
