/// The velocity is right, and the weights move by the right amount, the wrong way. Where does a velocity made of slopes point?
///
/// Uphill, as slopes do. So it is subtracted, like the slope in lesson 04.
let velocity = momentum * v + g
return (w + rate * velocity, velocity)
