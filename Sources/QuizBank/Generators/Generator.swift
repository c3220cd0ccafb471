/// The generators there are: what the reference core can be asked for. A raw value is what an author writes behind
/// `generator:`.
package enum Generator: String, CaseIterable, Sendable {
    case lstmStep = "lstm-step"
    case gruStep = "gru-step"
    case attentionWeights = "attention-weights"
    case sequenceLogProbability = "sequence-log-probability"
    case clippedGradient = "clipped-gradient"
    case maskedLoss = "masked-loss"

    /// The generator's file. A new one is a case above and a line here.
    var type: any ValueGenerator.Type {
        switch self {
        case .lstmStep: LSTMStep.self
        case .gruStep: GRUStep.self
        case .attentionWeights: AttentionWeights.self
        case .sequenceLogProbability: SequenceLogProbabilityOfTokens.self
        case .clippedGradient: ClippedGradient.self
        case .maskedLoss: MaskedLoss.self
        }
    }
}

/// Computes values with the reference core.
protocol ValueGenerator {
    /// What it has to be given, and what it may be.
    static var parameters: [GeneratorParameter] { get }
    /// What `result:` is where an author names none; nil where one has to be named.
    static var result: String? { get }
    /// The values by name. Throws where the inputs do not fit each other.
    static func values(_ inputs: GeneratorInputs) throws(QuizError) -> [String: Double]
}

/// One argument that a generator takes.
struct GeneratorParameter {
    /// What it may be.
    enum Form: Equatable {
        case number
        /// A list of so many numbers, or of any number of them; a list of lists counts as one list.
        case numbers(count: Int?)
        /// A list of lists of equally many numbers.
        case rows
        /// One of these words, the first where it is left out.
        case word([String])

        /// How it is written, for a message.
        var example: String {
            switch self {
            case .number: "a number or a formula of drawn names"
            case .numbers(let count?):
                "a list of \(count) numbers, such as [\(Array(repeating: "0.5", count: count).joined(separator: ", "))]"
            case .numbers(nil): "a list of numbers, such as [0.5, 1]"
            case .rows: "a list of lists, such as [[1, 0], [0, 1]]"
            case .word(let words): "one of \(words.joined(separator: ", "))"
            }
        }
    }

    let name: String
    let form: Form
    var isOptional = false
}

/// What a generator was given, drawn names put in.
struct GeneratorInputs {
    /// The most numbers in a list.
    static let most = 64

    let numbers: [String: [[Double]]]
    let words: [String: String]

    func has(_ name: String) -> Bool { numbers[name] != nil }

    func number(_ name: String, or value: Double = 0) -> Double { numbers[name]?.first?.first ?? value }

    func list(_ name: String) -> [Double] { numbers[name].map { Array($0.joined()) } ?? [] }

    func rows(_ name: String) -> [[Double]] { numbers[name] ?? [] }

    func word(_ name: String) -> String { words[name] ?? "" }

    /// A list of whole numbers from 0, none above a bound; throws where it is none.
    func indices(_ name: String, below bound: Int) throws(QuizError) -> [Int] {
        var result: [Int] = []
        for value in list(name) {
            guard let index = Int(exactly: value), (0..<bound).contains(index) else {
                throw QuizError(
                    "\(NumberText.text(value)) in `\(name)` is no token from 0 to \(bound - 1)",
                    fix: "Count tokens from 0")
            }
            result.append(index)
        }
        return result
    }

    /// Rows as numbers of the core.
    func floats(_ name: String) -> [[Float]] { rows(name).map { $0.map { Float($0) } } }
}
