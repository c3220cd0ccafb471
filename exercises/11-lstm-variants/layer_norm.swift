// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Layer normalisation of each row, and its way back.
///
/// - Parameters:
///   - x: the rows [N, H].
///   - gain: what each normalised number is multiplied by [H].
///   - bias: what is then added to it [H].
///   - dy: the loss's gradient for y [N, H].
/// - Returns: the normalised rows y [N, H], and the loss's gradients for x [N, H], for gain [H] and for bias [H].
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    // Normalise each row, and send the gradient back, then run: workbook grade
    unwritten()
}
