/// At rest the velocity is too small, and without a slope it never gets any smaller. Which of the two is to fade?
///
/// The old velocity. You multiplied the slope by μ and kept the velocity whole, so it would never forget a slope.
let velocity = v + momentum * g
return (w - rate * velocity, velocity)
