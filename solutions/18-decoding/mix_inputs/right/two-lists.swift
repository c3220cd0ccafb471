/// Shifts both lists first, then chooses between them place by place. It walks three times through the batch and says each idea
/// once.
func shifted(_ tokens: [Int]) -> [Int] {
    stride(from: 0, to: tokens.count, by: width).flatMap { [start] + tokens[$0..<($0 + width - 1)] }
}
let choices = zip(shifted(gold), shifted(predicted))
return zip(choices, uniforms.scalars).map { $1 < rate ? $0.0 : $0.1 }
