import NumericCore

/// One step of Adam with decoupled decay, as PyTorch's AdamW takes it.
///
/// - Parameters:
///   - w: the weights, of any shape.
///   - g: the slope of the loss in each of them, of the same shape.
///   - m: the running mean of slopes before this step.
///   - v: the running mean of squared slopes before this step.
///   - step: which step this is; the first is 1.
///   - rate: η.
///   - beta1: β₁, the share of the old m that is kept.
///   - beta2: β₂, the share of the old v that is kept.
///   - epsilon: ε, added to the root.
///   - decay: λ, what each weight loses of itself for a rate of 1.
/// - Returns: the weights and both means after the step.
func adamStep(
    w: Tensor, g: Tensor, m: Tensor, v: Tensor, step: Int, rate: Float, beta1: Float, beta2: Float,
    epsilon: Float, decay: Float
) -> (w: Tensor, m: Tensor, v: Tensor) {
    // solution
    let mean = beta1 * m + (1 - beta1) * g
    let square = beta2 * v + (1 - beta2) * g * g
    let (lack1, lack2) = (1 - power(beta1, step), 1 - power(beta2, step))
    let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
    return (w * (1 - rate * decay) - rate * move, mean, square)
    // stub
    // // Update both means, correct them, take the step, then run: workbook grade
    // unwritten()
    // end
}

/// x to the power n.
private func power(_ x: Float, _ n: Int) -> Float { (0..<n).reduce(1) { product, _ in product * x } }
