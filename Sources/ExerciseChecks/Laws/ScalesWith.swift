import Expressions
import NumericCore
import SubmissionRuntime

/// Inputs times a number give the result times that number, or its power.
struct ScalesWith: ExerciseLaw {
    static let word = "scales-with"
    static let form = "scales-with: {inputs: [w], power: 1}"

    let inputs: [LawInput]
    let power: Double
    let results: [LawResult]
    private static let factor = 2.0

    init(_ arguments: LawArguments) throws(LawProblem) {
        guard arguments.node.mapping != nil else {
            (inputs, power, results) = (try arguments.inputs(arguments.node), 1, try arguments.results(nil))
            return
        }
        try arguments.allow("inputs", "power", "results")
        inputs = try arguments.inputs(arguments["inputs"])
        power =
            try arguments["power"].map { node throws(LawProblem) in try arguments.number(node, "the power") }
            ?? 1
        results = try arguments.results(arguments["results"])
        guard power.magnitude <= 8 else { throw arguments.problem("the power is beyond 8") }
    }

    var sentence: String {
        switch power {
        case 0: "Twice \(inputs.names) changes nothing: \(results.areNames) the same."
        case 1: "Twice \(inputs.names) gives twice \(results.names)."
        default:
            "Twice \(inputs.names) gives \(results.names) times 2 to the power of \(power == power.rounded() ? "\(Int(power))" : "\(power)")."
        }
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        var changed = inputs
        for input in self.inputs {
            changed[input.index] = inputs[input.index].mapNumbers { $1 * Self.factor }
        }
        return [inputs, changed]
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        guard answers.count == 2 else { return true }
        let factor = Expression.binary(.power, .number(Self.factor), .number(power)).value()
        return results.allSatisfy { result in
            answers[1][result.index].agrees(with: answers[0][result.index].mapNumbers { $1 * factor }, .law)
        }
    }
}
