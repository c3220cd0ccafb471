/// max is right, and mean is too large by a factor that is the number of steps. What is missing?
///
/// The division by T. A sum grows with the length of the sequence; a mean does not.
return (mean: states.sum(axis: 1), max: states.max(axis: 1))
