import Expressions
import NumericCore
import SubmissionRuntime
import TextTools

/// No number of a result lies outside a range.
struct Within: ExerciseLaw {
    static let word = "within"
    static let form = "within: {range: [-1, 1], results: [h]}"

    let low: Double
    let high: Double
    let results: [LawResult]

    init(_ arguments: LawArguments) throws(LawProblem) {
        let range = arguments.node.mapping == nil ? arguments.node : arguments["range"]
        if arguments.node.mapping != nil { try arguments.allow("range", "results") }
        guard let ends = range?.sequence, ends.count == 2 else {
            throw arguments.problem("the range is no pair of numbers")
        }
        low = try arguments.number(ends[0], "the lower end")
        high = try arguments.number(ends[1], "the upper end")
        guard low <= high else { throw arguments.problem("the range is empty") }
        results = try arguments.results(arguments.node.mapping == nil ? nil : arguments["results"])
    }

    var sentence: String {
        "No number of \(results.names) lies below \(DecimalText.short(low, digits: 6)) or above \(DecimalText.short(high, digits: 6)), whatever the inputs."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] { [inputs] }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        let room = 1e-4 * max(1, low.magnitude, high.magnitude)
        return answers.allSatisfy { answer in
            results.allSatisfy {
                answer[$0.index].numbers.allSatisfy { $0 >= low - room && $0 <= high + room }
            }
        }
    }
}
