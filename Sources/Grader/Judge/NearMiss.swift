import ExerciseChecks
import Foundation
import SubmissionRuntime
import TextTools

/// How wrong answers hang together with the expected ones, where they do in one plain way on all cases.
///
/// It is found from the numbers alone, so it helps with mistakes that nobody has written a misconception for.
package struct NearMiss: Sendable, Equatable {
    package enum Relation: Sendable, Equatable {
        case axesExchanged(String, String)
        /// The right numbers in their order, in another shape.
        case reshaped
        case signTurned
        /// One minus the expected number.
        case complement
        case factor(Double)
        /// One factor within a case, another in the next.
        case factorOfEachCase([Double])
        /// Times a size of the case, or divided by it: "B", "B·T".
        case timesSize(String)
        case dividedBySize(String)
        /// An axis too many: summed over it they are the expected ones.
        case unsummed(axis: Int)
        case offset(Double)
        case reversed(axis: String)
        case permuted(axis: String)
        /// At every step what belongs to the step before, or the one after.
        case late(axis: String)
        case early(axis: String)
        /// Two results hold each other's numbers.
        case resultsExchanged(String, String)
    }

    package var relation: Relation
    /// The labels of the results that are wrong; none where there is one result without a label.
    package var labels: [String]

    /// The relation's name for other programs: "sign-turned". Stable.
    package var id: String {
        switch relation {
        case .axesExchanged: "axes-exchanged"
        case .reshaped: "reshaped"
        case .signTurned: "sign-turned"
        case .complement: "complement"
        case .factor: "factor"
        case .factorOfEachCase: "factor-of-each-case"
        case .timesSize: "times-size"
        case .dividedBySize: "divided-by-size"
        case .unsummed: "unsummed"
        case .offset: "offset"
        case .reversed: "reversed"
        case .permuted: "permuted"
        case .late: "late"
        case .early: "early"
        case .resultsExchanged: "results-exchanged"
        }
    }

    /// What it is, in a sentence of Markdown.
    package var sentence: String {
        let subject = labels.isEmpty ? "Your numbers" : "Your numbers in \(Self.list(labels))"
        return switch relation {
        case .axesExchanged(let one, let other):
            "\(subject) are the expected ones with the \(one) and \(other) axes exchanged: one transpose too "
                + "many, or one too few?"
        case .reshaped:
            "\(subject) are the expected ones in their order: only the shape is another."
        case .signTurned:
            "\(subject) are the expected ones with the sign turned: is something subtracted the wrong way round?"
        case .complement:
            "\(subject) are one minus the expected ones, everywhere: does somewhere 1 - z stand for z, or z for 1 - z?"
        case .factor(let factor):
            "\(subject) are the expected ones \(Self.words(factor)), everywhere: is a factor missing, or one too many?"
        case .factorOfEachCase(let factors):
            "In each case \(subject.prefix(1).lowercased() + subject.dropFirst()) are the expected ones times one "
                + "factor, which changes with the sizes (\(Self.some(factors))): a sum where an average belongs, "
                + "or the other way round?"
        case .timesSize(let size):
            "\(subject) are the expected ones times \(size) in each case: a sum where an average belongs?"
        case .dividedBySize(let size):
            "\(subject) are the expected ones divided by \(size) in each case: an average where a sum belongs?"
        case .unsummed(let axis):
            "\(subject) become the expected ones when they are summed along axis \(axis): that sum is missing."
        case .offset(let offset):
            "\(subject) are the expected ones \(offset < 0 ? "minus" : "plus") "
                + "\(Self.number(offset.magnitude)), everywhere: is a term missing, or one too many?"
        case .reversed(let axis):
            "\(subject) are the expected ones in reverse along the \(axis) axis: what should come first comes last."
        case .permuted(let axis):
            "\(subject) are the expected ones in another order along the \(axis) axis: every slice is right, and "
                + "stands in the wrong place. In which order are they put together?"
        case .late(let axis):
            "\(subject) are one \(axis) late: at each \(axis) stands what belongs to the one before."
        case .early(let axis):
            "\(subject) are one \(axis) early: at each \(axis) stands what belongs to the one after."
        case .resultsExchanged(let one, let other):
            "`\(one)` and `\(other)` have changed places: each holds the numbers of the other."
        }
    }

    static func list(_ labels: [String]) -> String {
        let quoted = labels.map { "`\($0)`" }
        guard quoted.count > 2 else { return quoted.joined(separator: " and ") }
        return quoted.dropLast().joined(separator: ", ") + " and \(quoted[quoted.count - 1])"
    }

    private static func some(_ factors: [Double]) -> String {
        factors.prefix(3).map(number).joined(separator: ", ") + (factors.count > 3 ? ", …" : "")
    }

    /// "times 2", and "divided by 3" where that says it shorter.
    private static func words(_ factor: Double) -> String {
        let divisor = 1 / factor
        let isDivision =
            factor.magnitude < 1 && (divisor - divisor.rounded()).magnitude < 1e-3 * divisor.magnitude
        return isDivision ? "divided by \(number(divisor.rounded()))" : "times \(number(factor))"
    }

    private static func number(_ value: Double) -> String {
        // 1.0003 must not read as 1.
        DecimalText.short(value, digits: value != 1 && (value - 1).magnitude < 0.01 ? 6 : 4)
    }
}
