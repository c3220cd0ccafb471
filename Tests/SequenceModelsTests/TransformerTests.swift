import NumericCore
import SequenceModels
import Testing

@Suite struct TransformerTests {
    @Test(arguments: TransformerBlock.NormPlacement.allCases, [false, true])
    func blockGradientMatchesCentralDifference(
        placement: TransformerBlock.NormPlacement, isCausal: Bool
    ) {
        var random = SeededRandom(seed: 111)
        let block = randomised(
            TransformerBlock(
                size: 4, headCount: 2, innerSize: 7, placement: placement, using: &random),
            using: &random)
        let input = Tensor(normal: [2, 3, 4], using: &random)
        let upstream = Tensor(normal: [2, 3, 4], using: &random)
        let mask = AttentionMask(isCausal: isCausal)
        let found = block.backward(block.forward(input, mask: mask), upstream: upstream, input: input)
        // Small steps: a ReLU inside has a corner.
        expectGradients(of: block, are: found.layer, step: 0.004, tolerance: 0.01) {
            weightedSum((output: $0.forward(input, mask: mask).output, upstream: upstream))
        }
        expectGradient(of: "x", at: input, is: found.input, step: 0.004, tolerance: 0.01) {
            weightedSum((output: block.forward($0, mask: mask).output, upstream: upstream))
        }
    }

    @Test func aCausalBlockNeverLooksAhead() {
        var random = SeededRandom(seed: 112)
        let block = TransformerBlock(size: 8, headCount: 2, innerSize: 16, using: &random)
        let mask = AttentionMask(isCausal: true)
        let input = Tensor(normal: [1, 5, 8], using: &random)
        let whole = block.forward(input, mask: mask).output
        for length in 1..<5 {
            let part = block.forward(input.slice(axis: 1, from: 0, to: length), mask: mask).output
            expectClose(part, whole.slice(axis: 1, from: 0, to: length))
        }
    }

    @Test func withoutAMaskTheOrderOfStepsDoesNotMatter() {
        var random = SeededRandom(seed: 113)
        let block = TransformerBlock(size: 8, headCount: 4, innerSize: 16, using: &random)
        let steps = (0..<4).map { _ in Tensor(normal: [2, 8], using: &random) }
        let straight = block.forward(stack(steps, axis: 1)).output
        let reversed = block.forward(stack(steps.reversed(), axis: 1)).output
        for step in 0..<4 {
            expectClose(
                reversed.slice(axis: 1, at: 3 - step), straight.slice(axis: 1, at: step))
        }
    }
}
