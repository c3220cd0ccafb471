/// The six parameters in one list of key paths: a seventh would be one word more.
let all: [WritableKeyPath<Parameters, Tensor>] = [\.table, \.wx, \.wh, \.b, \.w, \.by]
var (p, losses) = (Parameters(table: table, wx: wx, wh: wh, b: b, w: w, by: by), [Float]())
var (restIds, restTargets) = (ids[...], targets[...])
while !restTargets.isEmpty {
    let (loss, g) = lossAndGradients(
        p, ids: Array(restIds.prefix(batch * width)), targets: Array(restTargets.prefix(batch)), width: width)
    for one in all { p[keyPath: one] -= g[keyPath: one] * rate }
    losses += [loss]
    restIds = restIds.dropFirst(batch * width)
    restTargets = restTargets.dropFirst(batch)
}
return (losses, p.table, p.wx, p.wh, p.b, p.w, p.by)
