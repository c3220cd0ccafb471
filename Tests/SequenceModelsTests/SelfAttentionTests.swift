import NumericCore
import SequenceModels
import Testing

@Suite struct SelfAttentionTests {
    private func attention(_ random: inout SeededRandom) -> SelfAttention {
        let zeros = Tensor(zeros: [6, 6])
        return randomised(
            SelfAttention(queryWeight: zeros, keyWeight: zeros, valueWeight: zeros), using: &random)
    }

    @Test(arguments: [AttentionMask.none, AttentionMask(isCausal: true), AttentionMask(keyLengths: [4, 2])])
    func gradientMatchesCentralDifference(mask: AttentionMask) {
        var random = SeededRandom(seed: 221)
        let attention = attention(&random)
        let input = Tensor(normal: [2, 4, 6], using: &random)
        let upstream = Tensor(normal: [2, 4, 6], using: &random)
        let found = attention.backward(
            attention.forward(input, mask: mask), upstream: upstream, input: input)
        func loss(_ attention: SelfAttention, _ input: Tensor) -> Double {
            weightedSum((output: attention.forward(input, mask: mask).output, upstream: upstream))
        }
        expectGradients(of: attention, are: found.layer) { loss($0, input) }
        expectGradient(of: "x", at: input, is: found.input) { loss(attention, $0) }
    }

    @Test func oneHeadWithAnIdentityBehindItIsTheSame() {
        var random = SeededRandom(seed: 222)
        let attention = attention(&random)
        let identity = Tensor((0..<6).map { row in (0..<6).map { $0 == row ? 1 : 0 } })
        let heads = MultiHeadSelfAttention(
            inputProjection: Linear(
                weight: concatenate(
                    [attention.queryWeight, attention.keyWeight, attention.valueWeight], axis: 0)),
            outputProjection: Linear(weight: identity), headCount: 1)
        let input = Tensor(normal: [2, 4, 6], using: &random)
        for mask in [AttentionMask.none, AttentionMask(isCausal: true)] {
            let (one, other) = (attention.forward(input, mask: mask), heads.forward(input, mask: mask))
            expectClose(one.output, other.output)
            expectClose(one.weights.reshaped([2, 1, 4, 4]), other.weights)
        }
    }

    @Test func joiningUndoesSplittingAndHeadZeroIsTheFirstColumns() {
        var random = SeededRandom(seed: 223)
        let input = Tensor(normal: [2, 3, 8], using: &random)
        let heads = AttentionHeads.split(input, count: 4)
        #expect(heads.shape == [2, 4, 3, 2])
        #expect(heads.slice(axis: 1, at: 0) == input.slice(axis: 2, from: 0, to: 2))
        #expect(heads.slice(axis: 1, at: 3) == input.slice(axis: 2, from: 6, to: 8))
        #expect(AttentionHeads.join(heads) == input)
        #expect(AttentionHeads.split(AttentionHeads.join(heads), count: 4) == heads)
    }

    @Test func everyPairOfAPositionHasLengthOneAndAShiftTurnsItAlike() {
        let table = SinusoidalPositions.table(count: 40, size: 8)
        for pair in 0..<4 {
            func turn(_ from: Int, _ to: Int) -> Float {
                table[from, 2 * pair] * table[to, 2 * pair]
                    + table[from, 2 * pair + 1] * table[to, 2 * pair + 1]
            }
            for position in 0..<37 {
                #expect(abs(turn(position, position) - 1) < 1e-6)
                #expect(abs(turn(position, position + 3) - turn(0, 3)) < 1e-5)
            }
        }
        #expect(table[0, 0] == 0 && table[0, 1] == 1)
    }
}

/// Luong's decoder, which looks after its step.
@Suite struct AttentiveDecoderTests {
    @Test func gradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 224)
        let decoder = randomised(
            AttentiveDecoder(
                cell: LSTMCell(inputSize: 3, hiddenSize: 4, using: &random),
                layer: AttentionalLayer(
                    attention: Attention(BilinearScore(weight: Tensor(zeros: [4, 5]))),
                    combination: Tensor(zeros: [6, 9]))), using: &random)
        let input = Tensor(normal: [2, 3], using: &random)
        let state = LSTMState(
            hidden: Tensor(normal: [2, 4], using: &random), memory: Tensor(normal: [2, 4], using: &random))
        let memory = Tensor(normal: [2, 3, 5], using: &random)
        let upstream = Tensor(normal: [2, 6], using: &random)
        let upstreamState = LSTMState(
            hidden: Tensor(normal: [2, 4], using: &random), memory: Tensor(normal: [2, 4], using: &random))
        func loss(
            _ decoder: AttentiveDecoder<LSTMCell, BilinearScore>, _ input: Tensor, _ state: LSTMState,
            _ memory: Tensor
        ) -> Double {
            let step = decoder.step(input, from: state, memory: memory, lengths: [3, 2])
            return weightedSum(
                (output: step.output.attentional, upstream: upstream),
                (output: step.state.hidden, upstream: upstreamState.hidden),
                (output: step.state.memory, upstream: upstreamState.memory))
        }
        let found = decoder.stepBackward(
            upstream: upstream, upstreamState: upstreamState, input: input, state: state, memory: memory,
            step: decoder.step(input, from: state, memory: memory, lengths: [3, 2]))
        expectGradients(of: decoder, are: found.decoder) { loss($0, input, state, memory) }
        expectGradient(of: "y", at: input, is: found.input) { loss(decoder, $0, state, memory) }
        expectGradient(of: "memory", at: memory, is: found.memory) { loss(decoder, input, state, $0) }
        expectGradient(of: "s", at: state.hidden, is: found.state.hidden) {
            loss(decoder, input, LSTMState(hidden: $0, memory: state.memory), memory)
        }
    }

    @Test func anotherOrderOfTheSourceMovesTheWeightsAndNothingElse() {
        var random = SeededRandom(seed: 225)
        let decoder = AttentiveDecoder(
            cell: RNNCell(inputSize: 3, hiddenSize: 4, using: &random),
            layer: AttentionalLayer(
                attention: Attention(DotScore()), combination: Tensor(normal: [4, 8], using: &random)))
        let input = Tensor(normal: [1, 3], using: &random)
        let state = Tensor(normal: [1, 4], using: &random)
        let steps = (0..<3).map { _ in Tensor(normal: [1, 4], using: &random) }
        let straight = decoder.step(input, from: state, memory: stack(steps, axis: 1))
        let turned = decoder.step(input, from: state, memory: stack(steps.reversed(), axis: 1))
        expectClose(turned.output.attentional, straight.output.attentional)
        #expect(turned.state == straight.state)
        for step in 0..<3 {
            #expect(
                abs(turned.output.view.weights[0, 2 - step] - straight.output.view.weights[0, step]) < 1e-6)
        }
    }
}
