import Glibc
import NumericCore

/// A formula from a quiz: `H * (D + H + 1)`. Parsing bounds its depth, so evaluating it cannot exhaust the stack.
package indirect enum Expression: Sendable, Equatable {
    case number(Double)
    case name(String)
    case negated(Expression)
    case binary(Operator, Expression, Expression)
    case call(Function, [Expression])

    /// What stands between two operands.
    package enum Operator: Character, Sendable, Equatable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "/"
        case power = "^"
    }

    /// What may stand before parentheses.
    package enum Function: String, Sendable, Equatable, CaseIterable {
        case tanh, sigmoid, exp, log, sqrt, abs, min, max, round, floor

        /// `min` and `max` take two or more arguments, every other function one.
        var takesSeveral: Bool { self == .min || self == .max }
    }

    /// The formula's value. A division by zero, an overflow or the root of a negative number gives a value that is not
    /// finite, and so does a name without a value.
    package func value(_ names: [String: Double] = [:]) -> Double {
        switch self {
        case .number(let value): value
        case .name(let name): names[name] ?? .nan
        case .negated(let operand): -operand.value(names)
        case .binary(let sign, let left, let right): Self.apply(sign, left.value(names), right.value(names))
        case .call(let function, let arguments): Self.apply(function, arguments.map { $0.value(names) })
        }
    }

    private static func apply(_ sign: Operator, _ left: Double, _ right: Double) -> Double {
        switch sign {
        case .plus: left + right
        case .minus: left - right
        case .times: left * right
        case .divided: left / right
        case .power: Glibc.pow(left, right)
        }
    }

    /// Activations are the core's, so that a quiz agrees with the learner's own program; the rest is in double
    /// precision.
    private static func apply(_ function: Function, _ arguments: [Double]) -> Double {
        guard let first = arguments.first else { return .nan }
        if arguments.contains(where: \.isNaN) { return .nan }
        switch function {
        case .tanh: return Double(NumericCore.tanh(Float(first)))
        case .sigmoid: return Double(NumericCore.sigmoid(Float(first)))
        case .exp: return Glibc.exp(first)
        case .log: return Glibc.log(first)
        case .sqrt: return first.squareRoot()
        case .abs: return Swift.abs(first)
        case .min: return arguments.min() ?? .nan
        case .max: return arguments.max() ?? .nan
        case .round: return first.rounded()
        case .floor: return first.rounded(.down)
        }
    }

    /// The names it needs values for.
    package var names: Set<String> {
        switch self {
        case .number: []
        case .name(let name): [name]
        case .negated(let operand): operand.names
        case .binary(_, let left, let right): left.names.union(right.names)
        case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.names) }
        }
    }
}
