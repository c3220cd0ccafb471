import Expressions
import NumericCore
import SubmissionRuntime

/// A later element of a sequence never changes an earlier result.
struct Causal: ExerciseLaw {
    static let word = "causal"
    static let form = "causal: {inputs: [x], over: T}"

    let inputs: [LawInput]
    let over: String
    let results: [LawResult]

    init(_ arguments: LawArguments) throws(LawProblem) {
        try arguments.allow("inputs", "over", "results")
        inputs = try arguments.inputs(arguments["inputs"])
        let over = try arguments.text(arguments["over"], "the size that counts steps, `over`,")
        self.over = over
        guard inputs.allSatisfy({ $0.axis(of: over) != nil }) else {
            throw arguments.problem("no axis of \(inputs.names) is `\(over)`")
        }
        results = try arguments.results(arguments["results"]).filter { $0.result.sequenceAxis != nil }
        guard !results.isEmpty else {
            throw arguments.problem("no result has an axis step, time, token or position")
        }
    }

    var sentence: String {
        "What comes later never changes what came before: \(results.names) before a step \(results.count > 1 ? "are" : "is") "
            + "the same whatever \(inputs.names) \(inputs.count > 1 ? "hold" : "holds") from that step on."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        var changed = inputs
        for input in self.inputs {
            let value = inputs[input.index]
            guard let axis = input.axis(of: over), value.sizes[axis] > 1 else { return [] }
            let cut = Self.cut(value.sizes[axis])
            changed[input.index] = value.replacing(input.redrawn(value, &random)) {
                value.index(of: $0, axis: axis) >= cut
            }
        }
        return [inputs, changed]
    }

    /// Where the past ends: at half, and later than the first step.
    static func cut(_ steps: Int) -> Int { max(1, steps / 2) }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        guard answers.count == 2 else { return true }
        return results.allSatisfy { result in
            guard let axis = result.result.sequenceAxis else { return true }
            let (one, other) = (answers[0][result.index], answers[1][result.index])
            guard one.sizes == other.sizes, one.sizes.indices.contains(axis), one.sizes[axis] > 1 else {
                return true
            }
            let past = Array(0..<Self.cut(one.sizes[axis]))
            guard let mine = one.picking(past, axis: axis), let theirs = other.picking(past, axis: axis)
            else { return true }
            return mine.agrees(with: theirs, .law)
        }
    }
}
