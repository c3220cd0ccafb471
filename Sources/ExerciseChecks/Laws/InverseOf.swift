import Expressions
import NumericCore
import SubmissionRuntime

/// The function undoes another, or itself.
struct InverseOf: ExerciseLaw {
    static let word = "inverse-of"
    static let form = "inverse-of: {input: x, function: itself}"

    let input: LawInput
    let result: LawResult
    /// A function of the reference core; nil for the function itself.
    let reference: ReferenceFunction?

    init(_ arguments: LawArguments) throws(LawProblem) {
        try arguments.allow("input", "function", "result")
        input = try arguments.input(arguments["input"])
        result = try arguments.result(arguments["result"])
        let name = try arguments.text(arguments["function"], "the function")
        reference = name == "itself" ? nil : References.function(name)
        guard name == "itself" || reference != nil else {
            let names = ["itself"] + References.all.map(\.name)
            throw LawProblem(
                "there is no function `\(name)`", "The functions are \(names.joined(separator: ", "))",
                line: arguments["function"]?.mark?.line)
        }
        guard arguments.entryPoint.parameters[input.index].type == result.result.type else {
            throw arguments.problem("`\(input.name)` and \(result.name) have different types")
        }
    }

    var sentence: String {
        reference.map { "It undoes \($0.name): what went in there comes out here." }
            ?? "It undoes itself: given its own result as `\(input.name)`, it gives back what it had."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        let there = reference.map { $0.answer([inputs[input.index]]) } ?? answer(inputs)
        guard let there, let value = there.first(where: { $0.kindName == inputs[input.index].kindName })
        else { return [] }
        var back = inputs
        back[input.index] = value
        // The first only says what has to come back.
        return [inputs, back]
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        guard answers.count == 2 else { return true }
        return answers[1][result.index].agrees(with: inputs[0][input.index], .law)
    }
}
