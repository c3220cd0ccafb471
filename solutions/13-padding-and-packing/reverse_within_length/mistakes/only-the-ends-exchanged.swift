/// First and last step have changed places, and the steps between are where they were. What becomes of the second step?
///
/// It becomes the last but one. Every step moves to the place as far from the end as it was from the start.
var y = x
for (row, length) in lengths.enumerated() {
    for t in [0, length - 1] {
        for d in 0..<x.shape[2] { y[row, t, d] = x[row, length - 1 - t, d] }
    }
}
return y
