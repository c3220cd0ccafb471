/// What stands for a type of the wire in the files of a new exercise.
struct TypeSample {
    /// A size that inputs of a type have.
    enum Size: CaseIterable {
        case batch, depth, count

        /// What it may be called in check.yml, the usual letter first.
        var letters: [String] {
            switch self {
            case .batch: ["B", "R", "P"]
            case .depth: ["D", "C", "Q"]
            case .count: ["N", "L", "K"]
            }
        }
    }

    /// The sizes of an input's axes, outermost first.
    let sizes: [Size]
    /// How an input is drawn, as check.yml says it.
    let kind: String
    /// An expression of the type, and one that differs from it.
    let value: String, otherValue: String
    /// The names of a result's axes.
    let axes: [String]
    /// What the task's table says that an argument does.
    let verb: String

    /// - Parameter type: one of `EntryPoint.types`.
    init(_ type: String) {
        switch type {
        case "Int":
            self.init([], "integer(1, 9)", "0", "1", [], "counts")
        case "Float":
            self.init([], "number(0.5, 2)", "0", "1", [], "says")
        case "Bool":
            self.init([], "boolean", "false", "true", [], "decides")
        case "String":
            self.init([], "one of [stone, tone, notes, on]", "\"\"", "\"wrong\"", [], "says")
        case "[Int]":
            self.init([.count], "integers(0, 9)", "[0, 0]", "[0, 1]", ["item"], "holds")
        case "[Float]":
            self.init([.count], "uniform(-1, 1)", "[0, 0]", "[0, 1]", ["item"], "holds")
        case "[String]":
            self.init(
                [.count], "some of [stone, tone, notes, on]", "[\"\"]", "[\"wrong\"]", ["item"], "holds")
        default:
            self.init(
                [.batch, .depth], "normal", "Tensor(zeros: [2, 3])",
                "Tensor(repeating: 1, shape: [2, 3])", ["row", "column"], "holds")
        }
    }

    private init(
        _ sizes: [Size], _ kind: String, _ value: String, _ otherValue: String, _ axes: [String],
        _ verb: String
    ) {
        self.sizes = sizes
        self.kind = kind
        self.value = value
        self.otherValue = otherValue
        self.axes = axes
        self.verb = verb
    }
}
