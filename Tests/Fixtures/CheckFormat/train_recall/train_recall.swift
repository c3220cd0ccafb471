import NumericCore

func trainRecall(
    ids: [Int], targets: [Int], width: Int, batch: Int, table: Tensor, wx: Tensor, wh: Tensor, b: Tensor, w: Tensor,
    by: Tensor, rate: Float
) -> (losses: [Float], table: Tensor, wx: Tensor, wh: Tensor, b: Tensor, w: Tensor, by: Tensor) {
    fatalError("only its declaration is read")
}
