/// From rest the weights move rightly, yet the velocity has the wrong sign there, and with an old velocity all goes wrong. Which way does
/// the `v` that you are given point?
///
/// Uphill, like a slope. You subtracted the slope from it, as if v pointed downhill. Add the slope and subtract the velocity from the
/// weights.
let velocity = momentum * v - g
return (w + rate * velocity, velocity)
