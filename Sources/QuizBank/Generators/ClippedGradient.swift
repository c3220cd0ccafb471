import NumericCore
import SequenceModels

/// A gradient clipped by its global norm.
///
/// Values: `norm` before, `clipped_norm` after, and `clipped_1`, `clipped_2`, … for its numbers.
enum ClippedGradient: ValueGenerator {
    static let parameters = [
        GeneratorParameter(name: "gradient", form: .numbers(count: nil)),
        GeneratorParameter(name: "limit", form: .number),
    ]
    static let result: String? = nil

    /// One tensor that is clipped as a model's gradients are.
    private struct Gradient: Parameterized {
        var numbers: Tensor

        mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) { visit("numbers", &numbers) }
    }

    static func values(_ inputs: GeneratorInputs) throws(QuizError) -> [String: Double] {
        let limit = inputs.number("limit")
        guard limit > 0 else {
            throw QuizError("the limit is \(NumberText.text(limit))", fix: "Give one above 0")
        }
        var gradient = Gradient(numbers: Tensor(inputs.list("gradient").map { Float($0) }))
        let norm = gradient.clipGlobalNorm(to: Float(limit))
        var result = ["norm": Double(norm), "clipped_norm": Double(gradient.globalNorm)]
        for (index, number) in gradient.numbers.scalars.enumerated() {
            result["clipped_\(index + 1)"] = Double(number)
        }
        return result
    }
}
