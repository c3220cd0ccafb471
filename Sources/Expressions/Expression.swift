import Glibc
import NumericCore

/// A formula as authors write it: `H * (D + H + 1)`. Parsing bounds its depth, so evaluating it cannot exhaust the stack.
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
        case tanh, sigmoid, exp, log, sqrt, abs, min, max, round, floor, ceil, mod, sum

        /// Whether it takes these arguments: `mod` two, `min` and `max` two or more or one list, `sum` one list,
        /// every other function one number. A list is known by its name only.
        func accepts(_ arguments: [Expression]) -> Bool {
            switch self {
            case .mod: return arguments.count == 2
            case .min, .max:
                guard arguments.count == 1 else { return arguments.count >= 2 }
                if case .name = arguments[0] { return true }
                return false
            case .sum:
                guard arguments.count == 1, case .name = arguments[0] else { return false }
                return true
            default: return arguments.count == 1
            }
        }

        /// What it takes, in words.
        var wants: String {
            switch self {
            case .mod: "two arguments"
            case .min, .max: "two or more arguments, or the name of a list"
            case .sum: "the name of a list"
            default: "one argument"
            }
        }
    }

    /// The formula's value. A division by zero, an overflow or the root of a negative number gives a value that is not
    /// finite, and so does a name without a value.
    ///
    /// - Parameter lists: what `sum`, `max` and `min` of one name may stand for. The least of an empty list is not
    ///   finite, and a list by itself has no value.
    package func value(_ names: [String: Double] = [:], lists: [String: [Double]] = [:]) -> Double {
        switch self {
        case .number(let value): value
        case .name(let name): names[name] ?? .nan
        case .negated(let operand): -operand.value(names, lists: lists)
        case .binary(let sign, let left, let right):
            Self.apply(sign, left.value(names, lists: lists), right.value(names, lists: lists))
        case .call(let function, let arguments):
            if arguments.count == 1, case .name(let name) = arguments[0], let list = lists[name] {
                Self.apply(function, toList: list)
            } else {
                Self.apply(function, arguments.map { $0.value(names, lists: lists) })
            }
        }
    }

    private static func apply(_ function: Function, toList list: [Double]) -> Double {
        switch function {
        case .sum: list.reduce(0, +)
        case .min: list.min() ?? .nan
        case .max: list.max() ?? .nan
        default: .nan
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
        case .ceil: return first.rounded(.up)
        case .mod:
            // As mathematicians count: the rest has the divisor's sign.
            let divisor = arguments.count == 2 ? arguments[1] : .nan
            return divisor == 0 ? .nan : first - divisor * (first / divisor).rounded(.down)
        case .sum: return .nan
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
