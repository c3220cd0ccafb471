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
    private let gradients: [(result: Int, input: Int, label: String)]

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
            return (place, input, result.label)
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

    private var own: OwnGradient<WireArguments, WireAnswer> {
        let (result, upstream) = (result.index, upstream?.index)
        return OwnGradient(
            of: { arguments, answer in
                let numbers = answer.wireValues[result].numbers
                guard let upstream else { return numbers.first ?? 0 }
                return zip(numbers, arguments.wireValues[upstream].numbers).reduce(0) { $0 + $1.0 * $1.1 }
            },
            by: gradients.map { .init($0.label, of: \WireArguments[tensor: $0.input]) })
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        [inputs] + own.probes(around: WireArguments(wireValues: inputs), &random).map(\.wireValues)
    }

    func gradientsFit(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> [Int: Bool]? {
        guard answers.count == inputs.count, answers.count > 1 else { return [:] }
        let values = gradients.map { gradient -> Tensor? in
            if case .tensor(let tensor) = answers[0][gradient.result] { tensor } else { nil }
        }
        let wrapped = answers.map { WireAnswer(wireValues: $0) }
        let arguments = inputs.map { WireArguments(wireValues: $0) }
        let fits = own.fits(
            values, own.objective(arguments[0], wrapped[0]), Array(arguments.dropFirst()),
            Array(wrapped.dropFirst()))
        return Dictionary(
            zip(gradients.map(\.result), fits).compactMap { result, fit in fit.map { (result, $0) } }
        ) { first, _ in first }
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        (gradientsFit(inputs, answers) ?? [:]).values.allSatisfy { $0 }
    }
}

/// Any arguments, as the wire has them.
struct WireArguments: CheckArguments {
    var wireValues: [WireValue]
    var sizes: String { "" }

    /// The tensor at a place; an empty one where something else stands.
    subscript(tensor index: Int) -> Tensor {
        get { if case .tensor(let tensor) = wireValues[index] { tensor } else { Tensor(zeros: [0]) } }
        set { wireValues[index] = .tensor(newValue) }
    }
}

/// Any answer, as the wire has it.
struct WireAnswer: CheckAnswer {
    var wireValues: [WireValue]

    init(wireValues: [WireValue]) { self.wireValues = wireValues }
}
