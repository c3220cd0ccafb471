import NumericCore

/// What learners write instead of one RNN step.
enum RNNStepMisconceptions {
    typealias Mistake = Misconception<RNNStepArguments, Tensor>

    static let all: [Mistake] = [
        Mistake(
            "hidden-weights-not-transposed",
            "With a state of zeros your answers are right; with any other, unit i has weighed the old "
                + "state with column i of W_h. Which way round do the rows of h meet it?",
            "W_h is not transposed. It is square, so nothing complains. Multiply h by "
                + "wh.transposed(), as you do with wx.",
            answer: { tanh(input($0) + matmul($0.h, $0.wh) + $0.b) }),
        Mistake(
            "input-weights-not-transposed",
            "Where D and H are equal, unit i has weighed the input with column i of W_x; where they "
                + "differ, the program stops. What is the shape of W_x, and which of its sizes has to meet "
                + "the D of x?",
            "W_x is not transposed. It is [H, D], one row for each unit, but rows of x need it as [D, "
                + "H]. Multiply x by wx.transposed().",
            answer: { isSquare($0) ? tanh(matmul($0.x, $0.wx) + state($0) + $0.b) : nil }),
        Mistake(
            "no-weights-transposed",
            "Both matrices are read by columns, which the shapes allow only where D and H are equal. "
                + "In the equation the input is a column; what is it in code?",
            "Neither matrix is transposed. A row times a matrix is the equation turned round: "
                + "multiply by wx.transposed() and wh.transposed().",
            answer: { isSquare($0) ? tanh(matmul($0.x, $0.wx) + matmul($0.h, $0.wh) + $0.b) : nil }),
        Mistake(
            "weights-swapped",
            "Where D and H are equal, the input has been weighed with W_h and the state with W_x. "
                + "Which letter stands beside which in your two products?",
            "The two matrices have changed places. Multiply the input x by wx, which has a column for "
                + "each of its numbers, and the state h by wh.",
            answer: {
                guard isSquare($0) else { return nil }
                return tanh(
                    matmul($0.x, $0.wh, transposingRight: true) + matmul($0.h, $0.wx, transposingRight: true)
                        + $0.b)
            }),
        Mistake(
            "bias-after-tanh",
            "Each number is off by about b, and some lie beyond 1. What is the last thing your line "
                + "does?",
            "The bias is added after tanh. Add it to the sum first: inside tanh it moves the point "
                + "from which a unit responds.",
            answer: { tanh(input($0) + state($0)) + $0.b }),
        Mistake(
            "activation-missing",
            "Your numbers are right up to a point and then go on where they should bend: take tanh of "
                + "them and you have the expected ones. What has been left out?",
            "tanh is missing: this is the sum W_x x + W_h h + b as it is. Over many steps such a "
                + "state can grow without bound. Apply tanh to the whole sum.",
            answer: { input($0) + state($0) + $0.b }),
        Mistake(
            "bias-forgotten",
            "With no input and no state your units all stay at 0, and they should not. Which of the "
                + "five arguments does your line never read?",
            "The bias b is never added. Add it to the sum before tanh; + adds it to every row.",
            answer: { tanh(input($0) + state($0)) }),
        Mistake(
            "state-ignored",
            "Another h gives the same answer. Where does the old state enter your sum?",
            "It does not: this is a plain layer, which forgets everything at every step. Add the "
                + "product of h and W_h to the sum before tanh.",
            answer: { tanh(input($0) + $0.b) }),
        Mistake(
            "input-ignored",
            "Another x gives the same answer. Where does the input enter your sum?",
            "It does not, so the cell never reads anything. Add the product of x and W_x to the sum "
                + "before tanh.",
            answer: { tanh(state($0) + $0.b) }),
        Mistake(
            "sigmoid-for-tanh",
            "All your numbers lie between 0 and 1, and half of them should be negative. Which "
                + "S-shaped curve goes through 0?",
            "This is sigmoid. It lies between 0 and 1, so that no unit could ever be negative. Use "
                + "tanh.",
            answer: { sigmoid(input($0) + state($0) + $0.b) }),
        Mistake(
            "relu-for-tanh",
            "No number of yours is negative, and some are beyond 1. Which function has neither an "
                + "upper bound nor a lower half?",
            "This is ReLU. Cells with ReLU exist, and keep their state small by their weights alone. "
                + "Use tanh.",
            answer: { relu(input($0) + state($0) + $0.b) }),
        Mistake(
            "state-not-weighted",
            "Your answer is what a W_h with ones on its diagonal and zeros elsewhere would give: each "
                + "unit hears only itself. What happens to h before it is added?",
            "The old state is added as it is, without W_h. The shapes fit either way. Multiply h by "
                + "wh.transposed() first, as you do with x.",
            answer: { tanh(input($0) + $0.h + $0.b) }),
        Mistake(
            "two-tanhs",
            "Some numbers go beyond 1, as far as 2. How often does your line take tanh, and of what?",
            "tanh is applied to two parts of the sum and the results are added. Add everything first, "
                + "then apply tanh once: inside it the old state and the input are weighed against each "
                + "other.",
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
