import Glibc
import NumericCore
import SequenceModels

/// A beam search over a table of probabilities, with everything that it looked at.
///
/// Token 0 ends a sequence. At every step the `width` best extensions of the open sequences by Σ log p are kept;
/// those that end are finished and take no place at the next step.
struct BeamTrace: Sendable {
    /// A beginning of a sequence that was looked at.
    struct Candidate: Sendable, Equatable {
        /// With the end token, if it has come.
        var tokens: [Int]
        /// Σ log p.
        var logProbability: Double
        var isKept = false
    }

    /// What was looked at, step by step.
    let levels: [[Candidate]]
    /// What the reference finds.
    let best: Candidate
    /// Every sequence that the table can give, finished or as long as it goes.
    let allSequences: [Candidate]
    let width: Int
    let alpha: Double
    private let steps: Int

    /// - Parameter table: p(next | step, last) [T, V + 1, V]; row V is what stands before the first token.
    init(table: [[[Double]]], width: Int, alpha: Double) {
        self.width = width
        self.alpha = alpha
        steps = table.count
        let start = table[0].count - 1
        let logs = table.map { $0.map { $0.map { $0 > 0 ? Glibc.log($0) : -1e4 } } }
        func extensions(_ open: [Candidate], at step: Int) -> [Candidate] {
            open.flatMap { parent in
                logs[step][parent.tokens.last ?? start].enumerated().map { token, logProbability in
                    Candidate(
                        tokens: parent.tokens + [token],
                        logProbability: parent.logProbability + logProbability)
                }
            }
        }
        var levels: [[Candidate]] = []
        var open = [Candidate(tokens: [], logProbability: 0)]
        for step in 0..<table.count where !open.isEmpty {
            var candidates = extensions(open, at: step).filter { $0.logProbability > -1e3 }
            // A stable order: of equals the one found first is kept.
            let ranked = candidates.indices.sorted {
                (candidates[$1].logProbability, $0) < (candidates[$0].logProbability, $1)
            }
            for index in ranked.prefix(width) { candidates[index].isKept = true }
            levels.append(candidates)
            open = candidates.filter { $0.isKept && $0.tokens.last != 0 }
        }
        self.levels = levels
        var all: [Candidate] = []
        var growing = [Candidate(tokens: [], logProbability: 0)]
        for step in 0..<table.count {
            let grown = extensions(growing, at: step).filter { $0.logProbability > -1e3 }
            all += grown.filter { $0.tokens.last == 0 || step == table.count - 1 }
            growing = grown.filter { $0.tokens.last != 0 }
        }
        allSequences = all
        best = Self.best(logs, width: width, alpha: alpha)
    }

    /// Finished sequences, and those still open at the last step, best first.
    var found: [Candidate] {
        levels.flatMap { $0 }.filter { $0.isKept && isComplete($0.tokens) }.sorted { score($0) > score($1) }
    }

    func isComplete(_ tokens: [Int]) -> Bool { tokens.last == 0 || tokens.count == steps }

    /// log p over ((5 + n) / 6)^α, n counting the end token (Wu et al. 2016).
    func score(_ candidate: Candidate) -> Double {
        candidate.logProbability / Glibc.pow((5 + Double(candidate.tokens.count)) / 6, alpha)
    }

    /// The reference's answer.
    private static func best(_ logs: [[[Double]]], width: Int, alpha: Double) -> Candidate {
        let table = TokenTable(Tensor(logs.map { $0.map { $0.map { Float($0) } } }))
        let found = table.beam(width: width, lengthPenalty: Float(alpha))
        return Candidate(
            tokens: found.tokens, logProbability: Double(found.logProbability), isKept: true)
    }
}
