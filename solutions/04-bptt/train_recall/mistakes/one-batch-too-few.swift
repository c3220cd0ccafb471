/// You have a loss less than there are batches. How often does the loop run?
///
/// The last batch has been left out. There are as many batches as targets divided by B.
var p = Parameters(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for number in 0..<(targets.count / batch - 1) {
    let someIds = Array(ids[(number * batch * width)..<(number * batch * width + batch * width)])
    let someTargets = Array(targets[(number * batch)..<(number * batch + batch)])
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
