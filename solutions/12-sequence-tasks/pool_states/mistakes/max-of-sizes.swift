/// mean is right, and no number of max is negative. What is larger, −0.8 or 0.1?
///
/// 0.1 is. You compared sizes without their signs. The maximum is the largest number on the line.
return (mean: states.mean(axis: 1), max: states.mapped { abs($0) }.max(axis: 1))
