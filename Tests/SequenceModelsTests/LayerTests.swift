import NumericCore
import SequenceModels
import Testing

@Suite struct LayerTests {
    /// A layer's input and parameters against central differences.
    private func expectLayerGradients<Tested: Layer>(
        _ layer: Tested, inputShape: [Int], seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var random = SeededRandom(seed: seed)
        let input = Tensor(normal: inputShape, using: &random)
        let upstream = Tensor(normal: layer.forward(input).shape, using: &random)
        let gradients = layer.backward(upstream: upstream, input: input)
        expectGradients(of: layer, are: gradients.layer, sourceLocation: sourceLocation) {
            weightedSum((output: $0.forward(input), upstream: upstream))
        }
        expectGradient(of: "x", at: input, is: gradients.input, sourceLocation: sourceLocation) {
            weightedSum((output: layer.forward($0), upstream: upstream))
        }
    }

    @Test func linearGradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 41)
        let layer = randomised(Linear(weight: Tensor(zeros: [4, 3])), using: &random)
        expectLayerGradients(layer, inputShape: [2, 5, 3], seed: 42)
        expectLayerGradients(layer, inputShape: [5, 3], seed: 43)
    }

    @Test func layerNormGradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 44)
        expectLayerGradients(
            randomised(LayerNorm(size: 5), scale: 1, using: &random), inputShape: [2, 3, 5], seed: 45)
    }

    @Test func residualGradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 46)
        let layer = Residual(randomised(Linear(weight: Tensor(zeros: [3, 3])), using: &random))
        expectLayerGradients(layer, inputShape: [4, 3], seed: 47)
    }

    @Test func rmsNormGradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 52)
        let layer = randomised(RMSNorm(gain: Tensor(zeros: [5])), scale: 1, using: &random)
        expectLayerGradients(layer, inputShape: [2, 3, 5], seed: 53)
        let input = Tensor(normal: [3, 5], using: &random)
        expectClose(layer.forward(input * 40), layer.forward(input), within: 1e-3)
    }

    @Test func swiGLUGradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 54)
        let layer = randomised(
            SwiGLU(
                gateWeight: Tensor(zeros: [7, 4]), upWeight: Tensor(zeros: [7, 4]),
                downWeight: Tensor(zeros: [4, 7])), using: &random)
        expectLayerGradients(layer, inputShape: [2, 3, 4], seed: 55)
        var closed = layer
        closed.upWeight = Tensor(zeros: [7, 4])
        #expect(closed.forward(Tensor(ones: [2, 4])) == Tensor(zeros: [2, 4]))
    }

    @Test func aFeedForwardPartWithGELUMatchesCentralDifference() {
        var random = SeededRandom(seed: 56)
        let layer = randomised(
            FeedForward(
                first: Linear(weight: Tensor(zeros: [7, 4])), second: Linear(weight: Tensor(zeros: [4, 7])),
                activation: .gelu), using: &random)
        expectLayerGradients(layer, inputShape: [2, 3, 4], seed: 57)
    }

    @Test func layerNormRowsHaveMeanZeroAndSpreadOne() {
        var random = SeededRandom(seed: 48)
        let output = LayerNorm(size: 7).forward(
            Tensor(normal: [4, 7], mean: 30, standardDeviation: 5, using: &random))
        for row in 0..<4 {
            let values = output.slice(axis: 0, at: row)
            #expect(abs(values.mean()) < 1e-5)
            #expect(abs((values * values).mean() - 1) < 1e-3)
        }
    }

    @Test func embeddingGradientMatchesCentralDifferenceWhenTokensRepeat() {
        var random = SeededRandom(seed: 49)
        let embedding = Embedding(weight: Tensor(normal: [5, 3], using: &random))
        let tokens = [[1, 4, 1, 0], [2, 1, 4, 4]]
        let upstream = Tensor(normal: [2, 4, 3], using: &random)
        expectGradients(
            of: embedding, are: embedding.backward(upstream: upstream, tokens: tokens)
        ) { weightedSum((output: $0.forward(tokens), upstream: upstream)) }
    }

    @Test func embeddingRefusesTokensOutsideItsTable() {
        let embedding = Embedding(weight: Tensor(zeros: [5, 3]))
        #expect(throws: SequenceModelError.tokenOutOfRange(token: 5, size: 5)) {
            try embedding.check([[0, 5]])
        }
        #expect(throws: SequenceModelError.tokenOutOfRange(token: -1, size: 5)) {
            try embedding.check([[0], [-1]])
        }
    }

    @Test func dropoutKeepsTheMeanAndLeavesTheRightShareOut() {
        var random = SeededRandom(seed: 50)
        let mask = Dropout(rate: 0.3).mask([200, 100], using: &random)
        let dropped = mask.scalars.count { $0 == 0 }
        #expect(abs(Float(dropped) / 20_000 - 0.3) < 0.02)
        #expect(abs(mask.mean() - 1) < 0.02)
        #expect(Dropout(rate: 0).mask([3], using: &random) == Tensor(ones: [3]))
    }

    @Test func dropoutKeepsWhatWasDrawnAtTheRateOrAbove() {
        let uniforms = Tensor([[0.2, 0.25, 0.9], [0, 0.3, 0.1]] as [[Float]])
        let mask = Dropout(rate: 0.25).mask(uniforms: uniforms)
        #expect(mask == Tensor([[0, 1 / 0.75, 1 / 0.75], [0, 1 / 0.75, 0]] as [[Float]]))
        #expect(Dropout(rate: 0).mask(uniforms: uniforms) == Tensor(ones: [2, 3]))
    }

    @Test func variationalDropoutIsTheSameAtEveryStep() {
        var random = SeededRandom(seed: 51)
        let dropout = Dropout(rate: 0.5)
        let mask = dropout.variationalMask(batch: 3, size: 8, using: &random)
        let output = dropout.forward(Tensor(ones: [3, 6, 8]), mask: mask)
        for step in 1..<6 { #expect(output.slice(axis: 1, at: step) == output.slice(axis: 1, at: 0)) }
        #expect(output.slice(axis: 0, at: 0) != output.slice(axis: 0, at: 1))
        #expect(dropout.backward(upstream: Tensor(ones: [3, 6, 8]), mask: mask) == output)
    }
}

@Suite struct LossTests {
    @Test func crossEntropyGradientMatchesCentralDifferenceOverValidSteps() {
        var random = SeededRandom(seed: 61)
        let logits = Tensor(normal: [2, 3, 4], using: &random)
        let targets = [[1, 3, 0], [2, 99, 99]]
        let result = crossEntropy(logits: logits, targets: targets, lengths: [3, 1])
        expectGradient(of: "logits", at: logits, is: result.gradient) {
            Double(crossEntropy(logits: $0, targets: targets, lengths: [3, 1]).loss)
        }
        for place in 16..<24 { #expect(result.gradient.scalars[place] == 0) }
    }

    @Test func crossEntropyOfEqualLogitsIsTheLogOfTheirNumber() {
        let result = crossEntropy(logits: Tensor(zeros: [1, 2, 8]), targets: [[3, 5]])
        #expect(abs(result.loss - 2.0794415) < 1e-6)
        let huge = crossEntropy(logits: Tensor(repeating: 1e30, shape: [1, 1, 4]), targets: [[0]])
        #expect(huge.gradient.scalars.allSatisfy { $0.isFinite })
    }

    @Test func smoothedCrossEntropyMatchesCentralDifferenceAndItsRowsSumToZero() {
        var random = SeededRandom(seed: 63)
        let logits = Tensor(normal: [2, 3, 4], using: &random)
        let targets = [[1, 3, 0], [2, 99, 99]]
        let result = crossEntropy(logits: logits, targets: targets, lengths: [3, 1], smoothing: 0.2)
        expectGradient(of: "logits", at: logits, is: result.gradient) {
            Double(crossEntropy(logits: $0, targets: targets, lengths: [3, 1], smoothing: 0.2).loss)
        }
        #expect(result.gradient.sum(axis: 2).scalars.allSatisfy { abs($0) < 1e-6 })
    }

    @Test func aBatchWithoutValidStepsHasNoLoss() {
        let result = crossEntropy(logits: Tensor(ones: [1, 2, 3]), targets: [[0, 0]], lengths: [0])
        #expect(result.loss == 0)
        #expect(result.gradient == Tensor(zeros: [1, 2, 3]))
    }

    @Test func squaredErrorGradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 62)
        let prediction = Tensor(normal: [2, 3], using: &random)
        let target = Tensor(normal: [2, 3], using: &random)
        let result = meanSquaredError(prediction, target)
        expectGradient(of: "prediction", at: prediction, is: result.gradient) {
            Double(meanSquaredError($0, target).loss)
        }
    }
}
