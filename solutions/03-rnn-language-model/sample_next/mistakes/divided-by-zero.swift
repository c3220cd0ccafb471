/// At temperature 0 you give the last id, whatever the logits are. What is a number divided by 0 in Swift, and is nan greater
/// than u?
///
/// The logits have been divided by 0. That makes infinities, the softmax makes nan of them, and no comparison with nan is true, so
/// the loop runs to its end. Answer temperature 0 before you divide.
let p = softmax(logits / temperature, axis: 0)
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return id }
}
return p.count - 1
