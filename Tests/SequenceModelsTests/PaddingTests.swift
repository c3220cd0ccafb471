import NumericCore
import SequenceModels
import Testing

@Suite struct PoolingTests {
    @Test(arguments: [nil, [4, 2, 1]])
    func gradientsMatchCentralDifferences(lengths: [Int]?) {
        var random = SeededRandom(seed: 231)
        let states = Tensor(normal: [3, 4, 2], using: &random)
        let upstream = Tensor(normal: [3, 2], using: &random)
        let ways: [(String, (Tensor) -> Tensor, Tensor)] = [
            (
                "last", { Pooling.last($0, lengths: lengths) },
                Pooling.lastBackward(upstream: upstream, states: states, lengths: lengths)
            ),
            (
                "mean", { Pooling.mean($0, lengths: lengths) },
                Pooling.meanBackward(upstream: upstream, states: states, lengths: lengths)
            ),
            (
                "max", { Pooling.max($0, lengths: lengths) },
                Pooling.maxBackward(upstream: upstream, states: states, lengths: lengths)
            ),
        ]
        for (name, forward, found) in ways {
            // Small steps: where two states are close the largest changes hands.
            expectGradient(of: name, at: states, is: found, step: 0.002, tolerance: 0.01) {
                weightedSum((output: forward($0), upstream: upstream))
            }
        }
    }

    @Test func theOrderOfStepsIsNothingToMeanAndMaximumAndOfATieTheFirstCounts() {
        var random = SeededRandom(seed: 232)
        let states = Tensor(normal: [2, 5, 3], using: &random)
        let turned = Padding.reversed(states, lengths: [5, 5])
        expectClose(Pooling.mean(turned), Pooling.mean(states))
        #expect(Pooling.max(turned) == Pooling.max(states))
        #expect(zip(Pooling.max(states).scalars, Pooling.mean(states).scalars).allSatisfy { $0 >= $1 })
        let tied = Pooling.maxBackward(
            upstream: Tensor(ones: [1, 1]), states: Tensor([[[-1], [-1], [-2]]] as [[[Float]]]))
        #expect(tied.scalars == [1, 0, 0])
    }

    @Test func theLowestOfATieIsTheArgmax() {
        #expect(argmax(Tensor([[1, 3, 3], [-2, -1, -1], [0, 0, 0]] as [[Float]])) == [1, 1, 0])
    }
}

@Suite struct PaddingTests {
    @Test func rowsOfAMaskSumToTheLengths() {
        let mask = Padding.mask(lengths: [3, 0, 1], time: 3)
        #expect(mask == Tensor([[1, 1, 1], [0, 0, 0], [1, 0, 0]] as [[Float]]))
        #expect(mask.sum(axis: 1).scalars == [3, 0, 1])
    }

    @Test func turningTwiceIsTheIdentityAndPaddingStays() {
        var random = SeededRandom(seed: 233)
        let input = Tensor(normal: [3, 4, 2], using: &random)
        let turned = Padding.reversed(input, lengths: [4, 3, 1])
        #expect(Padding.reversed(turned, lengths: [4, 3, 1]) == input)
        #expect(turned.slice(axis: 0, at: 2) == input.slice(axis: 0, at: 2))
        let (row, old) = (turned.slice(axis: 0, at: 1), input.slice(axis: 0, at: 1))
        #expect(row.slice(axis: 0, at: 0) == old.slice(axis: 0, at: 2))
        #expect(row.slice(axis: 0, at: 3) == old.slice(axis: 0, at: 3))
    }

    @Test func directionsJoinAsTheNetworkJoinsThem() throws {
        var random = SeededRandom(seed: 234)
        let cells = (0..<2).map { _ in RNNCell(inputSize: 3, hiddenSize: 4, using: &random) }
        let inputs = Tensor(normal: [2, 5, 3], using: &random)
        let start = Tensor(zeros: [2, 4])
        let (outputs, last) = RNN(cells: [cells]).forward(inputs)
        let joined = BidirectionalStates.join(
            forward: RNNLayer(cells[0]).forward(inputs, from: start).all,
            backward: RNNLayer(cells[1]).forward(
                Padding.reversed(inputs, lengths: [5, 5]), from: start
            ).all)
        expectClose(joined.all, outputs)
        expectClose(joined.summary, concatenate(last, axis: 1))
    }

    @Test func aLayoutIsMadeAgainFromItsCountsAndOrder() throws {
        var random = SeededRandom(seed: 235)
        let layout = try PackedLayout(lengths: [2, 4, 1, 4], time: 4)
        #expect(layout.order == [1, 3, 0, 2])
        let again = try PackedLayout(counts: layout.counts, order: layout.order)
        #expect(again == layout)
        let padded = Tensor(normal: [4, 4, 3], using: &random)
        let mask = Padding.mask(lengths: [2, 4, 1, 4], time: 4).reshaped([4, 4, 1])
        #expect(again.unpack(layout.pack(padded)) == padded * mask)
        for (counts, order) in [
            ([2, 3], [0, 1, 2]), ([3, 4], [0, 1, 2]), ([3, 0], [0, 1, 2]), ([3, 1], [0, 1, 1]), ([], []),
            ([2], [1, 2]),
        ] as [([Int], [Int])] {
            #expect(throws: SequenceModelError.self) { try PackedLayout(counts: counts, order: order) }
        }
    }

    @Test func aMaskedMeanNeverReadsPadding() {
        let losses = Tensor([[1, 2, .infinity], [6, .nan, -.infinity]] as [[Float]])
        let result = maskedMean(losses, mask: Padding.mask(lengths: [2, 1], time: 3))
        #expect(result.loss == 3)
        let third: Float = 1 / 3
        #expect(result.gradient == Tensor([[third, third, 0], [third, 0, 0]]))
        #expect(maskedMean(losses, mask: Tensor(zeros: [2, 3])).loss == 0)
    }
}

@Suite struct StreamTests {
    private func start(_ random: inout SeededRandom) -> (RNNLayer, Tensor, Tensor) {
        let layer = RNNLayer(randomised(RNNCell(inputSize: 2, hiddenSize: 3, using: &random), using: &random))
        return (layer, Tensor(normal: [2, 7, 2], using: &random), Tensor(normal: [2, 3], using: &random))
    }

    private let starts = Tensor([[0, 0, 1, 0, 0, 0, 0], [0, 1, 0, 0, 0, 1, 0]] as [[Float]])

    @Test func theSizeOfChunksChangesNothingOnTheWayForward() {
        var random = SeededRandom(seed: 241)
        let (layer, inputs, first) = start(&random)
        let whole = layer.stream(inputs, chunk: 7, starts: starts, from: first)
        for chunk in [1, 2, 3, 100] {
            #expect(layer.stream(inputs, chunk: chunk, starts: starts, from: first).states == whole.states)
        }
        expectClose(
            layer.stream(inputs, chunk: 3, from: first).states, layer.forward(inputs, from: first).all)
    }

    @Test func aNewDocumentKnowsNothingOfTheOneBefore() {
        var random = SeededRandom(seed: 242)
        let (layer, inputs, first) = start(&random)
        var state = first
        for index in state.shape.indices { state[0, index] = .infinity }
        let states = layer.stream(inputs, chunk: 3, starts: starts, from: state).states
        let alone = layer.forward(inputs.slice(axis: 1, from: 2, to: 7), from: Tensor(zeros: [2, 3])).all
        expectClose(
            states.slice(axis: 0, at: 0).slice(axis: 0, from: 2, to: 7), alone.slice(axis: 0, at: 0))
    }

    @Test func withOneChunkTheGradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 243)
        let (layer, inputs, first) = start(&random)
        let upstream = Tensor(normal: [2, 7, 3], using: &random)
        func loss(_ layer: RNNLayer, _ inputs: Tensor, _ first: Tensor) -> Double {
            weightedSum(
                (
                    output: layer.stream(inputs, chunk: 7, starts: starts, from: first).states,
                    upstream: upstream
                ))
        }
        let found = layer.streamBackward(
            layer.stream(inputs, chunk: 7, starts: starts, from: first), upstream: upstream)
        expectGradients(of: layer, are: RNNLayer(found.cell)) { loss($0, inputs, first) }
        expectGradient(of: "x", at: inputs, is: found.input) { loss(layer, $0, first) }
        expectGradient(of: "h0", at: first, is: found.state) { loss(layer, inputs, $0) }
    }
}
