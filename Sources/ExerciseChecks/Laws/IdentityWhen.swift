import Expressions
import NumericCore
import SubmissionRuntime

/// With some inputs at certain values, the result is an input or a formula of inputs.
struct IdentityWhen: ExerciseLaw {
    static let word = "identity-when"
    static let form = "identity-when: {set: {s: 1, b: 0}, gives: x}"

    let changes: [LawChange]
    let gives: Expression
    let result: LawResult
    private let text: String
    private let settings: String
    private let labels: [String]

    init(_ arguments: LawArguments) throws(LawProblem) {
        try arguments.allow("set", "gives", "result")
        changes = try arguments.changes(arguments["set"])
        let pairs = arguments["set"]?.mapping.map(Array.init) ?? []
        settings = pairs.map { "`\($0.key.scalar?.string ?? "")` \($0.value.scalar?.string ?? "")" }.joined(
            separator: " and ")
        gives = try arguments.formula(arguments["gives"], "the formula `gives`")
        text = try arguments.text(arguments["gives"], "the formula `gives`")
        result = try arguments.result(arguments["result"])
        labels = arguments.entryPoint.parameters.map(\.label)
        if let unknown = gives.names.sorted().first(where: { !labels.contains($0) }) {
            throw arguments.problem("`\(unknown)` is no input")
        }
    }

    var sentence: String { "With \(settings), \(result.name) is `\(text)`." }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] { [changes.reduce(inputs) { $1.apply(to: $0) }] }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        zip(inputs, answers).allSatisfy { inputs, answer in
            let columns = Dictionary(zip(labels, inputs.map(\.numbers))) { first, _ in first }
            let numbers = answer[result.index].numbers
            return numbers.indices.allSatisfy { place in
                let right = gives.value(at: place, of: numbers.count, columns)
                return !right.isFinite || Tolerance.law.accepts(Float(numbers[place]), Float(right))
            }
        }
    }
}
