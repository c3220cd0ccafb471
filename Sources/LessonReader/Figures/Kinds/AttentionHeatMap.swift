import NumericCore
import SequenceModels

extension FigureKind {
    /// Who looks at whom: attention weights with the tokens beside them.
    static let attentionHeatMap = FigureKind(
        name: "attention-heat-map",
        knobs: [
            Knob(name: "temperature", usual: 1, limits: 0.01...100),
            Knob(name: "query", usual: 1, limits: 1...16, isWhole: true),
            Knob(name: "seed", usual: 7, limits: 0...1_000_000, isWhole: true),
        ],
        fields: ["tokens", "sources", "scores", "causal"],
        compute: { input, _ throws(FigureProblem) in
            let tokens = try input.words("tokens", most: 16) ?? ["the", "cat", "sat", "on", "the", "mat"]
            let sources = try input.words("sources", most: 16) ?? tokens
            let isCausal = try input.choices("causal", among: ["true", "false"]) == ["true"]
            guard !isCausal || sources.count == tokens.count else {
                throw FigureProblem("a causal mask needs as many `sources` as `tokens`")
            }
            let weights: Tensor
            if let scores = try input.matrix("scores", most: 16, within: 1_000) {
                guard scores.count == tokens.count, scores[0].count == sources.count else {
                    throw FigureProblem(
                        "`scores` is \(scores.count) × \(scores[0].count), the tokens ask for \(tokens.count) × \(sources.count)"
                    )
                }
                let tensor = Tensor([scores.map { $0.map { Float($0 / input["temperature"]) } }])
                weights = maskedSoftmax(tensor, mask: AttentionMask(isCausal: isCausal))
            } else {
                let (query, key) = (vectors(tokens, input), vectors(sources, input))
                weights =
                    ScaledDotProductAttention.forward(
                        query: query * Float(1 / input["temperature"]), key: key, value: key,
                        mask: AttentionMask(isCausal: isCausal)
                    ).weights
            }
            let size = sources.count
            let values = tokens.indices.map { row in
                (0..<size).map { Double(weights.scalars[row * size + $0]) }
            }
            return content(tokens, sources, values, isCausal, input)
        })

    private static func content(
        _ tokens: [String], _ sources: [String], _ values: [[Double]], _ isCausal: Bool, _ input: FigureInput
    ) -> FigureContent {
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
            "“\(tokens[row])” (\(row + 1)) gives \(FigureNumber.fixed(values[row][ranked[0]], 2)) of its attention to \(named(ranked[0]))"
        if ranked.count > 1, values[row][ranked[1]] >= 0.005 {
            sentence += " and \(FigureNumber.fixed(values[row][ranked[1]], 2)) to \(named(ranked[1]))"
        }
        sentence += "."
        if isCausal { sentence += " No token looks at a later one." }
        return FigureContent(
            parts: [.heatMap(map)], sentence: sentence,
            table: [["from", "mostly at", "weight"]]
                + tokens.indices.map { index in
                    let best = values[index].indices.max { values[index][$0] < values[index][$1] } ?? 0
                    return [tokens[index], sources[best], FigureNumber.fixed(values[index][best], 2)]
                })
    }

    /// The same word gets the same random vector, as query and as key: [1, 1, T, 8].
    private static func vectors(_ tokens: [String], _ input: FigureInput) -> Tensor {
        let numbers = tokens.flatMap { token in
            var seed = UInt64(input["seed"]) &+ 0xCBF2_9CE4_8422_2325
            for byte in token.utf8 { seed = (seed ^ UInt64(byte)) &* 0x100_0000_01B3 }
            var random = SeededRandom(seed: seed)
            return (0..<8).map { _ in random.normal() }
        }
        return Tensor(shape: [1, 1, tokens.count, 8], numbers)
    }
}
