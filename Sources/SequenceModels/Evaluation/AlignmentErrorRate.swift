/// A source word and a target word that belong together.
package struct AlignedPair: Sendable, Hashable {
    /// The place of the source word in its sentence.
    package var source: Int
    /// The place of the target word in its sentence.
    package var target: Int

    /// A pair of places.
    package init(source: Int, target: Int) {
        self.source = source
        self.target = target
    }
}

/// How far predicted pairs are from an annotator's: 1 - (|A ∩ S| + |A ∩ P|) / (|A| + |S|), from 0 to 1.
///
/// Och and Ney 2003, "A systematic comparison of various statistical alignment models". Sure pairs must be
/// found, possible ones may be; what is sure is possible too, whether or not `possible` lists it.
///
/// - Parameters:
///   - predicted: A.
///   - sure: S.
///   - possible: P.
/// - Returns: 0 when there is neither a predicted nor a sure pair.
package func alignmentErrorRate(
    predicted: Set<AlignedPair>, sure: Set<AlignedPair>, possible: Set<AlignedPair>
) -> Float {
    let count = predicted.count + sure.count
    guard count > 0 else { return 0 }
    let found =
        predicted.intersection(sure).count + predicted.intersection(possible.union(sure)).count
    return Float(1 - Double(found) / Double(count))
}
