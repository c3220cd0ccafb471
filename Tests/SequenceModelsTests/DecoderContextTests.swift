import NumericCore
import SequenceModels
import Testing

/// How a context reaches a decoder without attention, and what a target scores.
@Suite struct DecoderContextTests {
    @Test func aDecoderWithContextMatchesCentralDifference() {
        var random = SeededRandom(seed: 201)
        let decoder = randomised(
            ContextDecoder(RNNCell(inputSize: 5, hiddenSize: 4, using: &random)), using: &random)
        let inputs = Tensor(normal: [2, 3, 3], using: &random)
        let context = Tensor(normal: [2, 2], using: &random)
        let start = Tensor(normal: [2, 4], using: &random)
        let upstream = Tensor(normal: [2, 3, 4], using: &random)
        func loss(
            _ decoder: ContextDecoder<RNNCell>, _ inputs: Tensor, _ context: Tensor, _ start: Tensor
        ) -> Double {
            let states = decoder.forward(inputs, context: context, from: start).states
            return weightedSum((output: states.all, upstream: upstream))
        }
        let found = decoder.backward(
            decoder.forward(inputs, context: context, from: start), upstream: upstream)
        expectGradients(of: decoder, are: found.decoder) { loss($0, inputs, context, start) }
        expectGradient(of: "y", at: inputs, is: found.inputs) { loss(decoder, $0, context, start) }
        expectGradient(of: "c", at: context, is: found.context) { loss(decoder, inputs, $0, start) }
        expectGradient(of: "s0", at: start, is: found.initialState) { loss(decoder, inputs, context, $0) }
    }

    @Test func withoutContextItIsAPlainRNN() {
        var random = SeededRandom(seed: 202)
        let cell = RNNCell(inputSize: 5, hiddenSize: 4, using: &random)
        let inputs = Tensor(normal: [2, 3, 3], using: &random)
        let start = Tensor(normal: [2, 4], using: &random)
        let plain = RNNCell(
            inputWeights: cell.inputWeights.slice(axis: 1, from: 0, to: 3),
            hiddenWeights: cell.hiddenWeights, bias: cell.bias)
        let states = ContextDecoder(cell).forward(
            inputs, context: Tensor(zeros: [2, 2]), from: start
        ).states
        expectClose(states.all, RNNLayer(plain).forward(inputs, from: start).all)
    }

    @Test func anOutputWithContextMatchesCentralDifference() {
        var random = SeededRandom(seed: 203)
        let output = randomised(ContextOutput(Linear(weight: Tensor(zeros: [6, 5]))), using: &random)
        let states = Tensor(normal: [2, 4, 3], using: &random)
        let context = Tensor(normal: [2, 2], using: &random)
        let upstream = Tensor(normal: [2, 4, 6], using: &random)
        let found = output.backward(upstream: upstream, states: states, context: context)
        func loss(_ output: ContextOutput, _ states: Tensor, _ context: Tensor) -> Double {
            weightedSum((output: output.forward(states, context: context), upstream: upstream))
        }
        expectGradients(of: output, are: found.output) { loss($0, states, context) }
        expectGradient(of: "s", at: states, is: found.states) { loss(output, $0, context) }
        expectGradient(of: "c", at: context, is: found.context) { loss(output, states, $0) }
        let sums = exp(output.forward(states, context: context)).sum(axis: 2)
        #expect(sums.scalars.allSatisfy { abs($0 - 1) < 1e-5 })
    }

    @Test func logSoftmaxKeepsWhatAProbabilityCannot() {
        let logits = Tensor([[0, 200, -300]] as [[Float]])
        #expect(logSoftmax(logits) == Tensor([[-200, 0, -500]] as [[Float]]))
    }

    @Test func theProbabilityOfASequenceMatchesCentralDifference() {
        var random = SeededRandom(seed: 204)
        let logits = Tensor(normal: [2, 4, 5], using: &random)
        let upstream = Tensor([0.7, -1.3] as [Float])
        // What stands behind a row's end is no token, and is never read.
        let (targets, lengths) = ([[1, 4, 0, 2], [3, 3, 99, -1]], [4, 2])
        let found = SequenceLogProbability.backward(
            upstream: upstream, logits: logits, targets: targets, lengths: lengths)
        expectGradient(of: "logits", at: logits, is: found) { logits in
            weightedSum(
                (
                    output: SequenceLogProbability.forward(
                        logits: logits, targets: targets, lengths: lengths), upstream: upstream
                ))
        }
    }

    @Test func theProbabilityOfASequenceIsMinusItsCrossEntropyAndAddsUp() {
        var random = SeededRandom(seed: 205)
        let logits = Tensor(normal: [1, 4, 5], using: &random)
        let whole = SequenceLogProbability.forward(logits: logits, targets: [[1, 4, 0, 2]], lengths: [4])
        let loss = crossEntropy(logits: logits, targets: [[1, 4, 0, 2]]).loss
        #expect(abs(whole[0] + 4 * loss) < 1e-5)
        let head = SequenceLogProbability.forward(logits: logits, targets: [[1, 4, 0, 2]], lengths: [1])
        let tail = SequenceLogProbability.forward(
            logits: logits.slice(axis: 1, from: 1, to: 4), targets: [[4, 0, 2]], lengths: [3])
        #expect(abs(head[0] + tail[0] - whole[0]) < 1e-5)
    }

    @Test func teacherForcingReadsTheTargetsOneLate() {
        #expect(TeacherForcing.inputs(for: [[5, 6, 7], [8, 9, 5]], start: 1) == [[1, 5, 6], [1, 8, 9]])
        #expect(TeacherForcing.inputs(for: [[5], []], start: 1) == [[1], []])
    }

    @Test func scheduledSamplingMixesStepByStep() {
        let uniforms = Tensor([[0.9, 0.2, 0.7], [0.1, 0.3, 0.6]] as [[Float]])
        func mixed(_ rate: Float) -> [[Int]] {
            TeacherForcing.mixed(
                gold: [[2, 3, 4], [5, 6, 7]], predicted: [[12, 13, 14], [15, 16, 17]], start: 1,
                uniforms: uniforms, rate: rate)
        }
        #expect(mixed(0.3) == [[1, 2, 13], [1, 15, 16]])
        #expect(mixed(1) == [[1, 2, 3], [1, 5, 6]])
        #expect(mixed(0) == [[1, 12, 13], [1, 15, 16]])
    }

    @Test func ratesOfScheduledSamplingFall() {
        let decays: [TeacherForcing.Decay] = [
            .linear(start: 1, slope: 0.01, floor: 0.2), .exponential(0.99), .inverseSigmoid(20),
        ]
        for decay in decays {
            let rates = (0..<200).map { decay.rate(at: $0) }
            #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 >= $1 })
            #expect(rates.allSatisfy { (0...1).contains($0) })
        }
        #expect(abs(TeacherForcing.Decay.inverseSigmoid(20).rate(at: 0) - 20 / 21) < 1e-6)
        #expect(abs(TeacherForcing.Decay.exponential(0.5).rate(at: 3) - 0.125) < 1e-6)
        #expect(TeacherForcing.Decay.linear(start: 1, slope: 0.01, floor: 0.2).rate(at: 500) == 0.2)
    }
}
