/// Every number on its own: each path back is one line that adds to what is there.
let (inputs, size) = (x.shape[1], h.shape[1])
var (dx, dPrevious) = (Tensor(zeros: x.shape), Tensor(zeros: h.shape))
var (dwih, dwhh, db) = (Tensor(zeros: wih.shape), Tensor(zeros: whh.shape), Tensor(zeros: [3 * size]))
for row in 0..<x.shape[0] {
    func back(_ sum: Float, _ place: Int, _ read: [Float], _ share: (Int, Float) -> Void) {
        db[place] += sum
        for j in 0..<inputs {
            dwih[place, j] += sum * x[row, j]
            dx[row, j] += sum * wih[place, j]
        }
        for j in 0..<size {
            dwhh[place, j] += sum * read[j]
            share(j, sum * whh[place, j])
        }
    }
    let old = (0..<size).map { h[row, $0] }
    let reset = (0..<size).map { r[row, $0] * h[row, $0] }
    var atReset = [Float](repeating: 0, count: size)
    for unit in 0..<size {
        let (up, gate, new) = (dh[row, unit], z[row, unit], n[row, unit])
        dPrevious[row, unit] += up - up * gate
        back(up * gate * (1 - new) * (1 + new), 2 * size + unit, reset) { atReset[$0] += $1 }
        back(up * (new - old[unit]) * (gate - gate * gate), size + unit, old) { dPrevious[row, $0] += $1 }
    }
    for unit in 0..<size {
        let gate = r[row, unit]
        dPrevious[row, unit] += atReset[unit] * gate
        back(atReset[unit] * old[unit] * (gate - gate * gate), unit, old) { dPrevious[row, $0] += $1 }
    }
}
return (dx, dPrevious, dwih, dwhh, db)
