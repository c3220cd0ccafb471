/// Every fourth entry is set, in all four blocks. Do the four numbers of a unit stand together?
///
/// No: the H numbers of a gate do. First come all i, then all f, and the forget block runs from H to 2H.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in stride(from: 1, to: 4 * size, by: 4) {
    first[unit] = value
    second[unit] = 0
}
return (first, second)
