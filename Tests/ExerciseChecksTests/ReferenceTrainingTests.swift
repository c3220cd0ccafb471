import NumericCore
import SubmissionRuntime
import Testing

@testable import ExerciseChecks

/// Reference functions of the lessons on sequences of unequal length and on training.
struct ReferenceTrainingTests {
    typealias Checks = ReferenceChecks
    private let b = 2
    private let t = 3
    private let d = 4
    private let h = 5
    private let y = 6

    @Test func sequenceTasks() throws {
        let layer = [Checks.numbers(y, h), Checks.numbers(y)]
        try Checks.expect(
            "classify-last", [Checks.numbers(b, t, h)] + layer, sizes: [[b, y]],
            misfits: [(1, Checks.zeros(y, h + 1)), (2, Checks.zeros(y + 1)), (0, Checks.zeros(b, h))])
        try Checks.expect(
            "tag-steps", [Checks.numbers(b, t, h)] + layer, sizes: [[b, t, y], [b * t]],
            misfits: [(1, Checks.zeros(h, y))])
        #expect(
            try Checks.answer("tag-steps", [Checks.zeros(1, 2, h)] + [Checks.zeros(y, h), Checks.zeros(y)])[1]
                == .ints([0, 0]))
        let pooled = try Checks.answer("pool-states", [.tensor(Tensor([[[-1], [-3]]] as [[[Float]]]))])
        #expect(try pooled.map { try Checks.tensor($0).scalars } == [[-2], [-1]])
        let joined = try Checks.answer(
            "join-directions",
            [
                .tensor(Tensor([[[1], [2], [3]]] as [[[Float]]])),
                .tensor(Tensor([[[4], [5], [6]]] as [[[Float]]])),
            ])
        #expect(try Checks.tensor(joined[0]) == Tensor([[[1, 6], [2, 5], [3, 4]]] as [[[Float]]]))
        #expect(try Checks.tensor(joined[1]) == Tensor([[3, 6]] as [[Float]]))
        try Checks.expect(
            "pooling-backward", [Checks.numbers(b, h), Checks.numbers(b, h), Checks.numbers(b, t, h)],
            sizes: [[b, t, h]], misfits: [(1, Checks.zeros(b, h + 1)), (2, Checks.zeros(b, h))])
    }

    @Test func padding() throws {
        let (x, lengths) = (Checks.numbers(b, t, d), WireValue.ints([1, t]))
        let bad: [WireValue] = [.ints([1, t + 1]), .ints([1, -1]), .ints([t])]
        try Checks.expect(
            "length-mask", [lengths, .int(t)], sizes: [[b, t]],
            misfits: bad.prefix(2).map { (0, $0) } + [(1, .int(0)), (1, .int(-1)), (1, .int(1 << 40))])
        let losses = Tensor([[1, .infinity], [4, .nan]] as [[Float]])
        let mask = Tensor([[1, 0], [1, 0]] as [[Float]])
        #expect(try Checks.answer("masked-loss", [.tensor(losses), .tensor(mask)])[0] == .float(2.5))
        try Checks.expect(
            "masked-rnn",
            [
                x, lengths, Checks.numbers(h, d), Checks.numbers(h, h), Checks.numbers(h),
                Checks.numbers(b, h),
            ],
            sizes: [[b, t, h], [b, h]], misfits: bad.map { (1, $0) } + [(1, .ints([0, t]))])
        try Checks.expect(
            "reverse-within-length", [x, lengths], sizes: [[b, t, d]], misfits: bad.map { (1, $0) })
        try Checks.expect(
            "pack-rows", [x, lengths], sizes: [[t + 1, d], [t], [b]],
            misfits: bad.map { (1, $0) } + [(1, .ints([0, t]))])
        let packed = try Checks.answer("pack-rows", [x, lengths])
        #expect(packed[1...] == [.ints([2, 1, 1]), .ints([1, 0])])
        try Checks.expect(
            "unpack-rows", packed, sizes: [[b, t, d]],
            misfits: [
                (0, Checks.zeros(t, d)), (1, .ints([2, 1])), (1, .ints([1, 2, 1])), (1, .ints([2, 2, 0])),
                (1, .ints([1 << 40, 1, 1])), (2, .ints([0, 0])), (2, .ints([1, 2])), (2, .ints([0])),
            ])
        let unpacked = try Checks.tensor(Checks.answer("unpack-rows", packed)[0])
        let given = try Checks.tensor(x)
        #expect(unpacked.slice(axis: 0, at: 1) == given.slice(axis: 0, at: 1))
        #expect(unpacked.slice(axis: 0, at: 0).slice(axis: 0, at: 1) == Tensor(zeros: [d]))
        let short = try Checks.answer("pack-rows", [x, .ints([1, 2])])
        #expect(short[1] == .ints([2, 1]))
    }

    @Test func stateAndDropout() throws {
        try Checks.expect(
            "stream-states",
            [
                Checks.numbers(b, t, d), .int(2), Checks.zeros(b, t), Checks.numbers(h, d),
                Checks.numbers(h, h), Checks.numbers(h), Checks.numbers(b, h),
            ], sizes: [[b, t, h]], misfits: [(1, .int(0)), (1, .int(-2)), (2, Checks.zeros(b, t + 1))])
        try Checks.expect(
            "forget-bias-start", [Checks.numbers(4 * h), Checks.numbers(4 * h), .float(1)],
            sizes: [[4 * h], [4 * h]], misfits: [(0, Checks.zeros(4 * h + 1)), (1, Checks.zeros(4 * h + 4))])
        let x = Checks.numbers(b, t, d)
        for draws in [Checks.zeros(b, t, d), Checks.zeros(b, d), Checks.zeros(b, 1, d)] {
            try Checks.expect(
                "dropout-sequence", [x, draws, .float(0.3)], sizes: [[b, t, d]],
                misfits: [
                    (1, Checks.zeros(b, t)), (1, Checks.zeros(t, d)), (2, .float(1)), (2, .float(-0.1)),
                    (2, .float(.nan)), (0, Checks.zeros(b, d)),
                ])
        }
        try Checks.expect(
            "orthogonal-rows", [Checks.numbers(3, 4), .float(1.5)], sizes: [[3, 4]],
            misfits: [(0, Checks.zeros(3, 4)), (0, Checks.numbers(4, 3))])
    }

    @Test func optimization() throws {
        let step: [WireValue] = [
            .tensor(Tensor([1] as [Float])), .tensor(Tensor([2] as [Float])),
            .tensor(Tensor([4] as [Float])), .float(0.125), .float(0.75),
        ]
        #expect(try Checks.answer("momentum-step", step).map { try Checks.tensor($0)[0] } == [0.375, 5])
        try Checks.expect(
            "momentum-step",
            [Checks.numbers(h, d), Checks.numbers(h, d), Checks.numbers(h, d), .float(0.1), .float(0.9)],
            sizes: [[h, d], [h, d]], misfits: [(1, Checks.zeros(d, h)), (2, Checks.zeros(h * d))])
        let weights = (0..<3).map { _ in Checks.numbers(h, d) }
        let numbers: [WireValue] = [.float(0.01), .float(0.9), .float(0.999), .float(1e-8), .float(0.1)]
        try Checks.expect(
            "adam-step", weights + [Checks.zeros(h, d), .int(1)] + numbers,
            sizes: [[h, d], [h, d], [h, d]],
            misfits: [(4, .int(0)), (1, Checks.zeros(d, h)), (3, Checks.zeros(h))])
        let rate: [WireValue] = [.int(2), .int(4), .int(12), .float(0.5), .float(0.1)]
        #expect(try Checks.answer("learning-rate", rate) == [.float(0.25)])
        try Checks.expect(
            "learning-rate", rate, sizes: [[]],
            misfits: [(0, .int(-1)), (1, .int(12)), (1, .int(-1)), (2, .int(-3))])
        try Checks.expect(
            "smoothed-cross-entropy", [Checks.numbers(t, y), .ints([0, 5, 1]), .float(0.1)],
            sizes: [[], [t, y]], misfits: [(1, .ints([0, 6, 1])), (1, .ints([0, 5]))])
    }

    @Test func diagnostics() throws {
        try Checks.expect(
            "gate-statistics", [Checks.numbers(b, t, h), .ints([0, t])], sizes: [[h], [h], [h]],
            misfits: [(1, .ints([0, 0])), (1, .ints([1, t + 1])), (1, .ints([-1, t]))])
        let scores: [WireValue] = [
            .tensor(Tensor([1, 0, 1, 1] as [Float])), .ints([1, 3, 4, 4]), .ints([3, 4, 9]),
        ]
        #expect(try Checks.answer("score-by-length", scores) == [.floats([0.5, 1, -1])])
        try Checks.expect(
            "score-by-length", scores, sizes: [[3]],
            misfits: [(1, .ints([1, 3]))])
    }

    @Test func mends() throws {
        try Checks.expect(
            "mend-state",
            [
                Checks.numbers(b, t, d), Checks.numbers(b, t, d, seed: 2), Checks.numbers(h, d),
                Checks.numbers(h, h), Checks.numbers(h),
            ], sizes: [[], [2 * b, t, h]], misfits: [(1, Checks.zeros(b + 1, t, d))])
        let softmax: [WireValue] = [Checks.numbers(t, y), .ints([0, 5, 1])]
        try Checks.expect(
            "mend-softmax", softmax, sizes: [[], [], [t, y]], misfits: [(1, .ints([0, 6, 1]))])
        #expect(
            try Checks.answer("mend-softmax", softmax)[1...]
                == Checks.answer("cross-entropy", softmax)[...])
        let tokens: [WireValue] = [.ints([1, 2, 3, 4, 5, 6]), .int(3)]
        #expect(
            try Checks.answer("mend-targets", tokens)
                == [.int(5), .ints([1, 2, 4, 5]), .ints([2, 3, 5, 6])])
        try Checks.expect(
            "mend-targets", tokens, sizes: [[], [4], [4]], misfits: [(1, .int(1)), (1, .int(4))])
        let losses = Tensor([[1, 2, .infinity], [6, .nan, 0]] as [[Float]])
        #expect(
            try Checks.answer("mend-padding", [.tensor(losses), .ints([2, 1])]) == [.int(7), .float(3)])
        try Checks.expect(
            "mend-padding", [.tensor(losses), .ints([2, 1])], sizes: [[], []],
            misfits: [(1, .ints([4, 1])), (1, .ints([0, 0])), (1, .ints([2]))])
        let update: [WireValue] = [
            .tensor(Tensor([[1, 2]] as [[Float]])), .tensor(Tensor([[6, 0]] as [[Float]])),
            .tensor(Tensor([[0, 8]] as [[Float]])), .float(2.5), .float(0.5),
        ]
        // The mean is (3, 4) of length 5; half of it is left.
        let after = try Checks.tensor(Checks.answer("mend-update", update)[1])
        #expect(abs(after[0, 0] - 0.25) < 1e-5 && abs(after[0, 1] - 1) < 1e-5)
        try Checks.expect(
            "mend-update", update, sizes: [[], [1, 2]],
            misfits: [(3, .float(0)), (3, .float(.nan)), (1, Checks.zeros(2, 1))])
    }
}
