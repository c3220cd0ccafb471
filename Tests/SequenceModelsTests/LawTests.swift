import NumericCore
import SequenceModels
import Testing

/// What must hold whatever the numbers are.
@Suite struct LawTests {
    private func forEachNetwork(
        seed: UInt64, directions: Int = 1, _ body: (any Checked) throws -> Void
    ) rethrows {
        var random = SeededRandom(seed: seed)
        try body(Subject(directions) { Cells.rnn(&random) })
        try body(Subject(directions) { Cells.rnn(&random, .relu) })
        try body(Subject(directions) { Cells.lstm(&random) })
        for update in GRUCell.UpdateConvention.allCases {
            for reset in GRUCell.ResetPlacement.allCases {
                try body(Subject(directions) { Cells.gru(&random, update, reset) })
            }
        }
    }

    @Test func aLaterStepNeverChangesAnEarlierOutput() {
        forEachNetwork(seed: 171) { $0.isCausal() }
    }

    @Test func aSequenceDoesNotDependOnItsNeighbours() {
        forEachNetwork(seed: 172) { $0.isIndependentOfTheBatch() }
        forEachNetwork(seed: 173, directions: 2) { $0.isIndependentOfTheBatch() }
    }

    @Test func aPaddedBatchGivesWhatEachSequenceAloneGives() throws {
        try forEachNetwork(seed: 174) { try $0.packsExactly() }
        try forEachNetwork(seed: 175, directions: 2) { try $0.packsExactly() }
    }

    @Test func readingBackwardIsReadingTheReversedSequence() {
        forEachNetwork(seed: 176, directions: 2) { $0.reverses() }
    }

    @Test func goingOnFromAStateIsTheSameAsNeverStopping() {
        forEachNetwork(seed: 177) { $0.resumes() }
    }

    @Test func recordingDoesNotChangeTheOutputs() {
        forEachNetwork(seed: 178, directions: 2) { $0.recordsWhatItComputes() }
    }

    @Test func aSumOfLossesHasTheSumOfGradients() throws {
        try forEachNetwork(seed: 179) { try $0.gradientsAdd() }
    }

    @Test func wrongLengthsAreErrors() {
        #expect(throws: SequenceModelError.emptySequence(index: 1)) {
            try PackedLayout(lengths: [2, 0], time: 3)
        }
        #expect(throws: SequenceModelError.emptySequence(index: 0)) {
            try PackedLayout(lengths: [-1], time: 3)
        }
        #expect(throws: SequenceModelError.lengthOverTime(index: 0, length: 4, time: 3)) {
            try PackedLayout(lengths: [4, 2], time: 3)
        }
    }

    @Test func packingAndUnpackingAreInverse() throws {
        var random = SeededRandom(seed: 180)
        for _ in 0..<20 {
            let time = Int.random(in: 1...7, using: &random)
            let lengths = (0..<5).map { _ in Int.random(in: 1...time, using: &random) }
            let layout = try PackedLayout(lengths: lengths, time: time)
            let packed = Tensor(normal: [lengths.reduce(0, +), 3], using: &random)
            #expect(layout.pack(layout.unpack(packed)) == packed)
            let state = Tensor(normal: [5, 3], using: &random)
            #expect(layout.unsorted(layout.sorted(state)) == state)
            #expect(zip(layout.counts, layout.counts.dropFirst()).allSatisfy { $0 >= $1 })
        }
    }

    @Test func aMisfitNamesBothShapes() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = SeededRandom(seed: 1)
            _ = LSTM(LSTMCell(inputSize: 2, hiddenSize: 3, using: &random)).forward(Tensor(zeros: [1, 4, 5]))
        }
        let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(text.contains("[1, 4, 5]") && text.contains("[B, T, 2]"), "\(text)")
    }
}

/// A network of any cell under the laws.
protocol Checked {
    func isCausal()
    func isIndependentOfTheBatch()
    func packsExactly() throws
    func reverses()
    func resumes()
    func recordsWhatItComputes()
    func gradientsAdd() throws
}

/// One layer with D = 2 and H = 3 in one or two directions.
private struct Subject<Cell: RecurrentCell>: Checked {
    let network: RecurrentNetwork<Cell>

    init(_ directions: Int, _ make: () -> Cell) {
        network = RecurrentNetwork(cells: [(0..<directions).map { _ in make() }])
    }

    private func inputs(_ shape: [Int], seed: UInt64 = 1) -> Tensor {
        var random = SeededRandom(seed: seed)
        return Tensor(normal: shape, using: &random)
    }

    func isCausal() {
        let long = inputs([3, 6, 2])
        let whole = network.forward(long).outputs
        for length in 1..<6 {
            let part = network.forward(long.slice(axis: 1, from: 0, to: length)).outputs
            expectClose(part, whole.slice(axis: 1, from: 0, to: length), "\(Cell.self)")
        }
    }

    func isIndependentOfTheBatch() {
        let batch = inputs([4, 5, 2])
        let together = network.forward(batch).outputs
        for row in 0..<4 {
            let alone = network.forward(batch.slice(axis: 0, from: row, to: row + 1)).outputs
            expectClose(alone, together.slice(axis: 0, from: row, to: row + 1), "\(Cell.self)")
        }
    }

    func packsExactly() throws {
        let lengths = [2, 5, 1, 3, 5]
        var batch = inputs([5, 5, 2])
        // Padding is never read: not even NaN does harm.
        for (row, length) in lengths.enumerated() {
            for step in length..<5 { for index in 0..<2 { batch[row, step, index] = .nan } }
        }
        let upstream = inputs([5, 5, network.outputSize], seed: 2)
        let recording = network.record(batch, layout: try PackedLayout(lengths: lengths, time: 5))
        let gradients = network.backward(recording, upstream: upstream)
        var sum = network.zeroed()
        for (row, length) in lengths.enumerated() {
            func own(_ tensor: Tensor) -> Tensor {
                tensor.slice(axis: 0, from: row, to: row + 1).slice(axis: 1, from: 0, to: length)
            }
            let alone = network.record(own(batch))
            expectClose(own(recording.outputs), alone.outputs, "\(Cell.self)")
            for (together, single) in zip(recording.last, alone.last) {
                for (one, other) in zip(together.parts, single.parts) {
                    expectClose(one.slice(axis: 0, from: row, to: row + 1), other, "\(Cell.self)")
                }
            }
            let slope = network.backward(alone, upstream: own(upstream))
            expectClose(own(gradients.input), slope.input, "\(Cell.self)")
            sum.add(slope.network)
            let padding = recording.outputs.slice(axis: 0, at: row).slice(axis: 0, from: length, to: 5)
            #expect(padding.scalars.allSatisfy { $0 == 0 })
        }
        for (one, other) in zip(gradients.network.parameters, sum.parameters) {
            expectClose(one.value, other.value, "\(Cell.self) \(one.name)")
        }
    }

    func reverses() {
        let straight = inputs([3, 5, 2])
        let turned = stack((0..<5).reversed().map { straight.slice(axis: 1, at: $0) }, axis: 1)
        let both = network.forward(straight).outputs
        let forward = RecurrentNetwork(network.cells[0][1]).forward(turned).outputs
        for step in 0..<5 {
            expectClose(
                both.slice(axis: 1, at: step).slice(axis: 1, from: 3, to: 6),
                forward.slice(axis: 1, at: 4 - step), "\(Cell.self)")
        }
    }

    func resumes() {
        let long = inputs([3, 6, 2])
        let whole = network.forward(long)
        let head = network.forward(long.slice(axis: 1, from: 0, to: 2))
        let tail = network.forward(long.slice(axis: 1, from: 2, to: 6), from: head.last)
        expectClose(concatenate([head.outputs, tail.outputs], axis: 1), whole.outputs, "\(Cell.self)")
        expectClose(tail.last[0].visible, whole.last[0].visible, "\(Cell.self)")
    }

    func recordsWhatItComputes() {
        let batch = inputs([3, 6, 2])
        #expect(network.record(batch).outputs == network.forward(batch).outputs)
    }

    func gradientsAdd() throws {
        let batch = inputs([3, 4, 2])
        let recording = network.record(batch)
        let (one, other) = (inputs([3, 4, 3], seed: 3), inputs([3, 4, 3], seed: 4))
        var sum = network.backward(recording, upstream: one).network
        sum.add(network.backward(recording, upstream: other).network)
        let together = network.backward(recording, upstream: one + other).network
        for (left, right) in zip(sum.parameters, together.parameters) {
            expectClose(left.value, right.value, within: 2e-5, "\(Cell.self) \(left.name)")
        }
    }
}
