import Expressions
import NumericCore
import SubmissionRuntime

/// Twice is once: the function leaves its own result as it is.
struct Idempotent: ExerciseLaw {
    static let word = "idempotent"
    static let form = "idempotent: x"

    let input: LawInput
    let result: LawResult

    init(_ arguments: LawArguments) throws(LawProblem) {
        if arguments.node.mapping != nil {
            try arguments.allow("input", "result")
            input = try arguments.input(arguments["input"])
            result = try arguments.result(arguments["result"])
        } else {
            input = try arguments.input(arguments.node)
            result = try arguments.result(nil)
        }
        guard arguments.entryPoint.parameters[input.index].type == result.result.type else {
            throw arguments.problem("`\(input.name)` and \(result.name) have different types")
        }
    }

    var sentence: String {
        "Twice is once: given its own result as `\(input.name)`, the function leaves it as it is."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        guard let once = answer(inputs), once.indices.contains(result.index) else { return [] }
        var again = inputs
        again[input.index] = once[result.index]
        return [again]
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        zip(inputs, answers).allSatisfy { $1[result.index].agrees(with: $0[input.index], .law) }
    }
}
