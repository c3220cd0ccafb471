/// One entry behind the forget block is set as well, the first of the candidate's. Does a range `...` include its upper bound?
///
/// Yes, and entry 2H belongs to g. Write `..<`, or end at 2H − 1.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in size...2 * size {
    first[unit] = value
    second[unit] = 0
}
return (first, second)
