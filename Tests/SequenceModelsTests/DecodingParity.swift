import NumericCore
import SequenceModels
import Testing

/// GRU cells over embeddings, the context given in the ways that the file's name tells.
func checkEncoderDecoder(_ file: ParityFile) throws {
    let ways: [(prefix: String, use: ContextUse)] = [
        ("start", [.initialState]), ("every-step", [.input]), ("output", [.output]),
        ("all", [.initialState, .input, .output]),
    ]
    let use = try #require(ways.first { file.name.hasPrefix("encoder-decoder-\($0.prefix)") }).use
    func cell(_ name: String) throws -> GRUCell {
        GRUCell(
            weightIH: try file.parameter("\(name).weight_ih"),
            weightHH: try file.parameter("\(name).weight_hh"),
            biasIH: try file.parameter("\(name).bias_ih"), biasHH: try file.parameter("\(name).bias_hh"))
    }
    let model = EncoderDecoder(
        sourceEmbedding: Embedding(weight: try file.parameter("source_embedding.weight")),
        targetEmbedding: Embedding(weight: try file.parameter("target_embedding.weight")),
        encoder: RecurrentNetwork(try cell("encoder")), decoder: try cell("decoder"), attention: nil,
        output: Linear(
            weight: try file.parameter("output.weight"), bias: try file.parameter("output.bias")),
        contextUse: use)
    let encoded = try model.encode(try file.integers("source"), lengths: file.lengths("source_lengths"))
    let targets = try file.integers("targets")
    let inputs = try file.integers("decoder_input")
    var random = SeededRandom(seed: 1)
    let recording = try model.record(encoded, inputs: inputs, using: &random)
    let padding = try file.integer("padding")
    let loss = crossEntropy(
        logits: recording.logits, targets: targets, valid: targets.map { $0.map { $0 != padding } })
    let gradient = model.backward(recording, upstream: loss.gradient * (try file.upstream("loss")))
    var derivatives = [
        "source_embedding.weight": gradient.sourceEmbedding.weight,
        "target_embedding.weight": gradient.targetEmbedding.weight,
        "output.weight": gradient.output.weight, "output.bias": gradient.output.bias,
    ]
    let parts = ["weight_ih", "weight_hh", "bias_ih", "bias_hh"]
    for (name, cell) in [("encoder", gradient.encoder.cells[0][0]), ("decoder", gradient.decoder)] {
        for (part, value) in zip(parts, cell.pyTorchParts) { derivatives["\(name).\(part)"] = value }
    }
    file.expect(
        outputs: [
            "context": encoded.summary, "logits": recording.logits, "loss": Tensor(loss.loss),
        ], gradients: derivatives)
    let isRow = { (row: [Int]) in row.prefix { $0 != padding }.count }
    #expect(
        zip(TeacherForcing.inputs(for: targets, start: try file.integer("begin")), inputs).allSatisfy {
            $0.prefix(isRow($1)) == $1.prefix(isRow($1))
        }, "\(file): what the decoder reads is the targets one late")
}

/// Greedy decoding and beams over a table, and what enumeration found to be the best.
func checkBeamSearch(_ file: ParityFile) throws {
    let table = TokenTable(try file.input("log_probabilities"), end: try file.integer("eos"))
    let alpha = Float(try file.number("alpha"))
    let results = try #require(file.root["results"] as? [String: [String: Any]])
    func expect(_ name: String, _ found: TokenTable.Output) throws {
        let result = try #require(results[name], "\(file): no \(name)")
        #expect(found.tokens == result["tokens"] as? [Int], "\(file): \(name)")
        for (key, value) in [("log_probability", found.logProbability), ("score", found.score)] {
            let expected = Float(try #require(result[key] as? Double))
            #expect(abs(value - expected) <= 1e-5 * abs(expected), "\(file): \(key) of \(name)")
        }
    }
    #expect(table.greedy() == results["greedy"]?["tokens"] as? [Int], "\(file): greedy")
    try expect("greedy", table.beam(width: 1))
    for width in [2, 4] {
        try expect("beam\(width)", table.beam(width: width))
        try expect("beam\(width)_penalty", table.beam(width: width, lengthPenalty: alpha))
    }
    // A beam that holds every sequence is an enumeration.
    try expect("exact", table.beam(width: 10_000))
    try expect("exact_penalty", table.beam(width: 10_000, lengthPenalty: alpha))
}

func checkBLEU(_ file: ParityFile) throws {
    let cases = try #require(file.root["cases"] as? [String: [String: Any]])
    for (name, expected) in cases {
        let candidates = try #require(expected["hypotheses"] as? [[String]])
        let streams = try #require(expected["references"] as? [[[String]]])
        let bleu = CorpusBLEU(
            candidates: candidates,
            references: candidates.indices.map { sentence in streams.map { $0[sentence] } })
        #expect(bleu.matches == expected["matches"] as? [Int], "\(name)")
        #expect(bleu.totals == expected["totals"] as? [Int], "\(name)")
        #expect(bleu.candidateLength == expected["hypothesis_length"] as? Int, "\(name)")
        #expect(bleu.referenceLength == expected["reference_length"] as? Int, "\(name)")
        func near(_ key: String, _ found: Double) throws {
            let value = try #require(expected[key] as? Double, "\(name): \(key)")
            #expect(abs(found - value) <= 1e-9 * max(1, value), "\(name): \(key) is \(value), not \(found)")
        }
        try near("brevity_penalty", bleu.brevityPenalty)
        for (suffix, smoothing) in [("none", CorpusBLEU.Smoothing.none), ("exp", .exponential)] {
            try near("bleu_\(suffix)", bleu.score(smoothing: smoothing))
            let precisions = try #require(expected["precisions_\(suffix)"] as? [Double])
            for (found, value) in zip(bleu.precisions(smoothing: smoothing), precisions) {
                #expect(abs(found - value) < 1e-9 * max(1, value), "\(name): precisions_\(suffix)")
            }
        }
    }
}
