import NumericCore

/// Ways to cut what there is to learn from into batches.
package enum Batching {
    /// Batches of sequences of about the same length, so that little is padding; their order is shuffled, and
    /// equal lengths change places at every call.
    ///
    /// - Returns: places in `lengths`; every place once.
    package static func byLength(
        _ lengths: [Int], batchSize: Int, using random: inout SeededRandom
    ) -> [[Int]] {
        require(batchSize > 0, "batches of \(batchSize)")
        let shuffled = lengths.indices.shuffled(using: &random)
        let places = Dictionary(uniqueKeysWithValues: shuffled.enumerated().map { ($1, $0) })
        let sorted = lengths.indices.sorted {
            (lengths[$0], places[$0] ?? 0) < (lengths[$1], places[$1] ?? 0)
        }
        let batches = stride(from: 0, to: sorted.count, by: batchSize).map {
            Array(sorted[$0..<min($0 + batchSize, sorted.count)])
        }
        return batches.shuffled(using: &random)
    }

    /// Rows of different lengths filled up to the longest with a token that no loss will count.
    package static func padded(_ rows: [[Int]], with token: Int) -> [[Int]] {
        let longest = rows.map(\.count).max() ?? 0
        return rows.map { $0 + [Int](repeating: token, count: longest - $0.count) }
    }

    /// What a language model reads and what it is asked for: rows of n tokens without their last, and without
    /// their first.
    package static func nextTokenPairs(_ rows: [[Int]]) -> Chunk {
        Chunk(inputs: rows.map { Array($0.dropLast()) }, targets: rows.map { Array($0.dropFirst()) })
    }

    /// A chunk of B texts that go on in the next chunk.
    package struct Chunk: Sendable, Equatable {
        /// B rows of tokens.
        package var inputs: [[Int]]
        /// The token after each.
        package var targets: [[Int]]
    }

    /// One long text as B texts side by side, cut into chunks of `time` steps: the state after a chunk is the
    /// state before the next. What does not fill a row at the end is left out.
    package static func chunks(of text: [Int], batch: Int, time: Int) -> [Chunk] {
        require(batch > 0 && time > 0, "chunks of \(batch) rows and \(time) steps")
        let length = (text.count - 1) / batch
        guard length > 0 else { return [] }
        return stride(from: 0, to: length, by: time).map { start in
            let end = min(start + time, length)
            func rows(_ shift: Int) -> [[Int]] {
                (0..<batch).map { row in
                    Array(text[(row * length + start + shift)..<(row * length + end + shift)])
                }
            }
            return Chunk(inputs: rows(0), targets: rows(1))
        }
    }
}
