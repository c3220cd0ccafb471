/// Right for a single sentence and off for more, often far too low. What is the score of a sentence without four
/// words in a row, and what does it do to your corpus?
///
/// Each sentence was scored by itself, and the scores were averaged. BLEU adds up matches and totals over the whole
/// corpus and divides once.
func counts(_ sentence: ArraySlice<Int>, _ n: Int) -> [[Int]: Int] {
    var counts: [[Int]: Int] = [:]
    guard sentence.count >= n else { return counts }
    for start in sentence.startIndex...(sentence.endIndex - n) {
        counts[Array(sentence[start..<(start + n)]), default: 0] += 1
    }
    return counts
}

var sum: Float = 0
var (from, referenceFrom) = (0, 0)
for (length, referenceLength) in zip(lengths, referenceLengths) {
    let candidate = candidates[from..<(from + length)]
    let reference = references[referenceFrom..<(referenceFrom + referenceLength)]
    (from, referenceFrom) = (from + length, referenceFrom + referenceLength)
    var product: Float = 1
    for n in 1...4 {
        let (allowed, found) = (counts(reference, n), counts(candidate, n))
        let matches = found.map { min($0.value, allowed[$0.key, default: 0]) }.reduce(0, +)
        product *= found.isEmpty ? 0 : Float(matches) / Float(found.values.reduce(0, +))
    }
    let brevity: Float =
        length > referenceLength ? 1 : exp(1 - Float(referenceLength) / Float(max(length, 1)))
    sum += brevity * sqrt(sqrt(product))
}
return 100 * sum / Float(lengths.count)
