/// The new weights are never longer than the limit. What was to be kept short?
///
/// The gradient, before the step. The weights may be as long as they like.
let moved = w - rate * (first + second) / 2
let norm = sqrt((moved * moved).sum())
return (9, norm > limit ? moved * (limit / norm) : moved)
