/// With a single step you are right. With more, each unit seems to bring the largest value it ever had. Which state was asked for?
///
/// The last one. The largest value of each unit over time is another way to read, and comes in the next exercise.
return matmul(states.max(axis: 1), w.transposed()) + by
