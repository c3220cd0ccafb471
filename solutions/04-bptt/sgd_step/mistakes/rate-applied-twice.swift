/// The steps are too short, by the rate once more. How often is a slope multiplied on its way into the step?
///
/// Once: the step is the slope times the rate.
w - rate * (rate * g)
