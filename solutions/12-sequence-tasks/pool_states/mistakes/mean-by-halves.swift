/// max is right. mean is right for up to two steps, and beyond them it leans towards the late ones. What share does the first state have in
/// your result?
///
/// A half, halved again at every step after the second. Add all states up and divide once, at the end, by T.
var mean = states.slice(axis: 1, at: 0)
for t in 1..<max(1, states.shape[1]) { mean = (mean + states.slice(axis: 1, at: t)) / 2 }
return (mean: mean, max: states.max(axis: 1))
