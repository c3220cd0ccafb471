import NumericCore

func mendTargets(tokens: [Int], width: Int) -> (fault: Int, inputs: [Int], targets: [Int]) {
    // solution
    fatalError("only its declaration is read")
    // stub
    // (0, tokens, tokens)
    // end
}
