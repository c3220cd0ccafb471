/// states is right. Each half of summary is the first state that its reader made. How much had they read?
///
/// One word each, at opposite ends. Both lists are in reading order, so both end at index T − 1.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 1)
let ends = [forward, backward].map { $0.slice(axis: 1, at: 0) }
return (concatenate([forward, turned], axis: 2), concatenate(ends, axis: 1))
