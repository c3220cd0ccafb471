/// The lengths of n-grams outside, the sentences inside; matches are struck off a list of what the reference still
/// has. No dictionary, and slow for long sentences.
func grams(_ words: [Int], _ n: Int) -> [[Int]] {
    words.count < n ? [] : (0...(words.count - n)).map { Array(words[$0..<($0 + n)]) }
}
var product: Float = 1
for n in [4, 3, 2, 1] {
    var (matches, total, from, referenceFrom) = (0, 0, 0, 0)
    for row in lengths.indices {
        let mine = grams(Array(candidates[from..<(from + lengths[row])]), n)
        var left = grams(Array(references[referenceFrom..<(referenceFrom + referenceLengths[row])]), n)
        total += mine.count
        for gram in mine {
            if let place = left.firstIndex(of: gram) {
                left.remove(at: place)
                matches += 1
            }
        }
        from += lengths[row]
        referenceFrom += referenceLengths[row]
    }
    if matches == 0 { return 0 }
    product *= Float(matches) / Float(total)
}
let ratio = Float(references.count) / Float(candidates.count)
return 100 * sqrt(sqrt(product)) * min(1, exp(1 - ratio))
