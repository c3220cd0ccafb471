import Glibc
import NumericCore
import SequenceModels
import TextTools

extension FigureDefinition {
    /// Who looks at whom: attention weights with the tokens beside them.
    static let attentionHeatMap = FigureDefinition(
        knobs: [
            FigureKnob(name: "temperature", usual: 1, limits: 0.01...100),
            FigureKnob(name: "query", usual: 1, limits: 1...16, isWhole: true),
            FigureKnob(name: "causal", choices: ["false", "true"]),
            FigureKnob(name: "heads", usual: 1, limits: 1...8, isWhole: true),
            FigureKnob(name: "head", usual: 1, limits: 1...8, isWhole: true),
        ],
        fields: ["tokens", "sources", "scores", "queries", "keys"],
        compute: { input, _ throws(FigureProblem) in
            let given = try input.words("tokens", most: 16)
            let tokens = given ?? ["r", "e", "w", "a", "r", "d"]
            let statesWhatIsAsked = ["scores", "queries", "keys"].contains { input.fields[$0] != nil }
            let isReversal = !statesWhatIsAsked && input.fields["sources"] == nil
            let sources =
                try input.words("sources", most: 16) ?? (isReversal ? tokens.reversed() : tokens)
            let isCausal = input.whole("causal") == 1
            guard !isCausal || sources.count == tokens.count else {
                throw FigureProblem("a causal mask needs as many `sources` as `tokens`")
            }
            guard statesWhatIsAsked || (isReversal && !isCausal) else {
                throw FigureProblem("say what the tokens look for: give `scores`, or `queries` and `keys`")
            }
            let heads = input.whole("heads")
            let weights: Tensor
            if let scores = try input.matrix("scores", most: 16, within: 1_000) {
                try expect(scores, "scores", rows: tokens.count)
                guard scores[0].count == sources.count else {
                    throw FigureProblem(
                        "`scores` is \(scores.count) × \(scores[0].count), the tokens ask for \(tokens.count) × \(sources.count)"
                    )
                }
                guard heads == 1 else {
                    throw FigureProblem("`heads` splits queries and keys; give those and no `scores`")
                }
                let tensor = Tensor([scores.map { $0.map { Float($0 / input["temperature"]) } }])
                weights = maskedSoftmax(tensor, mask: AttentionMask(isCausal: isCausal))
            } else {
                let (queries, keys) =
                    isReversal ? mirroredPlaces(tokens.count) : try vectors(input, tokens, sources)
                guard keys[0].count % heads == 0 else {
                    throw FigureProblem(
                        "`heads` is \(heads), which does not divide the \(keys[0].count) numbers of a key")
                }
                let scaled = queries.map { $0.map { $0 / input["temperature"] } }
                let key = tensor(keys, heads: heads)
                weights =
                    ScaledDotProductAttention.forward(
                        query: tensor(scaled, heads: heads), key: key, value: key,
                        mask: AttentionMask(isCausal: isCausal)
                    ).weights
            }
            let size = sources.count
            // [heads][tokens][sources]
            let values = (0..<heads).map { head in
                tokens.indices.map { row in
                    let start = (head * tokens.count + row) * size
                    return weights.scalars[start..<(start + size)].map { Double($0) }
                }
            }
            return content(tokens, sources, values, isCausal, isReversal, input)
        })

    private static func content(
        _ tokens: [String], _ sources: [String], _ allHeads: [[[Double]]], _ isCausal: Bool,
        _ isReversal: Bool, _ input: FigureInput
    ) -> FigureContent {
        let head = min(allHeads.count, input.whole("head")) - 1
        let values = allHeads[head]
        let row = min(tokens.count, input.whole("query")) - 1
        let map = HeatMap(
            rowLabels: tokens, columnLabels: sources,
            values: values.enumerated().map { index, weights in
                weights.enumerated().map { isCausal && $0 > index ? nil : $1 }
            },
            chosenRow: row, rowTitle: "looks from", columnTitle: "at")
        let ranked = values[row].indices.sorted { (values[row][$0], $1) > (values[row][$1], $0) }
        func named(_ index: Int) -> String {
            // Two places of one word are told apart by their number.
            let isTwice = sources.count { $0 == sources[index] } > 1
            return "“\(sources[index])”" + (isTwice ? " (\(index + 1))" : "")
        }
        var sentence =
            "“\(tokens[row])” (\(row + 1)) gives \(DecimalText.fixed(values[row][ranked[0]], 2)) of its attention to \(named(ranked[0]))"
        if ranked.count > 1, values[row][ranked[1]] >= 0.005 {
            sentence += " and \(DecimalText.fixed(values[row][ranked[1]], 2)) to \(named(ranked[1]))"
        }
        sentence += "."
        if allHeads.count > 1 {
            sentence = "In head \(head + 1) of \(allHeads.count) " + sentence
            let others = allHeads.indices.filter { $0 != head }.map { other in
                let weights = allHeads[other][row]
                let most = weights.indices.max { weights[$0] < weights[$1] } ?? 0
                return
                    "head \(other + 1) gives most to \(named(most)), \(DecimalText.fixed(weights[most], 2))"
            }
            sentence += " " + FigureContent.listed(others).capitalisedFirst + "."
        }
        if isCausal { sentence += " No token looks at a later one." }
        if isReversal { sentence += " Each asks by place alone, for the one that mirrors its own." }
        return FigureContent(
            parts: [.heatMap(map)], sentence: sentence,
            table: [["from", "mostly at", "weight"]]
                + tokens.indices.map { index in
                    let best = values[index].indices.max { values[index][$0] < values[index][$1] } ?? 0
                    return [tokens[index], sources[best], DecimalText.fixed(values[index][best], 2)]
                })
    }

    /// Queries and keys for reading backwards: the places of the sources lie evenly on a half circle, and the
    /// token at a place asks for the place as far from the other end. A place next to the one asked for scores
    /// about 1.3 less, however many there are.
    private static func mirroredPlaces(_ count: Int) -> (queries: [[Double]], keys: [[Double]]) {
        let radius = 0.6 * Double(count)
        let keys = (0..<count).map { place in
            let angle = Double.pi * Double(place) / Double(count)
            return [radius * Glibc.cos(angle), radius * Glibc.sin(angle)]
        }
        return (keys.reversed(), keys)
    }

    /// The fence's own queries and keys: a row for each token and each source, all equally long.
    private static func vectors(
        _ input: FigureInput, _ tokens: [String], _ sources: [String]
    ) throws(FigureProblem) -> (queries: [[Double]], keys: [[Double]]) {
        guard let queries = try input.matrix("queries", most: 16, within: 100),
            let keys = try input.matrix("keys", most: 16, within: 100)
        else { throw FigureProblem("`queries` and `keys` go together: one of them is missing") }
        try expect(queries, "queries", rows: tokens.count)
        try expect(keys, "keys", rows: sources.count)
        guard queries[0].count == keys[0].count else {
            throw FigureProblem(
                "a query has \(queries[0].count) numbers and a key \(keys[0].count); they must have as many")
        }
        return (queries, keys)
    }

    private static func expect(_ matrix: [[Double]], _ name: String, rows: Int) throws(FigureProblem) {
        guard matrix.count == rows else {
            throw FigureProblem("`\(name)` is \(matrix.count) × \(matrix[0].count); it needs \(rows) rows")
        }
    }

    /// [1, heads, rows, columns / heads]: head 0 has the first columns, as in multi-head attention.
    private static func tensor(_ matrix: [[Double]], heads: Int = 1) -> Tensor {
        let size = matrix[0].count / heads
        let scalars = (0..<heads).flatMap { head in
            matrix.flatMap { $0[(head * size)..<((head + 1) * size)].map { Float($0) } }
        }
        return Tensor(shape: [1, heads, matrix.count, size], scalars)
    }
}
