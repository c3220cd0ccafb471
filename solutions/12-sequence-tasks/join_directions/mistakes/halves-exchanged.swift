/// All your numbers are there, and in both results the backward half comes first. In which order do the halves stand?
///
/// Forward, then backward. Whoever has learned weights for 2H numbers has learned them for this order.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 1)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
return (concatenate([turned, forward], axis: 2), concatenate([ends[1], ends[0]], axis: 1))
