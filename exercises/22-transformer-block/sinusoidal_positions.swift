// This file is compiled by itself: what it uses has to stand in it.
import Glibc  // for sin, cos and pow
import NumericCore

/// Encodings of positions: sines and cosines of E / 2 wavelengths.
///
/// - Parameters:
///   - positions: how many positions T, counted from 0.
///   - size: how many numbers E each has; even.
/// - Returns: the encodings [T, E], sines at even columns and cosines at odd ones.
func sinusoidalPositions(positions: Int, size: Int) -> Tensor {
    // A pair for each wavelength, then run: workbook grade
    unwritten()
}
