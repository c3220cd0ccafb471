import Expressions
import NumericCore
import SubmissionRuntime

/// Each result that is a gradient is the derivative of the function's own forward pass.
struct DerivativeOf: ExerciseLaw {
    static let word = "derivative-of"
    static let form = "derivative-of: {result: states, weighted: dstates}"

    /// The result that is derived, a number, or numbers that an input weights.
    let result: LawResult
    let upstream: LawInput?
    private let gradients: [(result: Int, input: Int)]

    init(_ arguments: LawArguments) throws(LawProblem) {
        if arguments.node.mapping != nil {
            try arguments.allow("result", "weighted")
            result = try arguments.result(arguments["result"])
            upstream = try arguments["weighted"].map { node throws(LawProblem) in try arguments.input(node) }
        } else {
            result = try arguments.result(arguments.node)
            upstream = nil
        }
        guard upstream != nil || result.result.axes.isEmpty else {
            throw arguments.problem(
                "\(result.name) is no number: name the input that weights it, as `weighted: …`")
        }
        let parameters = arguments.entryPoint.parameters
        gradients = arguments.entryPoint.results.enumerated().compactMap { place, result in
            guard let of = result.gradientOf, let input = parameters.firstIndex(where: { $0.label == of }),
                parameters[input].type == "Tensor", result.type == "Tensor"
            else { return nil }
            return (place, input)
        }
        guard !gradients.isEmpty else {
            throw arguments.problem(
                "no result is a gradient: write `dwh: {axes: [unit, unit], gradientOf: wh}`")
        }
    }

    var sentence: String {
        "Every gradient is the slope of your own \(result.name == "the result" ? "result" : result.name): moving an input a "
            + "little moves it as the gradient says."
    }

    private var own: OwnGradient {
        let (result, upstream) = (result.index, upstream?.index)
        return OwnGradient(parameters: gradients.map(\.input)) { arguments, answer in
            let numbers = answer[result].numbers
            guard let upstream else { return numbers.first ?? 0 }
            return zip(numbers, arguments[upstream].numbers).reduce(0) { $0 + $1.0 * $1.1 }
        }
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        [inputs] + own.probes(around: inputs, &random)
    }

    func gradientsFit(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> [Int: Bool]? {
        guard answers.count == inputs.count, answers.count > 1 else { return [:] }
        let values = gradients.map { gradient -> Tensor? in
            if case .tensor(let tensor) = answers[0][gradient.result] { tensor } else { nil }
        }
        let fits = own.fits(
            values, own.objective(inputs[0], answers[0]), Array(inputs.dropFirst()),
            Array(answers.dropFirst()))
        return Dictionary(
            zip(gradients.map(\.result), fits).compactMap { result, fit in fit.map { (result, $0) } }
        ) { first, _ in first }
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        (gradientsFit(inputs, answers) ?? [:]).values.allSatisfy { $0 }
    }
}
