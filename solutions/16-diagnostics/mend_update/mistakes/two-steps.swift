/// You clip and step with one half, and then with the other. How many steps does a batch take?
///
/// One, with the mean of both. Two steps go about twice as far, and each is clipped by itself.
var moved = w
for gradient in [first, second] {
    let norm = sqrt((gradient * gradient).sum())
    moved -= rate * (norm > limit ? gradient * (limit / norm) : gradient)
}
return (9, moved)
