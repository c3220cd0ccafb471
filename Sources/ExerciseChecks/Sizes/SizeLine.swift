import Expressions

/// How one size of a case is found.
enum SizeRule: Sendable, Equatable {
    /// A whole number from one formula's value to another's.
    case range(Expression, Expression)
    /// A number, or a formula of sizes before it.
    case value(Expression)

    /// The size it is written as, if it is nothing else.
    var alias: String? {
        if case .value(.name(let name)) = self { name } else { nil }
    }

    /// The ends, where they are numbers.
    var constantRange: ClosedRange<Int>? {
        guard case .range(let from, let to) = self, from.names.isEmpty, to.names.isEmpty else { return nil }
        let (low, high) = (from.value(), to.value())
        guard low.isFinite, high.isFinite, low <= high, low >= 0, high <= Double(SizeLine.largest) else {
            return nil
        }
        return Int(low)...Int(high)
    }
}

/// The sizes of one case, in the order in which they are drawn.
struct SizeLine: Sendable, Equatable {
    struct Entry: Sendable, Equatable {
        var name: String
        var rule: SizeRule
    }

    /// Where it stands in check.yml.
    var line: Int
    var entries: [Entry]

    /// The largest size there is.
    static let largest = 1_000_000

    /// Whether two sizes may be equal, one being written as the other, or both as a third.
    func areOne(_ one: String, _ other: String) -> Bool { root(one) == root(other) }

    private func root(_ name: String) -> String {
        var name = name
        for _ in entries {
            guard let alias = entries.first(where: { $0.name == name })?.rule.alias, alias != name else {
                break
            }
            name = alias
        }
        return name
    }
}

/// A size at a value that is always tried.
struct SizeEdge: Sendable, Equatable {
    var name: String
    var value: Int
    /// Where it is written, or the line whose range it comes from.
    var line: Int
}

/// What has to hold of the sizes of each case.
struct SizeCondition: Sendable, Equatable {
    enum Relation: String, Sendable, CaseIterable {
        // Longer ones first: they are looked for in this order.
        case notEqual = "!="
        case atMost = "<="
        case atLeast = ">="
        case equal = "="
        case less = "<"
        case greater = ">"
    }

    var left: Expression
    var relation: Relation
    var right: Expression
    var text: String
    var line: Int

    /// Whether it holds; a side without a value holds nothing.
    func holds(_ names: [String: Double]) -> Bool { relation.holds(left.value(names), right.value(names)) }
}

extension SizeCondition.Relation {
    /// Whether it stands between two numbers; nothing stands beside a number that is not finite.
    func holds(_ one: Double, _ other: Double) -> Bool {
        guard one.isFinite, other.isFinite else { return false }
        return switch self {
        case .notEqual: one != other
        case .atMost: one <= other
        case .atLeast: one >= other
        case .equal: one == other
        case .less: one < other
        case .greater: one > other
        }
    }
}

extension SizeCondition {
    /// Reads "mod(d, 2) = 0".
    init(parsing text: String, line: Int) throws(InputText.Problem) {
        for relation in Relation.allCases {
            guard let place = text.firstRange(of: relation.rawValue) else { continue }
            left = try InputText.formula(String(text[..<place.lowerBound]))
            right = try InputText.formula(String(text[place.upperBound...]))
            self.relation = relation
            self.text = text.trimmingBlanks
            self.line = line
            return
        }
        throw InputText.Problem(
            message: "`\(text)` compares nothing",
            fix: "Write two formulas and one of = != < <= > >= between them")
    }
}
