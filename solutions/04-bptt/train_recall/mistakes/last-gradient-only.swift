/// All losses are those of the untrained network, and the weights have moved once. When is the step taken?
///
/// Once, with the gradient of the last batch: behind the loop, or each time from the weights that were given. Every
/// step has to be taken in the loop, from where the one before it ended.
var p = Parameters(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
var last: Parameters? = nil
for number in 0..<(targets.count / batch) {
    let someIds = Array(ids[(number * batch * width)..<(number * batch * width + batch * width)])
    let someTargets = Array(targets[(number * batch)..<(number * batch + batch)])
    let (loss, g) = lossAndGradients(p, ids: someIds, targets: someTargets, width: width)
    losses.append(loss)
    last = g
}
if let g = last {
    p = Parameters(
        table: p.table - rate * g.table, wx: p.wx - rate * g.wx, wh: p.wh - rate * g.wh, b: p.b - rate * g.b,
        w: p.w - rate * g.w, by: p.by - rate * g.by)
}
return (losses, p.table, p.wx, p.wh, p.b, p.w, p.by)
