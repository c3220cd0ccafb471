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
            return [
                paragraph("\(place): \(name(of: result)) has the wrong shape."),
                table(
                    ["yours", "expected"] + (axes.isEmpty ? [] : ["axes"]),
                    ["\(yours)", "\(expected)"] + (axes.isEmpty ? [] : [axes.joined(separator: ", ")])),
            ]
        case .value(let mismatch):
            return value(mismatch)
        }
    }

    private func value(_ mismatch: Departure.Mismatch) -> [Block] {
        let numbers = [number(mismatch.yours), number(mismatch.expected)]
        if mismatch.index.isEmpty {
            return [paragraph("\(place):"), table(["yours", "expected"], numbers)]
        }
        let how =
            mismatch.wrongCount == mismatch.count
            ? "all \(mismatch.count) of its numbers are off"
            : mismatch.wrongCount == 1
                ? "one of its \(mismatch.count) numbers is off"
                : "\(mismatch.wrongCount) of its \(mismatch.count) numbers are off"
        return [
            paragraph(
                "\(place): \(name(of: mismatch.result)) has the right shape, but \(how), by up to "
                    + "\(number(mismatch.largestError)). The first:"),
            table(["where", "yours", "expected"], [position(mismatch)] + numbers),
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

    private func table(_ header: [String], _ row: [String]) -> Block {
        let cells = { (texts: [String]) in texts.map { [Inline.text($0)] } }
        return Block(
            .table(
                Table(
                    alignments: header.map { _ in .unspecified }, header: cells(header), rows: [cells(row)])),
            lines: 1...1)
    }
}
