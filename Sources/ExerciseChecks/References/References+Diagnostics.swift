import NumericCore
import SequenceModels

extension References {
    /// What a training is looked at with.
    static let diagnostics: [ReferenceFunction] = [
        ReferenceFunction("gate-statistics", ["BTH", "B"]) {
            (gates: Tensor, lengths: [Int]) throws -> (Tensor, Tensor, Tensor) in
            try ReferenceFunction.check(lengths, from: 0, upTo: gates.shape[1])
            guard lengths.contains(where: { $0 > 0 }) else { throw ReferenceFunction.Misfit() }
            let units = GateStatistics.ofUnits(gates, lengths: lengths)
            return (Tensor(units.map(\.mean)), Tensor(units.map(\.shut)), Tensor(units.map(\.open)))
        },
        ReferenceFunction("score-by-length", ["N", "N", "K"]) {
            (correct: Tensor, lengths: [Int], edges: [Int]) -> [Float] in
            let scores = LengthScores(
                correct: correct.scalars.map { $0 != 0 }, lengths: lengths, edges: edges)
            return scores.accuracies.map { $0 ?? -1 }
        },
    ]
}
