/// You are right where all sequences are equally long. A word of two characters and one of ten: how much does a character of each
/// weigh in your mean?
///
/// A character of the short word weighs five times as much, since each word was averaged first. Add up all places, and divide once.
var loss: Float = 0
for (row, length) in lengths.enumerated() {
    loss += losses.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length).mean()
}
return (7, loss / Float(lengths.count))
