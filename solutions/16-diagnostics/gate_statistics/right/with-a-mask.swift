/// A mask [B, T, 1] multiplies everything, so that no row is cut out. It computes on padding too, which must then hold numbers.
let (batch, steps, size) = (gates.shape[0], gates.shape[1], gates.shape[2])
var mask = Tensor(zeros: [batch, steps, 1])
for row in 0..<batch { for t in 0..<lengths[row] { mask[row, t, 0] = 1 } }
let n = mask.sum()
func share(_ values: Tensor) -> Tensor { (values * mask).reshaped([batch * steps, size]).sum(axis: 0) / n }
return (
    share(gates), share(gates.mapped { $0 < 0.1 ? 1 : 0 }), share(gates.mapped { $0 > 0.9 ? 1 : 0 })
)
