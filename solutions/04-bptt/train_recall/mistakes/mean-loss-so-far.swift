/// The first loss is right and each later one is drawn towards it. What has been put into the list?
///
/// The mean of the losses so far. The list holds the loss of each batch by itself.
var p = Parameters(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
var sum: Float = 0
for number in 0..<(targets.count / batch) {
    let someIds = Array(ids[(number * batch * width)..<(number * batch * width + batch * width)])
    let someTargets = Array(targets[(number * batch)..<(number * batch + batch)])
    let (loss, g) = lossAndGradients(p, ids: someIds, targets: someTargets, width: width)
    sum += loss
    losses.append(sum / Float(number + 1))
    p.table = p.table - rate * g.table
    p.wx = p.wx - rate * g.wx
    p.wh = p.wh - rate * g.wh
    p.b = p.b - rate * g.b
    p.w = p.w - rate * g.w
    p.by = p.by - rate * g.by
}
return (losses, p.table, p.wx, p.wh, p.b, p.w, p.by)
