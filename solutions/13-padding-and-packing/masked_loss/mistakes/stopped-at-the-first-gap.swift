/// You are right where padding stands at the end of a row only. Where a row has a gap, what follows it is missing from
/// your loss. Does a 0 in the mask end the row?
///
/// No, it says something about its own place. Padding at the end is the usual case; a mask may also leave out a word in
/// the middle. Go on behind it: `continue` or `where`, and not `break`.
let count = mask.sum()
var total: Float = 0
for row in 0..<losses.shape[0] {
    for t in 0..<losses.shape[1] {
        if mask[row, t] == 0 { break }
        total += losses[row, t]
    }
}
return (total / count, mask / count)
