import NumericCore
import SequenceModels

extension References {
    /// What a translation and its alignment are judged by.
    static let evaluation: [ReferenceFunction] = [
        ReferenceFunction("corpus-bleu", ["N", "B", "M", "B"]) {
            (candidates: [Int], lengths: [Int], references: [Int], referenceLengths: [Int]) throws -> Float in
            let bleu = CorpusBLEU(
                candidates: try ReferenceFunction.sentences(of: candidates, lengths: lengths),
                references: try ReferenceFunction.sentences(of: references, lengths: referenceLengths)
                    .map { [$0] })
            return Float(bleu.score())
        },
        ReferenceFunction("alignment-error-rate", ["N", "M", "P"]) {
            (predicted: [Int], sure: [Int], possible: [Int]) throws -> Float in
            func pairs(_ flat: [Int]) throws -> Set<AlignedPair> {
                Set(
                    try ReferenceFunction.rows(of: flat, width: 2).map {
                        AlignedPair(source: $0[0], target: $0[1])
                    })
            }
            return alignmentErrorRate(
                predicted: try pairs(predicted), sure: try pairs(sure), possible: try pairs(possible))
        },
    ]
}
