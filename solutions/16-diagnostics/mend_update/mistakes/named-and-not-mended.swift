/// The name is right, the repair is missing: both halves are still clipped before they are averaged. Of which gradient should the norm
/// be measured?
///
/// Of the one that the step is made of, the mean. Average first.
let halves = [first, second].map { gradient in
    let norm = sqrt((gradient * gradient).sum())
    return norm > limit ? gradient * (limit / norm) : gradient
}
return (9, w - rate * (halves[0] + halves[1]) / 2)
