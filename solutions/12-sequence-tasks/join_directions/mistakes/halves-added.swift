/// Your results have H numbers where 2H are asked for. What happens to the two states of a place?
///
/// You add them, and then nobody can tell what came from the left and what from the right. Put them side by side along the last axis.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 1)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
return (forward + turned, ends[0] + ends[1])
