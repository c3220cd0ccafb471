/// On the flat numbers of both tensors, from the last place to the first.
let width = dx.shape[1]
var numbers = [Float](repeating: 0, count: vocabulary * width)
for place in ids.indices.reversed() {
    for d in 0..<width { numbers[ids[place] * width + d] += dx.scalars[place * width + d] }
}
return Tensor(shape: [vocabulary, width], numbers)
