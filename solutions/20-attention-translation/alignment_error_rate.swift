import NumericCore

/// How far predicted pairs of words are from an annotator's: 1 − (|A ∩ S| + |A ∩ P|) / (|A| + |S|).
///
/// - Parameters:
///   - predicted: A, a source place and a target place in turn.
///   - sure: S, the pairs that have to be found, in the same form.
///   - possible: P, the pairs that may be found; every sure pair is possible too, whether or not it stands here.
/// - Returns: from 0 to 1.
func alignmentErrorRate(predicted: [Int], sure: [Int], possible: [Int]) -> Float {
    // solution
    func pairs(_ flat: [Int]) -> Set<[Int]> {
        Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
    }
    let (a, s) = (pairs(predicted), pairs(sure))
    let p = pairs(possible).union(s)
    let found = a.intersection(s).count + a.intersection(p).count
    return 1 - Float(found) / Float(a.count + s.count)
    // stub
    // // Make pairs of the numbers, and sets of the pairs. Run: workbook grade
    // unwritten()
    // end
}
