/// The result is the step and not where it leads. From where is it taken?
///
/// From `w`: the new weights are the old ones less the step.
-rate * g
