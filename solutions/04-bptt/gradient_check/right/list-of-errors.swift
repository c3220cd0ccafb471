/// All errors first, as a list, then the place of the largest. It reads as it is said, and keeps N numbers more.
let numeric = raised.mapped { $0 / (2 * epsilon) } - lowered.mapped { $0 / (2 * epsilon) }
let errors = zip(analytic.scalars, numeric.scalars).map { a, n in
    abs(a - n) / max(0.001, max(abs(a), abs(n)))
}
let error = errors.max()!
return (numeric, errors.firstIndex(of: error)!, error)
