/// Works out what each part adds, and adds all of it to x at the end; heads are added up through their own columns of W_o.
let (steps, width) = (x.shape[1], x.shape[2])
let size = width / heads
func norm(_ x: Tensor, _ gain: Tensor, _ bias: Tensor) -> Tensor {
    stack(
        (0..<steps).map { t in
            let row = x.slice(axis: 0, at: t)
            let mean = row.mean()
            let variance = row.mapped { ($0 - mean) * ($0 - mean) }.mean()
            return row.mapped { ($0 - mean) / (variance + 1e-5).squareRoot() } * gain + bias
        }, axis: 0)
}
var results: [Tensor] = []
for b in 0..<x.shape[0] {
    let stream = x.slice(axis: 0, at: b)
    let read = norm(stream, gain1, bias1)
    var added = Tensor(zeros: [steps, width]) + bo
    for head in 0..<heads {
        func made(_ part: Int) -> Tensor {
            let first = part * width + head * size
            let bias = bqkv.slice(axis: 0, from: first, to: first + size)
            return matmul(read, wqkv.slice(axis: 0, from: first, to: first + size).transposed()) + bias
        }
        let (q, k, v) = (made(0), made(1), made(2))
        var weights = matmul(q / sqrt(Float(size)), k.transposed())
        for i in 0..<steps {
            for j in 0..<steps where i < j { weights[i, j] = -1e9 }
        }
        let own = wo.slice(axis: 1, from: head * size, to: (head + 1) * size)
        added += matmul(matmul(softmax(weights, axis: 1), v), own.transposed())
    }
    let second = norm(stream + added, gain2, bias2)
    let change = matmul(relu(matmul(second, w1.transposed()) + b1), w2.transposed())
    results.append(stream + (added + (change + b2)))
}
return stack(results, axis: 0)
