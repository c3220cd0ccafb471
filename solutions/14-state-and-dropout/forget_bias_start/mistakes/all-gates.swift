/// Every entry of `bih` is the value and every entry of `bhh` is 0. Which gates were to be opened?
///
/// The forget gates alone. With the value in all four blocks the network also starts by writing a large candidate at every step.
/// Restrict the loop to the entries from H to 2H.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in 0..<4 * size {
    first[unit] = value
    second[unit] = 0
}
return (first, second)
