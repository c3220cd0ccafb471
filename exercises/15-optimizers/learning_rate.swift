// This file is compiled by itself: what it uses has to stand in it.
import Glibc  // for cos
import NumericCore

/// The learning rate of a step: a rise from 0 to a peak, then half a cosine down to a floor.
///
/// - Parameters:
///   - step: which step this is, from 0 to total.
///   - warmUp: the step at which the peak is reached, 0 or more.
///   - total: the step at which the floor is reached, above warmUp.
///   - peak: the highest rate.
///   - floor: the rate at the end, below the peak.
/// - Returns: the rate.
func learningRate(step: Int, warmUp: Int, total: Int, peak: Float, floor: Float) -> Float {
    // Rise, then fall along the cosine, then run: workbook grade
    unwritten()
}
