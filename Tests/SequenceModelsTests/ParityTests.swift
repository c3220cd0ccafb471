import Testing

/// Every golden vector of PyTorch: outputs and all gradients, relative error 1e-5 against the largest entry.
///
/// `WORKBOOK_PARITY_DIR` names a folder of more. A file of an unknown kind is a failure.
@Suite struct ParityTests {
    @Test func everyFileEqualsPyTorch() throws {
        var counts: [String: Int] = [:]
        // Histories of the review scheduler lie in the same folder; they are no vectors of the core.
        for path in try ParityFile.paths() where !path.hasSuffix("/fsrs.json") {
            let file = try ParityFile(path: path)
            guard let kind = try check(file) else {
                Issue.record("\(path): no kind of file that these tests understand")
                continue
            }
            counts[kind, default: 0] += 1
        }
        let summary = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        print("parity: \(counts.values.reduce(0, +)) files: \(summary.joined(separator: ", "))")
        #expect(!counts.isEmpty)
    }

    /// Compares a file and names its kind; nothing when the kind is unknown.
    private func check(_ file: ParityFile) throws -> String? {
        if let module = file.config["module"] as? String {
            try checkRecurrent(file)
            return file.config["lengths"] == nil ? module : "packed \(module)"
        }
        let checks: [(prefix: String, run: (ParityFile) throws -> Void)] = [
            ("attention-luong", checkLuong), ("attention", checkAttention),
            ("bahdanau", checkBahdanau), ("beam-search", checkBeamSearch),
            ("bilstm-padded", checkPaddedBidirectional), ("bleu", checkBLEU),
            ("bptt-truncated", checkTruncated), ("clip-grad-norm", checkClipping), ("crf", checkField),
            ("cross-attention", checkCrossAttention), ("encoder-decoder", checkEncoderDecoder),
            ("layer-norm", checkLayerNorm),
            ("lm-cross-entropy", checkLanguageModelLoss), ("masked-cross-entropy", checkCrossEntropy),
            ("mha-padding", checkMultiHead), ("multihead-self-attention", checkMultiHead),
            ("optimizer", checkOptimizer), ("pooling-masked", checkPooling),
            ("pre-norm-block", checkTransformer), ("pre-norm-decoder-block", checkDecoderBlock),
            ("rms-norm", checkRMSNorm),
            ("schedule-cosine", checkSchedule), ("sdpa", checkScaledDotProduct),
            ("sinusoidal-positions", checkPositions), ("swiglu", checkSwiGLU),
            ("transformer-block", checkTransformer), ("weight-decay", checkWeightDecay),
        ]
        guard let found = checks.first(where: { file.name.hasPrefix($0.prefix) }) else { return nil }
        try found.run(file)
        return found.prefix
    }
}
