import NumericCore

extension ReferenceFunction {
    /// Ids that stand one sequence behind the other, as rows of `width`; throws `Misfit` where they do not come out even.
    static func rows(of ids: [Int], width: Int) throws -> [[Int]] {
        guard width > 0, !ids.isEmpty, ids.count % width == 0 else { throw Misfit() }
        return stride(from: 0, to: ids.count, by: width).map { Array(ids[$0..<($0 + width)]) }
    }

    /// Sentences that stand one behind the other; throws `Misfit` where their lengths do not add up to the words.
    static func sentences(of words: [Int], lengths: [Int]) throws -> [[Int]] {
        try check(lengths, from: 0, upTo: words.count)
        guard lengths.reduce(0, +) == words.count else { throw Misfit() }
        var start = 0
        return lengths.map { length in
            defer { start += length }
            return Array(words[start..<(start + length)])
        }
    }

    /// Throws `Misfit` where a length is not from `least` to `most`.
    static func check(_ lengths: [Int], from least: Int = 1, upTo most: Int) throws {
        guard lengths.allSatisfy({ $0 >= least && $0 <= most }) else { throw Misfit() }
    }

    /// Throws `Misfit` where an id is not from 0 up to, not including, `size`.
    static func check(_ ids: some Sequence<Int>, below size: Int) throws {
        guard ids.allSatisfy({ (0..<size).contains($0) }) else { throw Misfit() }
    }
}
