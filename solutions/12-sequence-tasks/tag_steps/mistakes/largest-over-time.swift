/// logits is right. Your tags have the right count only when there are as many tags as steps. Which numbers compete at one place?
///
/// The Y scores of that step. You looked for the step at which each tag is strongest.
let logits = matmul(states, w.transposed()) + by
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for tag in 0..<by.count {
        let scores = (0..<states.shape[1]).map { logits[row, $0, tag] }
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
