/// mean is right. max is sometimes below it, and the order of the steps matters. Which state is your second result?
///
/// The last one. The maximum looks at every step and keeps the largest number, unit by unit.
return (mean: states.mean(axis: 1), max: states.slice(axis: 1, at: states.shape[1] - 1))
