import Expressions
import NumericCore
import SubmissionRuntime

/// The result is linear in an input, all others held: f(x + 2y) = f(x) + 2 f(y).
struct LinearIn: ExerciseLaw {
    static let word = "linear-in"
    static let form = "linear-in: dh"

    let inputs: [LawInput]
    let results: [LawResult]

    init(_ arguments: LawArguments) throws(LawProblem) {
        if arguments.node.mapping != nil {
            try arguments.allow("inputs", "results")
            inputs = try arguments.inputs(arguments["inputs"])
            results = try arguments.results(arguments["results"])
        } else {
            inputs = try arguments.inputs(arguments.node)
            results = try arguments.results(nil)
        }
    }

    var sentence: String {
        "\(results.names.capitalizedFirst) \(results.count > 1 ? "are" : "is") linear in \(inputs.names): the result for a sum "
            + "is the sum of the results."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        var (other, both) = (inputs, inputs)
        for input in self.inputs {
            let value = inputs[input.index]
            other[input.index] = value.redrawn(&random)
            let numbers = other[input.index].numbers
            both[input.index] = value.mapNumbers { $1 + 2 * numbers[$0] }
        }
        return [inputs, other, both]
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        guard answers.count == 3 else { return true }
        return results.allSatisfy { result in
            let numbers = answers.map { $0[result.index].numbers }
            guard numbers[0].count == numbers[1].count, numbers[1].count == numbers[2].count else {
                return true
            }
            return numbers[2].indices.allSatisfy { place in
                let (one, other) = (numbers[0][place], 2 * numbers[1][place])
                return (numbers[2][place] - one - other).magnitude <= 1e-3 * (one.magnitude + other.magnitude)
                    + 1e-3
            }
        }
    }
}
