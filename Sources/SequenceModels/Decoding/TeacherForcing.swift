internal import Glibc
import NumericCore

/// What a decoder reads at each step of training: the right token before, or its own.
package enum TeacherForcing {
    /// The right tokens one late: what a decoder reads when it is to write `targets`.
    ///
    /// Williams and Zipser 1989, "A learning algorithm for continually running fully recurrent neural networks".
    ///
    /// - Parameters:
    ///   - targets: B rows of T tokens.
    ///   - start: what stands before the first.
    /// - Returns: B rows of T.
    package static func inputs(for targets: [[Int]], start: Int) -> [[Int]] {
        targets.map { row in row.isEmpty ? [] : [start] + row.dropLast() }
    }

    /// At each step the right token before where u < `rate`, else the one that the model named there.
    ///
    /// Bengio et al. 2015, "Scheduled sampling for sequence prediction with recurrent neural networks".
    ///
    /// - Parameters:
    ///   - gold: B rows of T tokens.
    ///   - predicted: B rows of T; the token at t is the one that was named at step t.
    ///   - start: read at step 0, whatever is drawn there.
    ///   - uniforms: a draw from 0 up to, not including, 1 for every row and step [B, T].
    ///   - rate: how often the right token is read; 1 is teacher forcing.
    /// - Returns: B rows of T.
    package static func mixed(
        gold: [[Int]], predicted: [[Int]], start: Int, uniforms: Tensor, rate: Float
    ) -> [[Int]] {
        require(
            gold.map(\.count) == predicted.map(\.count)
                && uniforms.shape == [gold.count, gold.first?.count ?? 0],
            "\(gold.count) rows of gold, \(predicted.count) predicted, draws of shape \(uniforms.shape)")
        let (right, own) = (inputs(for: gold, start: start), inputs(for: predicted, start: start))
        return right.indices.map { row in
            right[row].indices.map { uniforms[row, $0] < rate ? right[row][$0] : own[row][$0] }
        }
    }

    /// How the rate falls while training goes on: Bengio et al. 2015, section 2.4.
    package enum Decay: Sendable, Equatable {
        /// max(floor, start - slope · i).
        case linear(start: Float, slope: Float, floor: Float)
        /// kⁱ with k < 1.
        case exponential(Float)
        /// k / (k + e^(i/k)) with k ≥ 1.
        case inverseSigmoid(Float)

        /// The rate for step i of training; the first is 0.
        package func rate(at step: Int) -> Float {
            switch self {
            case .linear(let start, let slope, let floor): max(floor, start - slope * Float(step))
            case .exponential(let base): powf(base, Float(step))
            case .inverseSigmoid(let k): k / (k + expf(Float(step) / k))
            }
        }
    }
}
