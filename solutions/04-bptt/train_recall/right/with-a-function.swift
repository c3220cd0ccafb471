/// The step as a function of two networks, so that the loop is three lines: what one would keep for the next
/// training.
func stepped(_ p: Parameters, against g: Parameters) -> Parameters {
    Parameters(
        table: p.table - g.table * rate, wx: p.wx - g.wx * rate, wh: p.wh - g.wh * rate, b: p.b - g.b * rate,
        w: p.w - g.w * rate, by: p.by - g.by * rate)
}
var p = Parameters(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for start in stride(from: 0, to: targets.count, by: batch) {
    let (loss, g) = lossAndGradients(
        p, ids: Array(ids[(start * width)..<((start + batch) * width)]),
        targets: Array(targets[start..<(start + batch)]), width: width)
    losses.append(loss)
    p = stepped(p, against: g)
}
return (losses, p.table, p.wx, p.wh, p.b, p.w, p.by)
