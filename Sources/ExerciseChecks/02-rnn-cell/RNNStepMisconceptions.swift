import NumericCore

/// What learners write instead of one RNN step.
enum RNNStepMisconceptions {
    typealias Mistake = Misconception<RNNStepArguments, Tensor>

    static let all: [Mistake] = [
        Mistake(
            "hidden-weights-not-transposed",
            "W_h is not transposed. It is square, so the shapes fit either way and nothing complains, but "
                + "unit i then reads column i of W_h where its weights are row i. Multiply h by "
                + "wh.transposed(), as you do with wx.",
            answer: { tanh(input($0) + matmul($0.h, $0.wh) + $0.b) }),
        Mistake(
            "input-weights-not-transposed",
            "W_x is not transposed. It is stored as [H, D], one row for each unit; a batch of rows [B, D] "
                + "needs it as [D, H]. Multiply x by wx.transposed().",
            answer: { isSquare($0) ? tanh(matmul($0.x, $0.wx) + state($0) + $0.b) : nil }),
        Mistake(
            "no-weights-transposed",
            "Neither matrix is transposed. Weights are stored as [out, in]; a batch of rows is multiplied by "
                + "their transpose: wx.transposed() and wh.transposed().",
            answer: { isSquare($0) ? tanh(matmul($0.x, $0.wx) + matmul($0.h, $0.wh) + $0.b) : nil }),
        Mistake(
            "weights-swapped",
            "The two matrices have changed places: wx belongs to the input x, wh to the state h.",
            answer: {
                guard isSquare($0) else { return nil }
                return tanh(
                    matmul($0.x, $0.wh, transposingRight: true) + matmul($0.h, $0.wx, transposingRight: true)
                        + $0.b)
            }),
        Mistake(
            "bias-after-tanh",
            "The bias is added after tanh. It belongs inside: it moves the point from which a unit responds, "
                + "and added outside it can push the state beyond 1.",
            answer: { tanh(input($0) + state($0)) + $0.b }),
        Mistake(
            "activation-missing",
            "The activation is missing: this returns W_x x + W_h h + b as it is. Without tanh the steps of a "
                + "sequence collapse into one linear map, and the state can grow without bound.",
            answer: { input($0) + state($0) + $0.b }),
        Mistake(
            "bias-forgotten",
            "The bias b is never added.",
            answer: { tanh(input($0) + state($0)) }),
        Mistake(
            "state-ignored",
            "The old state has no part in this: it is a feed-forward layer. Add W_h h before the tanh, or the "
                + "cell forgets everything at every step.",
            answer: { tanh(input($0) + $0.b) }),
        Mistake(
            "input-ignored",
            "The input has no part in this. Add W_x x before the tanh.",
            answer: { tanh(state($0) + $0.b) }),
        Mistake(
            "sigmoid-for-tanh",
            "This is the logistic sigmoid where tanh is asked for: every number lies between 0 and 1, so no "
                + "unit can ever be negative.",
            answer: { sigmoid(input($0) + state($0) + $0.b) }),
        Mistake(
            "relu-for-tanh",
            "This is ReLU where tanh is asked for. A ReLU cell exists and the lesson speaks of it, but its "
                + "state has no upper bound.",
            answer: { relu(input($0) + state($0) + $0.b) }),
        Mistake(
            "state-not-weighted",
            "The old state is added as it is, without W_h. Each unit should hear every unit, through the "
                + "weights in its row of W_h.",
            answer: { tanh(input($0) + $0.h + $0.b) }),
        Mistake(
            "two-tanhs",
            "tanh is applied to the two terms one by one and the results are added. Add first, then apply "
                + "tanh once: the old state and the input must be weighed against each other inside it.",
            answer: { tanh(input($0)) + tanh(state($0) + $0.b) }),
    ]

    private static func isSquare(_ arguments: RNNStepArguments) -> Bool {
        arguments.wx.shape[0] == arguments.wx.shape[1]
    }

    /// W_x x [B, H].
    private static func input(_ arguments: RNNStepArguments) -> Tensor {
        matmul(arguments.x, arguments.wx, transposingRight: true)
    }

    /// W_h h [B, H].
    private static func state(_ arguments: RNNStepArguments) -> Tensor {
        matmul(arguments.h, arguments.wh, transposingRight: true)
    }
}
