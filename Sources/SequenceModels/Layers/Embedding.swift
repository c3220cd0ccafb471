import NumericCore

/// A table with a learned vector for every token.
package struct Embedding: Parameterized, Equatable {
    /// E [V, D].
    package var weight: Tensor

    /// A table [V, D].
    package init(weight: Tensor) {
        self.weight = weight
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("weight", &weight)
    }

    /// V.
    package var vocabularySize: Int { weight.shape[0] }

    /// Nothing when every token has a vector.
    ///
    /// - Throws: `SequenceModelError.tokenOutOfRange`.
    package func check(_ tokens: [[Int]]) throws(SequenceModelError) {
        for row in tokens {
            for token in row where !(0..<vocabularySize).contains(token) {
                throw .tokenOutOfRange(token: token, size: vocabularySize)
            }
        }
    }

    /// Tokens, B rows of T, to their vectors [B, T, D].
    package func forward(_ tokens: [[Int]]) -> Tensor {
        let width = weight.shape[1]
        let time = tokens.first?.count ?? 0
        var scalars: [Float] = []
        scalars.reserveCapacity(tokens.count * time * width)
        for row in tokens {
            require(row.count == time, "rows of \(row.count) and \(time) tokens in one batch: pad them")
            for token in row {
                require(
                    (0..<vocabularySize).contains(token), "token \(token) outside 0..<\(vocabularySize)")
                scalars += weight.scalars[(token * width)..<((token + 1) * width)]
            }
        }
        return Tensor(shape: [tokens.count, time, width], scalars)
    }

    /// The table's gradient: each use of a token adds to its row.
    package func backward(upstream: Tensor, tokens: [[Int]]) -> Embedding {
        let width = weight.shape[1]
        var scalars = [Float](repeating: 0, count: weight.count)
        var from = 0
        for token in tokens.joined() {
            for index in 0..<width { scalars[token * width + index] += upstream.scalars[from + index] }
            from += width
        }
        return Embedding(weight: Tensor(shape: weight.shape, scalars))
    }
}
