import Expressions
import NumericCore
import SubmissionRuntime

/// Along an axis, a result adds up to one value.
struct SumsTo: ExerciseLaw {
    static let word = "sums-to"
    static let form = "sums-to: {value: 1, axis: unit}"

    let value: Double
    let axis: String
    let results: [LawResult]

    init(_ arguments: LawArguments) throws(LawProblem) {
        try arguments.allow("value", "axis", "results")
        value = try arguments.number(arguments["value"], "the value")
        let axis = try arguments.text(arguments["axis"], "the axis")
        self.axis = axis
        results = try arguments.results(arguments["results"]).filter { $0.result.axes.contains(axis) }
        guard !results.isEmpty else {
            let names = Set(arguments.entryPoint.results.flatMap(\.axes)).sorted()
            throw LawProblem(
                "no result has an axis `\(axis)`", "The axes are \(names.joined(separator: ", "))",
                line: arguments["axis"]?.mark?.line)
        }
    }

    var sentence: String {
        "Along the axis \(axis), the numbers of \(results.names) add up to \(value == value.rounded() ? "\(Int(value))" : "\(value)")."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] { [inputs] }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        answers.allSatisfy { answer in results.allSatisfy { areRight(answer[$0.index], $0.result.axes) } }
    }

    private func areRight(_ answer: WireValue, _ axes: [String]) -> Bool {
        guard let place = axes.firstIndex(of: axis), answer.sizes.count == axes.count, answer.sizes[place] > 0
        else {
            return true
        }
        let inner = answer.sizes[(place + 1)...].reduce(1, *)
        let size = answer.sizes[place]
        let numbers = answer.numbers
        var sums = [Double](repeating: 0, count: numbers.count / size)
        var weights = sums
        for (offset, number) in numbers.enumerated() {
            let slot = offset / (inner * size) * inner + offset % inner
            sums[slot] += number
            weights[slot] += number.magnitude
        }
        return zip(sums, weights).allSatisfy { ($0 - value).magnitude <= 1e-4 * max(1, $1) }
    }
}
