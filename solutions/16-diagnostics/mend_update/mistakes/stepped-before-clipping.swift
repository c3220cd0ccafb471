/// Below the limit you are right, and above it the step is as long as if there were no limit. Which gradient did the step use?
///
/// The one from before the clipping. Shorten first, and step with what comes out.
let gradient = (first + second) / 2
return (9, w - rate * gradient)
