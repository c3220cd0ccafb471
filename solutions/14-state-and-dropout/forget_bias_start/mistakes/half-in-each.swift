/// In the sum all is right, but each vector holds half of the value. How was the value to be divided?
///
/// Not at all: all of it in `bih`, and 0 in `bhh`. For the gates halves would do as well; here one place is agreed on.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in size..<2 * size {
    first[unit] = value / 2
    second[unit] = value / 2
}
return (first, second)
