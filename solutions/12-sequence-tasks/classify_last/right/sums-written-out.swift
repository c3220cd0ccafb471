/// Every logit is added up by itself, without a product of matrices: more lines, and no axis to get wrong.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
var logits = Tensor(zeros: [rows, by.count])
for row in 0..<rows {
    for label in 0..<by.count {
        var sum = by[label]
        for unit in 0..<units { sum += w[label, unit] * states[row, steps - 1, unit] }
        logits[row, label] = sum
    }
}
return logits
