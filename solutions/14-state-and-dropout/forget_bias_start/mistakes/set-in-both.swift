/// The forget block of `bih` is right, and that of `bhh` holds the value too. What is added to what before the sigmoid?
///
/// Both biases to the same sum. The value set twice counts double, and an intended 1 opens the gate like a 2. Put the value into
/// `bih` and 0 into `bhh`.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in size..<2 * size {
    first[unit] = value
    second[unit] = value
}
return (first, second)
