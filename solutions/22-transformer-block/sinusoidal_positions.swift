import Glibc  // for sin, cos and pow
import NumericCore

/// Encodings of positions: sines and cosines of E / 2 wavelengths.
///
/// - Parameters:
///   - positions: how many positions T, counted from 0.
///   - size: how many numbers E each has; even.
/// - Returns: the encodings [T, E], sines at even columns and cosines at odd ones.
func sinusoidalPositions(positions: Int, size: Int) -> Tensor {
    // solution
    var table = Tensor(zeros: [positions, size])
    for p in 0..<positions {
        for i in 0..<(size / 2) {
            let angle = Float(p) / pow(10_000, Float(2 * i) / Float(size))
            table[p, 2 * i] = sin(angle)
            table[p, 2 * i + 1] = cos(angle)
        }
    }
    return table
    // stub
    // // A pair for each wavelength, then run: workbook grade
    // unwritten()
    // end
}
