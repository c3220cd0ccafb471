import ExerciseChecks
import Grader
import LessonMarkup
import NumericCore

/// The first place where an answer departs, in words a learner can act on.
struct DeparturePage {
    let departure: Departure
    /// "Case 2 of 3 (B=2, D=3, H=5)".
    let place: String
    let entryPoint: EntryPoint?

    /// Shape before value; both numbers; how much else is off.
    var blocks: [Block] {
        switch departure {
        case .kind:
            return [paragraph("\(place): the answer is not of the right kind.")]
        case .shape(let result, let yours, let expected):
            let axes = axes(of: result)
            let legend = axes.isEmpty ? "" : "  [\(axes.joined(separator: ", "))]"
            return [
                paragraph("\(place): \(name(of: result)) has the wrong shape."),
                code("yours     \(yours)\nexpected  \(expected)\(legend)"),
            ]
        case .value(let mismatch):
            return value(mismatch)
        }
    }

    private func value(_ mismatch: Departure.Mismatch) -> [Block] {
        if mismatch.index.isEmpty {
            return [
                paragraph("\(place): the number is not right."),
                code("yours     \(number(mismatch.yours))\nexpected  \(number(mismatch.expected))"),
            ]
        }
        let name = name(of: mismatch.result)
        let how =
            mismatch.wrongCount == mismatch.count
            ? "none of its \(mismatch.count) numbers is right"
            : mismatch.wrongCount == 1
                ? "one of its \(mismatch.count) numbers is not"
                : "\(mismatch.wrongCount) of its \(mismatch.count) numbers are not"
        return [
            paragraph("\(place): \(name) has the right shape, but \(how). The first:"),
            code(
                """
                at        \(position(mismatch))
                yours     \(number(mismatch.yours))
                expected  \(number(mismatch.expected))
                """),
            paragraph("The largest error is \(number(mismatch.largestError))."),
        ]
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
        return results[result].label.isEmpty ? "the result" : "`\(results[result].label)`"
    }

    private func number(_ value: Double) -> String {
        // Whole numbers are counts: they are shown as such.
        if value == value.rounded(), value.magnitude < 1e15, mismatchIsWhole { return "\(Int(value))" }
        return readable(Float(value))
    }

    private var mismatchIsWhole: Bool {
        guard case .value(let mismatch) = departure else { return false }
        return mismatch.index.isEmpty && mismatch.expected == mismatch.expected.rounded()
    }

    private func paragraph(_ text: String) -> Block {
        Document(parsing: text).blocks.first ?? Block(.paragraph([.text(text)]), lines: 1...1)
    }

    private func code(_ text: String) -> Block {
        Block(.code(info: "", text: text), lines: 1...1)
    }
}
