/// The length of the two lengths, and an early return where nothing is to be done.
func length(_ list: [Float]) -> Float { sqrt(list.map { $0 * $0 }.reduce(0, +)) }
let norm = length([length(a.scalars), length(b.scalars)])
guard norm > limit else { return (a, b, norm) }
return (a.mapped { $0 / norm * limit }, b.mapped { $0 / norm * limit }, norm)
