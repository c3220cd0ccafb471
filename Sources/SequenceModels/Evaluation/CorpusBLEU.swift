internal import Glibc

/// How much of a corpus's n-grams, up to four words long, stand in its references too.
///
/// Papineni et al. 2002, "BLEU: a method for automatic evaluation of machine translation"; counted as
/// sacreBLEU does (Post 2018, "A call for clarity in reporting BLEU scores"). Counts are added up over all
/// sentences before anything is divided, so that the measure is one of a corpus and not a mean of sentences.
package struct CorpusBLEU: Sendable, Equatable {
    /// Candidates' n-grams that stand in a reference, for n = 1…4; each at most as often as there.
    package private(set) var matches = [Int](repeating: 0, count: 4)
    /// Candidates' n-grams, for n = 1…4.
    package private(set) var totals = [Int](repeating: 0, count: 4)
    /// Words of all candidates.
    package private(set) var candidateLength = 0
    /// Words of all references; of several for one sentence the one nearest in length, the shorter of a tie.
    package private(set) var referenceLength = 0

    /// What an n-gram length without a match counts as.
    package enum Smoothing: Sendable, CaseIterable {
        /// Nothing, which makes the whole score 0.
        case none
        /// 1/2 match at the first such length, 1/4 at the second, and so on: sacreBLEU's "exp", from NIST's
        /// mteval (Chen and Cherry 2014, "A systematic comparison of smoothing techniques", method 3).
        case exponential
    }

    /// - Parameters:
    ///   - candidates: sentences of words.
    ///   - references: for each sentence one reference or several, of words of the same kind.
    package init<Word: Hashable>(candidates: [[Word]], references: [[[Word]]]) {
        require(
            candidates.count == references.count && references.allSatisfy { !$0.isEmpty },
            "\(candidates.count) candidates and \(references.count) references")
        for (candidate, references) in zip(candidates, references) {
            candidateLength += candidate.count
            let nearest = references.map(\.count).min {
                (abs($0 - candidate.count), $0) < (abs($1 - candidate.count), $1)
            }
            referenceLength += nearest ?? 0
            for length in 1...4 {
                let allowed = references.map { Self.counts(of: $0, length) }
                for (words, count) in Self.counts(of: candidate, length) {
                    totals[length - 1] += count
                    matches[length - 1] += min(count, allowed.map { $0[words] ?? 0 }.max() ?? 0)
                }
            }
        }
    }

    private static func counts<Word: Hashable>(of sentence: [Word], _ length: Int) -> [ArraySlice<Word>: Int]
    {
        guard sentence.count >= length else { return [:] }
        return (0...(sentence.count - length)).reduce(into: [:]) { counts, start in
            counts[sentence[start..<(start + length)], default: 0] += 1
        }
    }

    /// 1 when the candidates are not shorter than the references, else e^(1 - r/c): what is left out has no
    /// n-grams that could be wrong. 0 without a word.
    package var brevityPenalty: Double {
        guard candidateLength > 0 else { return 0 }
        return min(1, exp(1 - Double(referenceLength) / Double(candidateLength)))
    }

    /// The share of matches for n = 1…4, in percent.
    package func precisions(smoothing: Smoothing = .none) -> [Double] {
        // Without any match nothing is smoothed, and past the candidates' longest n-gram there is nothing to.
        let isHopeless = matches.allSatisfy { $0 == 0 }
        var credit = 1.0
        return zip(matches, totals).map { matches, total in
            guard total > 0 else { return 0 }
            if matches == 0, smoothing == .exponential, !isHopeless {
                credit /= 2
                return 100 * credit / Double(total)
            }
            return 100 * Double(matches) / Double(total)
        }
    }

    /// From 0 to 100: the geometric mean of the four precisions times the brevity penalty.
    package func score(smoothing: Smoothing = .none) -> Double {
        let precisions = precisions(smoothing: smoothing)
        guard precisions.allSatisfy({ $0 > 0 }) else { return 0 }
        return brevityPenalty * exp(precisions.reduce(0) { $0 + log($1) } / 4)
    }
}
