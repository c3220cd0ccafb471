import NumericCore

/// What learners write instead of one RNN step.
enum RNNStepMisconceptions {
    typealias Mistake = Misconception<RNNStepArguments, Tensor>

    static let all: [Mistake] = [
        Mistake(
            "hidden-weights-not-transposed",
            "W_h is not transposed. It is square, so nothing complains, but unit i then reads "
                + "column i of W_h where its weights are row i. Multiply h by wh.transposed(), as you do "
                + "with wx.",
            answer: { tanh(input($0) + matmul($0.h, $0.wh) + $0.b) }),
        Mistake(
            "input-weights-not-transposed",
            "W_x is not transposed. It is [H, D], one row per unit, but rows of x need it as [D, "
                + "H]; only with D = H do the shapes fit by chance. Multiply x by wx.transposed().",
            answer: { isSquare($0) ? tanh(matmul($0.x, $0.wx) + state($0) + $0.b) : nil }),
        Mistake(
            "no-weights-transposed",
            "Neither matrix is transposed. In the equation an input is a column, here it is a row, so the "
                + "product is the other way round; only with D = H do the shapes fit. Multiply by "
                + "wx.transposed() and wh.transposed().",
            answer: { isSquare($0) ? tanh(matmul($0.x, $0.wx) + matmul($0.h, $0.wh) + $0.b) : nil }),
        Mistake(
            "weights-swapped",
            "The two matrices have changed places, which the shapes allow only with D = H. Multiply the input x "
                + "by wx, which has a column for each of its numbers, and the state h by wh.",
            answer: {
                guard isSquare($0) else { return nil }
                return tanh(
                    matmul($0.x, $0.wh, transposingRight: true) + matmul($0.h, $0.wx, transposingRight: true)
                        + $0.b)
            }),
        Mistake(
            "bias-after-tanh",
            "The bias is added after tanh, where it can push the state beyond 1. Add it to the sum "
                + "first: inside tanh it moves the point from which a unit responds.",
            answer: { tanh(input($0) + state($0)) + $0.b }),
        Mistake(
            "activation-missing",
            "tanh is missing: this returns the sum W_x x + W_h h + b as it is. Over many steps such a state can "
                + "grow without bound, and many steps can do no more than one. Apply tanh to the whole sum.",
            answer: { input($0) + state($0) + $0.b }),
        Mistake(
            "bias-forgotten",
            "The bias b is never added, so with no input and no state every unit would stay at 0. Add it to the "
                + "sum before tanh; + adds it to every row.",
            answer: { tanh(input($0) + state($0)) }),
        Mistake(
            "state-ignored",
            "The old state has no part in this: it is a plain layer, which forgets everything at "
                + "every step. Add the product of h and W_h to the sum before tanh.",
            answer: { tanh(input($0) + $0.b) }),
        Mistake(
            "input-ignored",
            "The input has no part in this, so the cell never reads anything. Add the product of x and W_x to "
                + "the sum before tanh.",
            answer: { tanh(state($0) + $0.b) }),
        Mistake(
            "sigmoid-for-tanh",
            "This is sigmoid where tanh is asked for. Both are S-shaped, but sigmoid lies between 0 "
                + "and 1, so no unit could ever be negative. Use tanh.",
            answer: { sigmoid(input($0) + state($0) + $0.b) }),
        Mistake(
            "relu-for-tanh",
            "This is ReLU where tanh is asked for. Cells with ReLU exist, but a unit of theirs is never negative, "
                + "and has no upper bound. Use tanh.",
            answer: { relu(input($0) + state($0) + $0.b) }),
        Mistake(
            "state-not-weighted",
            "The old state is added as it is, without W_h. The shapes fit, but then each unit hears "
                + "only itself. Multiply h by wh.transposed() first, as you do with x.",
            answer: { tanh(input($0) + $0.h + $0.b) }),
        Mistake(
            "two-tanhs",
            "tanh is applied to two parts of the sum and the results are added, which can go beyond "
                + "1. Add everything first, then apply tanh once: inside it the old state and the input "
                + "are weighed against each other.",
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
