/// Multiplies u by the sum of the exponentials, and so saves V divisions.
guard temperature > 0 else { return logits.scalars.indices.max { logits[$0] < logits[$1] }! }
let powers = exp((logits - logits.max(axis: 0).sum()) / temperature).scalars
var rest = u * powers.reduce(0, +)
for (id, power) in powers.enumerated() {
    rest -= power
    if rest < 0 { return id }
}
return powers.count - 1
