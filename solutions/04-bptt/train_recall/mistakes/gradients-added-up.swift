/// The first step is right, and from the second on each is larger than it should be. What is in the gradient of the
/// second batch?
///
/// Those of all batches so far have been added up. Each step uses the gradient of its own batch.
var p = Parameters(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
var total: Parameters? = nil
for number in 0..<(targets.count / batch) {
    let someIds = Array(ids[(number * batch * width)..<(number * batch * width + batch * width)])
    let someTargets = Array(targets[(number * batch)..<(number * batch + batch)])
    let (loss, g) = lossAndGradients(p, ids: someIds, targets: someTargets, width: width)
    losses.append(loss)
    var sum = g
    if let t = total {
        sum = Parameters(
            table: t.table + g.table, wx: t.wx + g.wx, wh: t.wh + g.wh, b: t.b + g.b, w: t.w + g.w,
            by: t.by + g.by)
    }
    total = sum
    p.table = p.table - rate * sum.table
    p.wx = p.wx - rate * sum.wx
    p.wh = p.wh - rate * sum.wh
    p.b = p.b - rate * sum.b
    p.w = p.w - rate * sum.w
    p.by = p.by - rate * sum.by
}
return (losses, p.table, p.wx, p.wh, p.b, p.w, p.by)
