/// max is right, and mean is off by one factor everywhere. How many numbers does each mean run over?
///
/// T of them, one for each step. You divided by the number of units.
return (mean: states.sum(axis: 1) / Float(states.shape[2]), max: states.max(axis: 1))
