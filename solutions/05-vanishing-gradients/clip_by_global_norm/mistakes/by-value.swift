/// `norm` is right, and no number lies beyond ±limit: large ones were cut off and small ones kept. What does that do to the direction?
///
/// It turns it towards the small numbers. Clipping by value is a method of its own; by norm, all numbers are multiplied by the same
/// factor.
let norm = sqrt((a * a).sum() + (b * b).sum())
func cut(_ t: Tensor) -> Tensor { t.mapped { min(limit, max(-limit, $0)) } }
return (cut(a), cut(b), norm)
