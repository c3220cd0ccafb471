import ExerciseChecks
import Foundation
import Grader
import LessonMarkup
import NumericCore

/// The first place where an answer departs, in words a learner can act on.
struct DeparturePage {
    let departure: Departure
    /// "Case 2 of 3 (B=2, D=3, H=5)".
    let place: String
    let entryPoint: EntryPoint?
    /// Columns of the terminal.
    let width: Int
    /// Whether the numbers around the departure are shown as well.
    var showsSurroundings = true

    /// Shape before value; both numbers; how much else is off.
    var blocks: [Block] {
        switch departure {
        case .kind:
            return [paragraph("\(place): the answer is not of the right kind.")]
        case .shape(let result, let yours, let expected):
            let axes = axes(of: result)
            let names = axes.isEmpty ? "" : " (\(axes.joined(separator: ", ")))"
            return [
                paragraph(
                    "\(place): \(name(of: result)) has the shape \(unbroken(yours)) and should have "
                        + "\(unbroken(expected))\(names).")
            ]
        case .parting(let parting):
            return [paragraph("\(place): \(PartingText(parting, name: name(of: parting.result)).sentence)")]
        case .value(let mismatch):
            return value(mismatch)
        }
    }

    private func value(_ mismatch: Departure.Mismatch) -> [Block] {
        if let results = entryPoint?.results, results.indices.contains(mismatch.result),
            results[mismatch.result].isWithheld
        {
            return [
                paragraph(
                    "\(place): \(name(of: mismatch.result)) is \(number(mismatch.yours)), which is not the right "
                        + "number.")
            ]
        }
        let both = "is \(number(mismatch.yours)) and should be \(number(mismatch.expected))"
        if mismatch.index.isEmpty {
            return [paragraph("\(place): \(name(of: mismatch.result)) \(both).")] + meaning(mismatch)
        }
        let first = "\(position(mismatch)) \(both)."
        if mismatch.wrongCount == 1 {
            let how =
                mismatch.count == 1 ? "its number is off" : "one of its \(mismatch.count) numbers is off"
            return [
                paragraph(
                    "\(place): \(name(of: mismatch.result)) has the right shape, but \(how): \(first)"
                        + parting(mismatch))
            ] + meaning(mismatch) + surroundings(mismatch)
        }
        let how =
            mismatch.wrongCount == mismatch.count
            ? "all \(mismatch.count) of its numbers are off"
            : "\(mismatch.wrongCount) of its \(mismatch.count) numbers are off"
        let size = mismatch.largestError.isFinite ? ", by up to \(number(mismatch.largestError))" : ""
        return [
            paragraph(
                "\(place): \(name(of: mismatch.result)) has the right shape, but \(how)\(size)."
                    + "\(parting(mismatch)) The first: \(first)")
        ] + meaning(mismatch) + surroundings(mismatch)
    }

    /// Where a number comes from that is none.
    private func meaning(_ mismatch: Departure.Mismatch) -> [Block] {
        if mismatch.yours.isNaN {
            return [
                paragraph(
                    "nan is not a number: 0 / 0 gives it, inf / inf, inf - inf, and the root or logarithm of a negative number, "
                        + "and all that is calculated from it is nan too. Print the parts to see which is the first."
                )
            ]
        }
        if mismatch.yours.isInfinite, mismatch.expected.isFinite {
            return [
                paragraph(
                    "inf is beyond every number: a division by 0 gives it, and exp of a number above 88. Print the "
                        + "parts to see which is the first.")
            ]
        }
        return []
    }

    /// Along a sequence, up to where all is right.
    private func parting(_ mismatch: Departure.Mismatch) -> String {
        guard let results = entryPoint?.results, results.indices.contains(mismatch.result),
            let axis = results[mismatch.result].sequenceAxis, mismatch.index.indices.contains(axis)
        else { return "" }
        let name = results[mismatch.result].axes[axis]
        if results[mismatch.result].gradientOf != nil {
            // Tokens and positions are not gone through one by one on the way back.
            return ["step", "time"].contains(name) ? partingGoingBack(mismatch, axis, name) : ""
        }
        switch mismatch.index[axis] {
        case 0: return " It goes wrong at the very first \(name)."
        case 1: return " It goes wrong at \(name) 1; \(name) 0 is right."
        case let step: return " It goes wrong at \(name) \(step); up to \(name) \(step - 1) all is right."
        }
    }

    /// The same for a gradient, which is calculated from the last step to the first.
    private func partingGoingBack(_ mismatch: Departure.Mismatch, _ axis: Int, _ name: String) -> String {
        guard let window = mismatch.window else { return "" }
        let count: Int
        switch mismatch.index.count - axis {
        case 1: count = window.columnCount
        case 2: count = window.rowCount
        default: return ""
        }
        let step = mismatch.index[axis]
        return switch count - 1 - step {
        case 0: " It goes wrong at the last \(name) already, where the backward pass begins."
        case 1: " It goes wrong at \(name) \(step); \(name) \(step + 1) is right."
        default: " It goes wrong at \(name) \(step); from \(name) \(step + 1) on all is right."
        }
    }

    private func surroundings(_ mismatch: Departure.Mismatch) -> [Block] {
        guard showsSurroundings, let window = mismatch.window else { return [] }
        let picture = SideBySide(
            window: window, index: mismatch.index, axes: axes(of: mismatch.result), isWhole: isWhole(mismatch)
        )
        // The page sets code two columns in.
        let lines = picture.lines(width: width - 2)
        return lines.isEmpty
            ? [] : [Block(.code(info: "", text: lines.joined(separator: "\n")), lines: 1...1)]
    }

    private func unbroken(_ shape: [Int]) -> String {
        "\(shape)".replacing(" ", with: "\u{A0}")
    }

    /// "batch 0, step 2, unit 1".
    private func position(_ mismatch: Departure.Mismatch) -> String {
        let axes = axes(of: mismatch.result)
        guard axes.count == mismatch.index.count else { return "\(mismatch.index)" }
        return zip(axes, mismatch.index).map { "\($0) \($1)" }.joined(separator: ", ")
    }

    private func axes(of result: Int) -> [String] {
        guard let results = entryPoint?.results, results.indices.contains(result) else { return [] }
        return results[result].axes
    }

    private func name(of result: Int) -> String {
        guard let results = entryPoint?.results, results.indices.contains(result) else { return "the result" }
        let label = results[result].label.isEmpty ? "" : "`\(results[result].label)`"
        guard let parameter = results[result].gradientOf else { return label.isEmpty ? "the result" : label }
        return label.isEmpty
            ? "the gradient for `\(parameter)`" : "\(label), the gradient for `\(parameter)`,"
    }

    private func number(_ value: Double) -> String {
        guard case .value(let mismatch) = departure else { return ShownNumber.text(value, isWhole: false) }
        return ShownNumber.text(value, isWhole: isWhole(mismatch))
    }

    private func isWhole(_ mismatch: Departure.Mismatch) -> Bool {
        guard let results = entryPoint?.results, results.indices.contains(mismatch.result) else {
            return false
        }
        return ["Int", "[Int]"].contains(results[mismatch.result].type)
    }

    private func paragraph(_ text: String) -> Block {
        Document(parsing: text).blocks.first ?? Block(.paragraph([.text(text)]), lines: 1...1)
    }
}

/// A number of a report as a person reads it.
enum ShownNumber {
    /// Counts as such, others to four decimals, very large ones to four digits.
    static func text(_ value: Double, isWhole: Bool) -> String {
        if isWhole, value == value.rounded(), value.magnitude < 1e15 { return "\(Int(value))" }
        guard value.isFinite, value.magnitude >= 1e9 else { return readable(Float(value)) }
        return String(format: "%.4g", value)
    }
}
