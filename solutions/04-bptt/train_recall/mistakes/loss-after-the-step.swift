/// Your weights are right, and each loss is a little too small. When has it been measured?
///
/// After the step that it led to. The loss of a batch is what the network scored before it learned from it.
var p = Parameters(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for number in 0..<(targets.count / batch) {
    let someIds = Array(ids[(number * batch * width)..<(number * batch * width + batch * width)])
    let someTargets = Array(targets[(number * batch)..<(number * batch + batch)])
    let (loss, g) = lossAndGradients(p, ids: someIds, targets: someTargets, width: width)
    _ = loss
    p.table = p.table - rate * g.table
    p.wx = p.wx - rate * g.wx
    p.wh = p.wh - rate * g.wh
    p.b = p.b - rate * g.b
    p.w = p.w - rate * g.w
    p.by = p.by - rate * g.by
    losses.append(lossAndGradients(p, ids: someIds, targets: someTargets, width: width).0)
}
return (losses, p.table, p.wx, p.wh, p.b, p.w, p.by)
