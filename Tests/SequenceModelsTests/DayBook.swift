import NumericCore

/// A small text of our own: the day book of a workshop that lends its tools.
///
/// Who lends what to whom is drawn; spelling, agreement and who brings what back are not. Three letters of
/// context say little about what comes next, a sentence says much.
enum DayBook {
    private static let names = ["anna", "bert", "clara", "david", "emma", "frank"]
    private static let tools = [
        ("ladder", "long"), ("hammer", "heavy"), ("saw", "sharp"), ("brush", "soft"), ("wrench", "rusty"),
    ]
    private static let days = ["monday", "tuesday", "wednesday", "thursday", "friday"]

    /// About `count` characters.
    static func text(count: Int, seed: UInt64) -> String {
        var random = SeededRandom(seed: seed)
        var text = ""
        while text.count < count {
            let lender = names.randomElement(using: &random)!
            let borrower = names.filter { $0 != lender }.randomElement(using: &random)!
            let (tool, kind) = tools.randomElement(using: &random)!
            let day = days.randomElement(using: &random)!
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                text += "on \(day) \(lender) lends the \(kind) \(tool) to \(borrower). "
                text += "\(borrower) thanks \(lender) and brings the \(tool) back. "
            case 1:
                text += "\(borrower) asks for the \(kind) \(tool). \(lender) has it, so \(borrower) waits. "
            default:
                text += "the \(tool) is \(kind) again on \(day), says \(lender). "
            }
        }
        return text
    }

    /// The letters as tokens, by their place in the alphabet of the text.
    static func tokens(_ text: String, alphabet: [Character]) -> [Int] {
        text.map { character in alphabet.firstIndex(of: character)! }
    }
}

/// Counts of three letters, smoothed with those of two and of one.
struct Trigram {
    private let size: Int
    private var counts: [[Int: Float]] = [[:], [:], [:]]
    private var totals: [[Int: Float]] = [[:], [:], [:]]
    /// How much each order trusts the one below: the best of a few on the text to predict.
    private var trust: Float = 1

    init(_ tokens: [Int], size: Int) {
        self.size = size
        for place in tokens.indices {
            for order in 0..<3 where place >= order {
                let context = tokens[(place - order)..<place].reduce(0) { $0 * size + $1 }
                counts[order][context * size + tokens[place], default: 0] += 1
                totals[order][context, default: 0] += 1
            }
        }
    }

    private func probability(_ token: Int, after context: ArraySlice<Int>) -> Float {
        var result = 1 / Float(size)
        for order in 0...context.count {
            let key = context.suffix(order).reduce(0) { $0 * size + $1 }
            let count = counts[order][key * size + token] ?? 0
            result = (count + trust * result) / ((totals[order][key] ?? 0) + trust)
        }
        return result
    }

    /// The mean of -log p over a text, with the smoothing that suits it best.
    func loss(_ tokens: [Int]) -> Float {
        let candidates: [Float] = [0.1, 0.3, 1, 3, 10]
        return candidates.map { (trust: Float) -> Float in
            var copy = self
            copy.trust = trust
            let total = (2..<tokens.count).reduce(Float(0)) {
                $0 - log(copy.probability(tokens[$1], after: tokens[($1 - 2)..<$1]))
            }
            return total / Float(tokens.count - 2)
        }.min()!
    }
}
