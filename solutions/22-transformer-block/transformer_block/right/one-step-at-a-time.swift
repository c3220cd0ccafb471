/// Keeps the keys and values of the steps so far, and takes the sequence a step at a time, as in generating: no mask is needed.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = width / heads
func norm(_ row: Tensor, _ gain: Tensor, _ bias: Tensor) -> Tensor {
    let centered = row - row.mean()
    return bias + gain * centered / sqrt((centered * centered).mean() + 1e-5)
}
let sequences = (0..<batch).map { b -> Tensor in
    var (keys, values): ([Tensor], [Tensor]) = ([], [])
    let results = (0..<steps).map { t -> Tensor in
        let row = x.slice(axis: 0, at: b).slice(axis: 0, at: t)
        let packed = matmul(wqkv, norm(row, gain1, bias1)) + bqkv
        keys.append(packed.slice(axis: 0, from: width, to: 2 * width))
        values.append(packed.slice(axis: 0, from: 2 * width, to: 3 * width))
        let (k, v) = (stack(keys, axis: 0), stack(values, axis: 0))
        let found = (0..<heads).map { head -> Tensor in
            let (from, to) = (head * size, (head + 1) * size)
            let scores = matmul(
                k.slice(axis: 1, from: from, to: to), packed.slice(axis: 0, from: from, to: to))
            let weights = softmax(scores / sqrt(Float(size)), axis: 0)
            return matmul(weights, v.slice(axis: 1, from: from, to: to))
        }
        let h = row + matmul(wo, concatenate(found, axis: 0)) + bo
        return h + matmul(w2, relu(matmul(w1, norm(h, gain2, bias2)) + b1)) + b2
    }
    return stack(results, axis: 0)
}
return stack(sequences, axis: 0)
