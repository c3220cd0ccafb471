import Expressions
import NumericCore
import SubmissionRuntime

/// An input, or its elements of some condition, never change the result.
struct Ignores: ExerciseLaw {
    static let word = "ignores"
    static let form = "ignores: {input: losses, where: mask = 0}"

    let input: LawInput
    let condition: SizeCondition?
    let results: [LawResult]
    private let labels: [String]

    init(_ arguments: LawArguments) throws(LawProblem) {
        labels = arguments.entryPoint.parameters.map(\.label)
        guard arguments.node.mapping != nil else {
            input = try arguments.input(arguments.node)
            condition = nil
            results = try arguments.results(nil)
            return
        }
        try arguments.allow("input", "where", "results")
        input = try arguments.input(arguments["input"])
        results = try arguments.results(arguments["results"])
        if let node = arguments["where"] {
            let text = try arguments.text(node, "the condition")
            do {
                condition = try SizeCondition(parsing: text, line: node.mark?.line ?? 1)
            } catch {
                throw LawProblem(error.message, error.fix, line: node.mark?.line)
            }
        } else {
            condition = nil
        }
    }

    var sentence: String {
        let place = condition.map { " where \($0.text)" } ?? ""
        return
            "What `\(input.name)` holds\(place) changes nothing: \(results.areNames) the same whatever stands there."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        var changed = inputs
        let value = inputs[input.index]
        let columns = Dictionary(zip(labels, inputs.map(\.numbers))) { first, _ in first }
        let count = value.numbers.count
        changed[input.index] = value.replacing(input.redrawn(value, &random)) { place in
            guard let condition else { return true }
            let sides = [condition.left, condition.right].map { $0.value(at: place, of: count, columns) }
            return condition.relation.holds(sides[0], sides[1])
        }
        return changed == inputs ? [] : [inputs, changed]
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        guard answers.count == 2 else { return true }
        return results.allSatisfy { answers[0][$0.index].agrees(with: answers[1][$0.index], .law) }
    }
}
