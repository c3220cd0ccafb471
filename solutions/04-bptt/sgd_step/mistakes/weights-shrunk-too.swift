/// The weights are pulled towards 0, even where the slope is 0. What is multiplied by the rate?
///
/// The slope alone. The weights stay what they were, less the step.
(1 - rate) * w - rate * g
