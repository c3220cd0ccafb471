internal import Glibc
import NumericCore

/// x Φ(x), with Φ the share of a normal distribution below x: the exact form, not the one with tanh.
///
/// Hendrycks and Gimpel 2016, "Gaussian error linear units (GELUs)".
package enum GELU {
    /// Element by element.
    package static func forward(_ input: Tensor) -> Tensor {
        input.mapped { $0 * share(below: $0) }
    }

    /// The slope at x: Φ(x) + x φ(x).
    package static func slope(_ input: Tensor) -> Tensor {
        input.mapped { share(below: $0) + $0 * expf(-$0 * $0 / 2) / (2 * Float.pi).squareRoot() }
    }

    private static func share(below x: Float) -> Float {
        // erfc keeps its digits for x far below 0, where 1 + erf would cancel.
        erfcf(-x / Float(2).squareRoot()) / 2
    }
}
