import NumericCore
import SubmissionRuntime
import Testing

@testable import ExerciseChecks

/// Reference functions of the lessons on encoder-decoders, attention and transformers.
struct ReferenceAttentionTests {
    typealias Checks = ReferenceChecks
    private let b = 2
    private let t = 3
    private let d = 4
    private let h = 5
    private let v = 6
    private let s = 7

    @Test func encoderDecoders() throws {
        try Checks.expect(
            "shift-right", [.ints([3, 4, 5, 6, 7, 8]), .int(3), .int(1)], sizes: [[6]],
            misfits: [(1, .int(4)), (1, .int(0)), (0, .ints([])), (0, .float(1))])
        #expect(
            try Checks.answer("shift-right", [.ints([3, 4, 5, 6, 7, 8]), .int(3), .int(1)])
                == [.ints([1, 3, 4, 1, 6, 7])])
        try Checks.expect(
            "decoder-states",
            [
                Checks.numbers(b, t, d), Checks.numbers(b, s), Checks.numbers(b, h), Checks.numbers(h, d + s),
                Checks.numbers(h, h), Checks.numbers(h),
            ], sizes: [[b, t, h]],
            misfits: [(1, Checks.zeros(b, s + 1)), (3, Checks.zeros(h, d)), (0, Checks.zeros(b, t))])
        try Checks.expect(
            "output-with-context",
            [Checks.numbers(b, t, h), Checks.numbers(b, s), Checks.numbers(v, h + s), Checks.numbers(v)],
            sizes: [[b, t, v]], misfits: [(2, Checks.zeros(v, h)), (1, Checks.zeros(b + 1, s))])
        try Checks.expect(
            "seq2seq-log-prob",
            [Checks.numbers(b, t, v), .ints([0, 5, 1, 2, 9, 9]), .ints([3, 1])], sizes: [[b]],
            misfits: [
                (1, .ints([0, 6, 1, 2, 9, 9])), (1, .ints([0, 5, 1])), (1, .ints([0, 5, 1, 2])),
                (2, .ints([3, 2])), (2, .ints([4, 1])), (2, .ints([3, 0])), (2, .ints([3, 1, 1])),
            ])
        try Checks.expect(
            "bridge-state",
            [Checks.numbers(b, h), Checks.numbers(b, h), Checks.numbers(d, 2 * h), Checks.numbers(d)],
            sizes: [[b, d]], misfits: [(2, Checks.zeros(d, 2 * h + 1)), (1, Checks.zeros(b, h + 1))])
    }

    /// The context stands behind the token and behind the state.
    @Test func contextsStandLast() throws {
        let wx = Tensor([[1, 0]] as [[Float]])
        let states = try Checks.answer(
            "decoder-states",
            [
                .tensor(Tensor([[[0.5]]])), .tensor(Tensor([[0.25]] as [[Float]])), Checks.zeros(1, 1),
                .tensor(wx), Checks.zeros(1, 1), Checks.zeros(1),
            ])
        #expect(abs(try Checks.tensor(states[0])[0, 0, 0] - tanh(0.5)) < 1e-6)
        let logs = try Checks.answer(
            "output-with-context",
            [
                .tensor(Tensor([[[2]]])), .tensor(Tensor([[-1]] as [[Float]])),
                .tensor(Tensor([[1, 0], [0, 1]] as [[Float]])), Checks.zeros(2),
            ])
        #expect(abs(try Checks.tensor(logs[0])[0, 0, 0] + log(1 + exp(-3))) < 1e-6)
    }

    @Test func decoding() throws {
        let table = Checks.numbers(4, 4, 3)
        try Checks.expect(
            "beam-search", [table, .int(2), .float(0.6)], sizes: [[3], [], []],
            misfits: [(1, .int(0)), (1, .int(-1)), (0, Checks.zeros(4, 3, 3)), (2, .int(1))])
        let greedy = try Checks.answer("greedy-decode", [table])
        #expect(try Checks.answer("beam-search", [table, .int(1), .float(0)])[0] == greedy[0])
        #expect(References.function("greedy-decode")?.answer([Checks.zeros(4, 5, 3)]) == nil)
        let mixed: [WireValue] = [
            .ints([2, 3, 4, 5, 6, 7]), .ints([12, 13, 14, 15, 16, 17]), .int(1), .int(3),
            .tensor(Tensor([[0.9, 0.2, 0.7], [0.1, 0.3, 0.6]] as [[Float]])), .float(0.3),
        ]
        #expect(try Checks.answer("mix-inputs", mixed) == [.ints([1, 2, 13, 1, 15, 16])])
        try Checks.expect(
            "mix-inputs", mixed, sizes: [[6]],
            misfits: [(3, .int(2)), (3, .int(4)), (4, Checks.zeros(3, 2)), (1, .ints([1, 2, 3]))])
    }

    @Test func scoresWeightsAndContexts() throws {
        let (q, keys) = (Checks.numbers(b, d), Checks.numbers(b, s, h))
        try Checks.expect(
            "bilinear-scores", [q, keys, Checks.numbers(d, h), .bool(true)], sizes: [[b, s]],
            misfits: [(2, Checks.zeros(h, d)), (3, .int(1))])
        let plain = try Checks.answer("bilinear-scores", [q, keys, Checks.numbers(d, h), .bool(false)])
        let scaled = try Checks.answer("bilinear-scores", [q, keys, Checks.numbers(d, h), .bool(true)])
        let ratio = try Checks.tensor(plain[0])[0, 0] / Checks.tensor(scaled[0])[0, 0]
        #expect(abs(ratio - Float(h).squareRoot()) < 1e-4)
        try Checks.expect(
            "additive-scores", [q, keys, Checks.numbers(v, d), Checks.numbers(v, h), Checks.numbers(v)],
            sizes: [[b, s]], misfits: [(2, Checks.zeros(v, h)), (4, Checks.zeros(v + 1))])
        try Checks.expect(
            "masked-softmax", [Checks.numbers(b, s), .ints([0, s])], sizes: [[b, s]],
            misfits: [(1, .ints([0, s + 1])), (1, .ints([-1, s])), (1, .ints([s]))])
        let weights = try Checks.tensor(
            Checks.answer("masked-softmax", [Checks.zeros(b, s), .ints([0, 2])])[0])
        #expect(weights.slice(axis: 0, at: 0) == Tensor(zeros: [s]))
        #expect(weights.slice(axis: 0, at: 1).scalars == [0.5, 0.5, 0, 0, 0, 0, 0])
        try Checks.expect(
            "attention-context", [Checks.numbers(b, s), Checks.numbers(b, s, v)], sizes: [[b, v]],
            misfits: [(1, Checks.zeros(b, s + 1, v))])
        try Checks.expect(
            "attention-backward",
            [Checks.numbers(b, v), q, Checks.numbers(b, s, d), Checks.numbers(b, s, v), .ints([s, 3])],
            sizes: [[b, d], [b, s, d], [b, s, v]],
            misfits: [(2, keys), (4, .ints([s, s + 1])), (0, Checks.zeros(b, d))])
    }

    @Test func aStepThatLooksAfterIt() throws {
        let inputs = [
            Checks.numbers(b, d), Checks.numbers(b, h), Checks.numbers(b, s, h), .ints([s, 2]),
            Checks.numbers(h, d), Checks.numbers(h, h), Checks.numbers(h), Checks.numbers(v, 2 * h),
        ]
        try Checks.expect(
            "attentive-step", inputs, sizes: [[b, h], [b, s], [b, v]],
            misfits: [(3, .ints([s, 0])), (7, Checks.zeros(v, 2 * h - 1)), (2, Checks.zeros(b, s, h + 1))])
        // The context stands first: a W_c that sees the second half alone gives tanh of the new state.
        var wc = Tensor(zeros: [1, 2 * h])
        wc[0, h] = 1
        let answer = try Checks.answer("attentive-step", inputs.dropLast() + [.tensor(wc)])
        let (state, attentional) = (try Checks.tensor(answer[0]), try Checks.tensor(answer[2]))
        #expect(abs(attentional[1, 0] - tanh(state[1, 0])) < 1e-6)
    }

    @Test func evaluation() throws {
        let sentences: [WireValue] = [
            .ints([1, 2, 3, 4, 5, 6]), .ints([4, 2]), .ints([1, 2, 3, 4, 5, 6]), .ints([4, 2]),
        ]
        #expect(try Checks.answer("corpus-bleu", sentences) == [.float(100)])
        try Checks.expect(
            "corpus-bleu", sentences, sizes: [[]],
            misfits: [(1, .ints([4, 1])), (1, .ints([7, -1])), (3, .ints([6])), (3, .ints([3, 2]))])
        let pairs: [WireValue] = [
            .ints([0, 0, 1, 2, 2, 1, 3, 3, 0, 0]), .ints([0, 0, 1, 2, 1, 2]), .ints([2, 1, 2, 2]),
        ]
        let rate = try #require(Float(Checks.answer("alignment-error-rate", pairs)[0]))
        #expect(abs(rate - 1 / 6) < 1e-6)
        try Checks.expect("alignment-error-rate", pairs, sizes: [[]], misfits: [(0, .ints([0, 0, 1]))])
    }

    @Test func selfAttention() throws {
        let e = 6
        let weights = (1...3).map { Checks.numbers(e, e, seed: $0) }
        try Checks.expect(
            "self-attention", [Checks.numbers(b, t, e)] + weights + [.bool(true)], sizes: [[b, t, e]],
            misfits: [(1, Checks.zeros(e, e + 1)), (0, Checks.zeros(b, t, e + 1))])
        try Checks.expect(
            "split-heads", [Checks.numbers(b, t, e), Checks.numbers(b, 3, t, 2), .int(3)],
            sizes: [[b, 3, t, 2], [b, t, e]],
            misfits: [(2, .int(4)), (2, .int(0)), (2, .int(-1)), (1, Checks.zeros(b, t, e))])
        let projections: [WireValue] = [
            Checks.numbers(3 * e, e), Checks.numbers(3 * e), Checks.numbers(e, e), Checks.numbers(e),
        ]
        try Checks.expect(
            "multi-head-attention",
            [Checks.numbers(b, t, e)] + projections + [.int(2), .bool(false)], sizes: [[b, t, e]],
            misfits: [(5, .int(4)), (5, .int(0)), (1, Checks.zeros(e, e)), (2, Checks.zeros(e))])
    }

    @Test func transformers() throws {
        let (e, f) = (6, 5)
        try Checks.expect(
            "sinusoidal-positions", [.int(t), .int(e)], sizes: [[t, e]],
            misfits: [(0, .int(0)), (0, .int(-1)), (1, .int(5)), (1, .int(0)), (1, .int(1 << 40))])
        try Checks.expect(
            "rms-norm", [Checks.numbers(t, e), Checks.numbers(e)], sizes: [[t, e]],
            misfits: [(1, Checks.zeros(e + 1))])
        let parts = [Checks.numbers(f, e), Checks.numbers(f, e, seed: 2), Checks.numbers(e, f)]
        try Checks.expect(
            "swiglu", [Checks.numbers(t, e)] + parts, sizes: [[t, e]],
            misfits: [(3, Checks.zeros(f, e)), (2, Checks.zeros(f + 1, e))])
        let block: [WireValue] =
            [
                Checks.numbers(b, t, e), Checks.numbers(3 * e, e), Checks.numbers(3 * e),
                Checks.numbers(e, e),
            ] + (0..<5).map { _ in Checks.numbers(e) } + [
                Checks.numbers(f, e), Checks.numbers(f), Checks.numbers(e, f), Checks.numbers(e), .int(3),
            ]
        try Checks.expect(
            "transformer-block", block, sizes: [[b, t, e]],
            misfits: [(13, .int(4)), (13, .int(0)), (9, Checks.zeros(e, f)), (1, Checks.zeros(3 * e, e + 1))])
        // With nothing behind the attention and inside the feed-forward part it is the identity.
        var silent = block
        for place in [3, 4, 11, 12] {
            silent[place] = .tensor(Tensor(zeros: try Checks.tensor(block[place]).shape))
        }
        #expect(try Checks.answer("transformer-block", silent) == [block[0]])
    }
}
