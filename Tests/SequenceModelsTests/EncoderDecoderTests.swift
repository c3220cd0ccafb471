import NumericCore
import SequenceModels
import Testing

@Suite struct EncoderDecoderTests {
    static let uses: [ContextUse] = [.startOnly, .everyStep, .everyStepAndOutput, [.input], [.output]]

    /// Source vocabulary 5, target vocabulary 4, E = 2 and 3, H = 3 in each direction.
    private func model(
        _ use: ContextUse, attention: Bool, directions: Int, using random: inout SeededRandom
    ) -> EncoderDecoder<LSTMCell> {
        let context = 3 * directions
        let encoder = RecurrentNetwork(cells: [
            (0..<directions).map { _ in LSTMCell(inputSize: 2, hiddenSize: 3, using: &random) }
        ])
        let model = EncoderDecoder(
            sourceEmbedding: Embedding(vocabularySize: 5, size: 2, using: &random),
            targetEmbedding: Embedding(vocabularySize: 4, size: 3, using: &random), encoder: encoder,
            decoder: LSTMCell(
                inputSize: 3 + (use.contains(.input) ? context : 0), hiddenSize: 3, using: &random),
            attention: attention
                ? Attention(AdditiveScore(querySize: 3, keySize: context, size: 4, using: &random)) : nil,
            output: Linear(
                inputSize: 3 + (use.contains(.output) ? context : 0), outputSize: 4, using: &random),
            contextUse: use)
        return randomised(model, using: &random)
    }

    @Test(arguments: uses, [(false, 1), (true, 1), (true, 2), (false, 2)])
    func gradientMatchesCentralDifference(use: ContextUse, shape: (attention: Bool, directions: Int)) throws {
        if shape.attention, use == .startOnly { return }
        var random = SeededRandom(seed: 121)
        let model = model(use, attention: shape.attention, directions: shape.directions, using: &random)
        let source = [[1, 4, 2], [3, 0, 0]]
        let inputs = [[0, 2, 1], [0, 3, 3]]
        let upstream = Tensor(normal: [2, 3, 4], using: &random)
        func run(_ model: EncoderDecoder<LSTMCell>) -> EncoderDecoder<LSTMCell>.Recording? {
            var random = SeededRandom(seed: 1)
            return try? model.record(
                model.encode(source, lengths: [3, 1]), inputs: inputs, using: &random)
        }
        let found = model.backward(try #require(run(model)), upstream: upstream)
        expectGradients(of: model, are: found) {
            weightedSum((output: run($0)?.logits ?? upstream, upstream: upstream))
        }
    }

    @Test func withoutTeacherForcingTheModelReadsItsOwnWords() throws {
        var random = SeededRandom(seed: 122)
        let model = model(.everyStep, attention: true, directions: 1, using: &random)
        let encoded = try model.encode([[1, 2, 3]])
        let free = try model.record(
            encoded, inputs: [[0, 9 % 4, 1, 2]], teacherForcing: 0, using: &random)
        let other = try model.record(encoded, inputs: [[0, 3, 3, 3]], teacherForcing: 0, using: &random)
        #expect(free.logits == other.logits)
        let forced = try model.record(encoded, inputs: [[0, 3, 3, 3]], using: &random)
        #expect(forced.logits != other.logits)
    }

    @Test func aPaddedSourceIsReadAsIfAlone() throws {
        var random = SeededRandom(seed: 123)
        let model = model(.everyStepAndOutput, attention: true, directions: 2, using: &random)
        let batch = try model.encode([[1, 2, 3, 4], [2, 4, 0, 0]], lengths: [4, 2])
        let alone = try model.encode([[2, 4]])
        let inputs = [0, 1, 2]
        let together = try model.record(batch, inputs: [inputs, inputs], using: &random)
        let single = try model.record(alone, inputs: [inputs], using: &random)
        expectClose(together.logits.slice(axis: 0, at: 1), single.logits.slice(axis: 0, at: 0))
    }

    @Test func aBeamOfOneIsGreedy() throws {
        var random = SeededRandom(seed: 124)
        for _ in 0..<5 {
            let model = model(.everyStep, attention: true, directions: 1, using: &random)
            let encoded = try model.encode([[1, 2, 3], [4, 0, 1]])
            let greedy = model.translate(encoded, start: 0, end: 3, maximum: 6)
            for row in 0..<2 {
                let beam = model.beam(encoded, row: row, start: 0, end: 3, maximum: 6, width: 1)
                #expect(beam.map(\.tokens) == [greedy[row]])
            }
        }
    }

    @Test func tokensOutsideTheVocabularyAreRefused() {
        var random = SeededRandom(seed: 125)
        let model = model(.startOnly, attention: false, directions: 1, using: &random)
        #expect(throws: SequenceModelError.tokenOutOfRange(token: 7, size: 5)) { try model.encode([[7]]) }
        #expect(throws: SequenceModelError.emptySequence(index: 0)) { try model.encode([[]]) }
        #expect(throws: SequenceModelError.lengthCount(given: 2, batch: 1)) {
            try model.encode([[1]], lengths: [1, 1])
        }
    }
}
