import Expressions

/// A kind of input, by the word that check.yml has for it.
package enum InputKind: String, Sendable, CaseIterable {
    case normal, uniform, probabilities
    case oneHot = "one-hot"
    case mask, integers, tokens, permutation, lengths
    case sortedLengths = "sorted lengths"
    case integer, number, boolean, constant
    case oneOf = "one of"
    case someOf = "some of"
    case like

    /// How many formulas may stand in its parentheses.
    var argumentCounts: ClosedRange<Int> {
        switch self {
        case .normal: 0...2
        case .uniform, .integers, .integer, .number: 2...2
        case .mask, .tokens, .lengths, .sortedLengths, .constant: 1...1
        case .probabilities, .oneHot, .permutation, .boolean, .oneOf, .someOf, .like: 0...0
        }
    }

    /// The Swift types that it can fill.
    var types: Set<String> {
        switch self {
        case .normal, .uniform, .probabilities: ["Tensor", "[Float]"]
        case .oneHot: ["Tensor"]
        case .mask, .integers: ["Tensor", "[Float]", "[Int]"]
        case .tokens, .permutation, .lengths, .sortedLengths: ["[Int]"]
        case .integer: ["Int"]
        case .number: ["Float"]
        case .boolean: ["Bool"]
        case .constant: ["Tensor", "[Float]", "[Int]", "Int", "Float"]
        case .oneOf: ["String"]
        case .someOf: ["[String]"]
        case .like: Set(EntryPoint.types)
        }
    }

    /// How it is written, as an example.
    var form: String {
        switch self {
        case .normal: "[B, H] normal"
        case .uniform: "[B, H] uniform(-1, 1)"
        case .probabilities: "[V, V] probabilities"
        case .oneHot: "[N, V] one-hot"
        case .mask: "[B, T] mask(lengths)"
        case .integers: "[N] integers(0, V - 1)"
        case .tokens: "[N] tokens(V)"
        case .permutation: "[N] permutation"
        case .lengths: "[B] lengths(T)"
        case .sortedLengths: "[B] sorted lengths(T)"
        case .integer: "integer(1, T - 1)"
        case .number: "number(0.01, 0.3)"
        case .boolean: "boolean"
        case .constant: "constant 0.01"
        case .oneOf: "one of [C, \"^F\"]"
        case .someOf: "[N] some of [C, \"^F\"]"
        case .like: "like h0"
        }
    }
}

/// How one input is drawn.
package struct InputRecipe: Sendable, Equatable {
    /// The parameter's label.
    package var name: String
    /// The parameter's Swift type.
    package var type: String
    /// Where it stands in check.yml.
    package var line: Int
    package var kind: InputKind
    /// The sizes of its axes; nil where none are written.
    var shape: [Expression]?
    /// What stands in parentheses.
    var arguments: [Expression] = []
    /// The texts to choose from.
    var choices: [String] = []
}

/// Why an input cannot be drawn for the sizes at hand.
struct InputFailure: Error, Equatable {
    /// What is wrong, without a full stop.
    var message: String
    /// What to write instead, without a full stop.
    var fix: String

    init(_ message: String, _ fix: String) {
        self.message = message
        self.fix = fix
    }
}
