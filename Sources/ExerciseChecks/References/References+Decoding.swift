import NumericCore
import SequenceModels

extension References {
    /// From probabilities to a sequence. Tables are [T, V + 1, V] with 0 as the end token.
    static let decoding: [ReferenceFunction] = [
        ReferenceFunction("greedy-decode", ["TJV"]) { (table: Tensor) throws -> [Int] in
            try ReferenceFunction.tokenTable(table).greedy()
        },
        ReferenceFunction("beam-search", ["TJV", "", ""]) {
            (table: Tensor, width: Int, alpha: Float) throws -> ([Int], Float, Float) in
            guard width > 0 else { throw ReferenceFunction.Misfit() }
            let best = try ReferenceFunction.tokenTable(table).beam(width: width, lengthPenalty: alpha)
            return (best.tokens, best.logProbability, best.score)
        },
        ReferenceFunction("mix-inputs", ["N", "N", "", "", "BT", ""]) {
            (
                gold: [Int], predicted: [Int], start: Int, width: Int, uniforms: Tensor, rate: Float
            )
                throws -> [Int] in
            let rows = try ReferenceFunction.rows(of: gold, width: width)
            guard uniforms.shape == [rows.count, width] else { throw ReferenceFunction.Misfit() }
            let mixed = TeacherForcing.mixed(
                gold: rows, predicted: try ReferenceFunction.rows(of: predicted, width: width), start: start,
                uniforms: uniforms, rate: rate)
            return Array(mixed.joined())
        },
    ]
}

extension ReferenceFunction {
    /// A table as a model; throws `Misfit` where the last token has not one row more than the next.
    fileprivate static func tokenTable(_ table: Tensor) throws -> TokenTable {
        guard table.shape[1] == table.shape[2] + 1 else { throw Misfit() }
        return TokenTable(table)
    }
}
