import Expressions
import NumericCore
import SubmissionRuntime

/// A number added to an input is added to the result, once or a number of times.
struct ShiftsWith: ExerciseLaw {
    static let word = "shifts-with"
    static let form = "shifts-with: {input: emissions, times: T}"

    let input: LawInput
    let times: Expression
    let results: [LawResult]
    private let timesText: String?
    private let labels: [String]
    private let recipes: [InputRecipe]
    private static let shift = 1.25

    init(_ arguments: LawArguments) throws(LawProblem) {
        labels = arguments.entryPoint.parameters.map(\.label)
        recipes = arguments.recipes
        guard arguments.node.mapping != nil else {
            input = try arguments.input(arguments.node)
            (times, timesText, results) = (.number(1), nil, try arguments.results(nil))
            return
        }
        try arguments.allow("input", "times", "results")
        input = try arguments.input(arguments["input"])
        times =
            try arguments["times"].map { node throws(LawProblem) in try arguments.formula(node, "`times`") }
            ?? .number(1)
        timesText = arguments["times"]?.scalar?.string
        results = try arguments.results(arguments["results"])
    }

    var sentence: String {
        "A number added to all of `\(input.name)` is added to \(results.names)\(timesText.map { ", \($0) times" } ?? "")."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        var changed = inputs
        let isWhole = ["Int", "[Int]"].contains(input.recipe?.type)
        changed[input.index] = inputs[input.index].mapNumbers { $1 + (isWhole ? 1 : Self.shift) }
        return [inputs, changed]
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        guard answers.count == 2 else { return true }
        let factor = times.value(LawArguments.names(inputs[0], recipes, labels))
        guard factor.isFinite else { return true }
        let shift = (["Int", "[Int]"].contains(input.recipe?.type) ? 1 : Self.shift) * factor
        return results.allSatisfy { result in
            answers[1][result.index].agrees(with: answers[0][result.index].mapNumbers { $1 + shift }, .law)
        }
    }
}
