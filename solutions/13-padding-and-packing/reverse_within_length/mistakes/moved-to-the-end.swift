/// The words of each row are turned round and stand at the end of the row, with the padding in front of them. Where does
/// a row begin that a layer is to read?
///
/// At index 0, with its last word; the padding stays behind.
var y = x
for (row, length) in lengths.enumerated() {
    let padding = x.shape[1] - length
    for t in 0..<x.shape[1] {
        let from = t < padding ? length + t : x.shape[1] - 1 - t
        for d in 0..<x.shape[2] { y[row, t, d] = x[row, from, d] }
    }
}
return y
