/// The repair is right, and you say that an old gradient was still there. Would the steps then be too short?
///
/// Too long, with each step longer than the one before while the direction stays. Here the step became shorter where the gradient was
/// long.
let gradient = (first + second) / 2
let norm = sqrt((gradient * gradient).sum())
return (1, w - rate * (norm > limit ? gradient * (limit / norm) : gradient))
