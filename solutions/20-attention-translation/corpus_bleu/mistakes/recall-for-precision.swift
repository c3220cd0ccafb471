/// Too low where the references are longer, too high where they are shorter. Among whose n-grams do you look for
/// matches, the candidate's or the reference's?
///
/// The matches were divided by the number of n-grams in the references. That is recall. Precision asks what share of
/// the candidates' own n-grams was right.
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
        totals[n - 1] += Float(max(0, referenceLength - n + 1))
        for (words, count) in counts(candidate, n) {
            matches[n - 1] += Float(min(count, allowed[words, default: 0]))
        }
    }
}
guard matches.allSatisfy({ $0 > 0 }) else { return 0 }
let mean = (0..<4).map { log(matches[$0] / totals[$0]) }.reduce(0, +) / 4
let (c, r) = (Float(candidates.count), Float(references.count))
let brevity: Float = c > r ? 1 : exp(1 - r / c)
return 100 * brevity * exp(mean)
