/// Right for one sentence; for more you find too many n-grams, and the order of the sentences matters. Where does a
/// sentence end in your lists?
///
/// The lists were read as one long sentence, and words of two sentences stood together in an n-gram. Cut them by
/// their lengths first.
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
    let allowed = counts(references[...], n)
    for (words, count) in counts(candidates[...], n) {
        matches[n - 1] += Float(min(count, allowed[words, default: 0]))
        totals[n - 1] += Float(count)
    }
}
guard matches.allSatisfy({ $0 > 0 }) else { return 0 }
let mean = (0..<4).map { log(matches[$0] / totals[$0]) }.reduce(0, +) / 4
let (c, r) = (Float(candidates.count), Float(references.count))
let brevity: Float = c > r ? 1 : exp(1 - r / c)
return 100 * brevity * exp(mean)
