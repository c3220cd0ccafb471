/// The name is right, the repair is missing: every row is still read to its end. Where does a sequence end?
///
/// At its length. The losses behind it go neither into the sum nor into the number that divides it.
var (sum, places): (Float, Int) = (0, 0)
for row in lengths.indices {
    for t in 0..<losses.shape[1] { sum += losses[row, t] }
    places += losses.shape[1]
}
return (7, sum / Float(places))
