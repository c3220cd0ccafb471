/// Plain lists of numbers: a range is replaced in each.
let count = bih.shape[0]
let block = count / 4..<count / 2
var (first, second) = ((0..<count).map { bih[$0] }, (0..<count).map { bhh[$0] })
first.replaceSubrange(block, with: block.map { _ in value })
second.replaceSubrange(block, with: block.map { _ in 0 })
return (Tensor(first), Tensor(second))
