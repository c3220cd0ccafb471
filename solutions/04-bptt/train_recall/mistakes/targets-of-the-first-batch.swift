/// The first loss is right, the second is not. Which targets belong to the second batch?
///
/// The ids move on and the targets do not. Both begin at the batch's own place.
var p = Parameters(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for number in 0..<(targets.count / batch) {
    let someIds = Array(ids[(number * batch * width)..<(number * batch * width + batch * width)])
    let someTargets = Array(targets[(0)..<(0 + batch)])
    let (loss, g) = lossAndGradients(p, ids: someIds, targets: someTargets, width: width)
    losses.append(loss)
    p.table = p.table - rate * g.table
    p.wx = p.wx - rate * g.wx
    p.wh = p.wh - rate * g.wh
    p.b = p.b - rate * g.b
    p.w = p.w - rate * g.w
    p.by = p.by - rate * g.by
}
return (losses, p.table, p.wx, p.wh, p.b, p.w, p.by)
