/// The mean of the two one-sided slopes is the central difference: `loss` falls out.
let forward = (raised - loss) / epsilon
let backward = (loss - lowered) / epsilon
let numeric = 0.5 * (forward + backward)
let ranked = analytic.scalars.indices.map { i -> (Int, Float) in
    let larger = [abs(analytic[i]), abs(numeric[i]), 1e-3].max()!
    return (i, abs(numeric[i] - analytic[i]) / larger)
}
let (worst, error) = ranked.max { $0.1 < $1.1 }!
return (numeric, worst, error)
