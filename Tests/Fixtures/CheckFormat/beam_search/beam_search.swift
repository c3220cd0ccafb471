import NumericCore

func beamSearch(
    table: Tensor, width: Int, alpha: Float
) -> (tokens: [Int], logProbability: Float, score: Float) {
    fatalError("only its declaration is read")
}
