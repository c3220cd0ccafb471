import Expressions
import NumericCore
import SubmissionRuntime

/// Each row of the batch is on its own: changing row 0 leaves the results of the others.
struct RowsIndependent: ExerciseLaw {
    static let word = "rows-independent"
    static let form = "rows-independent: [x, h0]"

    let inputs: [LawInput]
    let results: [LawResult]

    init(_ arguments: LawArguments) throws(LawProblem) {
        if arguments.node.mapping != nil {
            try arguments.allow("inputs", "results")
            inputs = try arguments.inputs(arguments["inputs"])
            results = try arguments.results(arguments["results"])
        } else {
            inputs = try arguments.inputs(arguments.node)
            results = try arguments.results(nil).filter { !$0.result.axes.isEmpty }
        }
        guard !results.isEmpty else { throw arguments.problem("no result has rows") }
    }

    var sentence: String {
        "Each row of the batch is on its own: changing one row of \(inputs.names) leaves \(results.names) of the other "
            + "rows as before."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        guard self.inputs.allSatisfy({ (inputs[$0.index].sizes.first ?? 0) > 1 }) else { return [] }
        var changed = inputs
        for input in self.inputs {
            let value = inputs[input.index]
            changed[input.index] = value.replacing(input.redrawn(value, &random)) {
                value.index(of: $0, axis: 0) == 0
            }
        }
        return [inputs, changed]
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        guard answers.count == 2 else { return true }
        return results.allSatisfy { result in
            let axis = result.result.axes.firstIndex(of: "batch") ?? 0
            let (one, other) = (answers[0][result.index], answers[1][result.index])
            guard one.sizes == other.sizes, one.sizes.indices.contains(axis), one.sizes[axis] > 1 else {
                return true
            }
            let rest = Array(1..<one.sizes[axis])
            guard let mine = one.picking(rest, axis: axis), let theirs = other.picking(rest, axis: axis)
            else { return true }
            return mine.agrees(with: theirs, .law)
        }
    }
}
