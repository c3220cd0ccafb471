/// The fall is right, and step 0 already has a rate, where it should have none. What is to happen before step warmUp?
///
/// A line from 0 up to the peak. You let the cosine run there too.
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
