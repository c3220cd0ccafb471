/// Never joins the heads: each goes through its own columns of W_o, and the results are added up. Each head has its own three small
/// matrices, cut from the rows.
let (steps, width) = (x.shape[1], x.shape[2])
let size = width / heads
let sequences = (0..<x.shape[0]).map { b -> Tensor in
    let rows = x.slice(axis: 0, at: b)
    var result = Tensor(zeros: [steps, width]) + bo
    for head in 0..<heads {
        func made(_ part: Int) -> Tensor {
            let first = part * width + head * size
            let w = wqkv.slice(axis: 0, from: first, to: first + size)
            return matmul(rows, w.transposed()) + bqkv.slice(axis: 0, from: first, to: first + size)
        }
        let (q, k, v) = (made(0), made(1), made(2))
        let found = (0..<steps).map { i -> Tensor in
            let seen = causal ? i + 1 : steps
            let scores = matmul(k.slice(axis: 0, from: 0, to: seen), q.slice(axis: 0, at: i))
            return matmul(
                softmax(scores / sqrt(Float(size)), axis: 0), v.slice(axis: 0, from: 0, to: seen))
        }
        let part = wo.slice(axis: 1, from: head * size, to: (head + 1) * size)
        result += matmul(stack(found, axis: 0), part, transposingRight: true)
    }
    return result
}
return stack(sequences, axis: 0)
