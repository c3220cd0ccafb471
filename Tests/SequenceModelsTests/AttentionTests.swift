import NumericCore
import SequenceModels
import Testing

@Suite struct AttentionTests {
    /// Query, keys, values and the score's parameters: B = 2, S = 4, Q = 3, K = 5, V = 6.
    private func expectAttentionGradients<Score: AttentionScore>(
        _ score: Score, querySize: Int = 3, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var random = SeededRandom(seed: 71)
        let attention = Attention(randomised(score, using: &random))
        let query = Tensor(normal: [2, querySize], using: &random)
        let keys = Tensor(normal: [2, 4, 5], using: &random)
        let values = Tensor(normal: [2, 4, 6], using: &random)
        let upstream = Tensor(normal: [2, 6], using: &random)
        let upstreamWeights = Tensor(normal: [2, 4], using: &random)
        let lengths = [4, 3]
        func loss(
            _ attention: Attention<Score>, _ query: Tensor, _ keys: Tensor, _ values: Tensor
        ) -> Double {
            let view = attention.forward(query: query, keys: keys, values: values, lengths: lengths)
            return weightedSum(
                (output: view.context, upstream: upstream), (output: view.weights, upstream: upstreamWeights))
        }
        let view = attention.forward(query: query, keys: keys, values: values, lengths: lengths)
        let found = attention.backward(
            upstream: upstream, upstreamWeights: upstreamWeights, query: query, keys: keys, values: values,
            view: view)
        expectGradients(of: attention, are: found.attention, sourceLocation: sourceLocation) {
            loss($0, query, keys, values)
        }
        expectGradient(of: "query", at: query, is: found.query, sourceLocation: sourceLocation) {
            loss(attention, $0, keys, values)
        }
        expectGradient(of: "keys", at: keys, is: found.keys, sourceLocation: sourceLocation) {
            loss(attention, query, $0, values)
        }
        expectGradient(of: "values", at: values, is: found.values, sourceLocation: sourceLocation) {
            loss(attention, query, keys, $0)
        }
    }

    @Test func dotGradientMatchesCentralDifference() {
        expectAttentionGradients(DotScore(), querySize: 5)
    }

    @Test func scaledGradientMatchesCentralDifference() {
        expectAttentionGradients(DotScore(isScaled: true), querySize: 5)
    }

    @Test func bilinearGradientMatchesCentralDifference() {
        expectAttentionGradients(BilinearScore(weight: Tensor(zeros: [3, 5])))
    }

    @Test func scaledBilinearGradientMatchesCentralDifference() {
        expectAttentionGradients(BilinearScore(weight: Tensor(zeros: [3, 5]), isScaled: true))
    }

    @Test func bilinearWithTheIdentityIsDot() {
        var random = SeededRandom(seed: 75)
        let query = Tensor(normal: [2, 3], using: &random)
        let keys = Tensor(normal: [2, 4, 3], using: &random)
        let identity = Tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1]] as [[Float]])
        for isScaled in [false, true] {
            expectClose(
                BilinearScore(weight: identity, isScaled: isScaled).scores(query: query, keys: keys),
                DotScore(isScaled: isScaled).scores(query: query, keys: keys))
        }
    }

    @Test func additiveGradientMatchesCentralDifference() {
        expectAttentionGradients(
            AdditiveScore(
                queryWeight: Tensor(zeros: [7, 3]), keyWeight: Tensor(zeros: [7, 5]),
                vector: Tensor(zeros: [7])))
    }

    @Test(arguments: [AttentionMask.none, AttentionMask(isCausal: true), AttentionMask(keyLengths: [4, 2])])
    func multiHeadGradientMatchesCentralDifference(mask: AttentionMask) {
        var random = SeededRandom(seed: 72)
        let attention = randomised(
            MultiHeadSelfAttention(
                inputProjection: Linear(weight: Tensor(zeros: [18, 6])),
                outputProjection: Linear(weight: Tensor(zeros: [6, 6])), headCount: 2), using: &random)
        let input = Tensor(normal: [2, 4, 6], using: &random)
        let upstream = Tensor(normal: [2, 4, 6], using: &random)
        let upstreamWeights = Tensor(normal: [2, 2, 4, 4], using: &random)
        func loss(_ attention: MultiHeadSelfAttention, _ input: Tensor) -> Double {
            let recording = attention.forward(input, mask: mask)
            return weightedSum(
                (output: recording.output, upstream: upstream),
                (output: recording.weights, upstream: upstreamWeights))
        }
        let found = attention.backward(
            attention.forward(input, mask: mask), upstream: upstream, upstreamWeights: upstreamWeights,
            input: input)
        expectGradients(of: attention, are: found.layer) { loss($0, input) }
        expectGradient(of: "x", at: input, is: found.input) { loss(attention, $0) }
    }

    @Test func rowsOfEveryMaskSumToOneAndHiddenKeysHaveNone() {
        var random = SeededRandom(seed: 73)
        let scores = Tensor(normal: [6, 4, 5], standardDeviation: 3, using: &random)
        let weights = maskedSoftmax(
            scores, heads: 3, mask: AttentionMask(isCausal: true, keyLengths: [5, 2]))
        for matrix in 0..<6 {
            for query in 0..<4 {
                let row = weights.slice(axis: 0, at: matrix).slice(axis: 0, at: query).scalars
                let visible = min(query + 1, matrix < 3 ? 5 : 2)
                #expect(abs(row.reduce(0, +) - 1) < 1e-6)
                #expect(row[visible...].allSatisfy { $0 == 0 })
                #expect(row[..<visible].allSatisfy { $0 > 0 })
            }
        }
    }

    @Test func aQueryThatSeesNothingGetsZeros() {
        let weights = maskedSoftmax(Tensor(ones: [1, 2, 3]), mask: AttentionMask(keyLengths: [0]))
        #expect(weights == Tensor(zeros: [1, 2, 3]))
    }

    @Test func hiddenKeysCannotLeakEvenAsNaN() {
        var random = SeededRandom(seed: 74)
        let query = Tensor(normal: [1, 5], using: &random)
        var keys = Tensor(normal: [1, 3, 5], using: &random)
        let attention = Attention(DotScore())
        let alone = attention.forward(
            query: query, keys: keys.slice(axis: 1, from: 0, to: 2),
            values: keys.slice(axis: 1, from: 0, to: 2))
        for index in 0..<5 { keys[0, 2, index] = 1e30 }
        let padded = attention.forward(query: query, keys: keys, values: keys, lengths: [2])
        expectClose(padded.context, alone.context)
    }
}
