/// An axis of 1 lays each weight over its value's numbers, and a sum takes the places away. It holds all weighted
/// values at once, where the matrix product holds none.
return (values * weights.reshaped(weights.shape + [1])).sum(axis: 1)
