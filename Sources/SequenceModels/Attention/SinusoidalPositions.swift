internal import Glibc
import NumericCore

/// Sines and cosines of a position, at wavelengths from 2π to 10,000 · 2π.
///
/// Vaswani et al. 2017, "Attention is all you need", section 3.5. A shift by k steps turns each pair of columns
/// by the same angle wherever it starts, so that a distance is a linear function of the encodings.
package enum SinusoidalPositions {
    /// How the columns stand.
    package enum Layout: Sendable, CaseIterable {
        /// Sines at even columns, cosines at odd ones, as in the paper.
        case interleaved
        /// All sines, then all cosines, as in Tensor2Tensor.
        case sinesThenCosines
    }

    /// - Parameters:
    ///   - count: T; positions are from 0 up to, not including, T.
    ///   - size: E, which is even.
    /// - Returns: [T, E]; pair i has the angle position / 10000^(2i/E).
    package static func table(count: Int, size: Int, layout: Layout = .interleaved) -> Tensor {
        require(count >= 0 && size > 0 && size % 2 == 0, "positions of \(size) numbers: there must be pairs")
        var table = Tensor(zeros: [count, size])
        for position in 0..<count {
            for pair in 0..<(size / 2) {
                // In double precision, as a rounded angle of a thousand turns is another angle.
                let angle = Double(position) / pow(10_000, Double(2 * pair) / Double(size))
                let (sine, cosine) =
                    layout == .interleaved ? (2 * pair, 2 * pair + 1) : (pair, pair + size / 2)
                table[position, sine] = Float(sin(angle))
                table[position, cosine] = Float(cos(angle))
            }
        }
        return table
    }
}
