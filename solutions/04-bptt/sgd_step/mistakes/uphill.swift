/// The step goes the other way. Where does a slope point, to a larger loss or to a smaller one?
///
/// To a larger one: it says how fast the loss *rises*. To go down, take the step away.
w + rate * g
