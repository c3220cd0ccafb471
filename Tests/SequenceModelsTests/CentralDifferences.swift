import NumericCore
import SequenceModels
import Testing

/// The loss Σ upstream · output in double precision: single precision would drown a difference.
func weightedSum(_ pairs: (output: Tensor, upstream: Tensor)...) -> Double {
    var total = 0.0
    for (output, upstream) in pairs {
        for (one, other) in zip(output.scalars, upstream.scalars) { total += Double(one) * Double(other) }
    }
    return total
}

/// Holds a derivative against central differences, every element.
///
/// Four evaluations an element, (8 (L(+h) - L(-h)) - (L(+2h) - L(-2h))) / 12h: the error falls with h⁴, so
/// that h can be large enough for single precision.
func expectGradient(
    of name: String, at value: Tensor, is found: Tensor, step: Float = 0.02, tolerance: Float = 2e-3,
    sourceLocation: SourceLocation = #_sourceLocation, loss: (Tensor) -> Double
) {
    #expect(found.shape == value.shape, "shape of the gradient of \(name)", sourceLocation: sourceLocation)
    guard found.shape == value.shape else { return }
    var differences: [Float] = []
    for index in 0..<value.count {
        func at(_ offset: Float) -> Double {
            var scalars = value.scalars
            scalars[index] += offset
            return loss(Tensor(shape: value.shape, scalars))
        }
        let near = at(step) - at(-step)
        let far = at(2 * step) - at(-2 * step)
        differences.append(Float((8 * near - far) / Double(12 * step)))
    }
    let largest = max(differences.reduce(0) { max($0, abs($1)) }, 0.05)
    for (index, difference) in differences.enumerated() {
        let matches = abs(found.scalars[index] - difference) <= tolerance * largest
        #expect(
            matches,
            "\(name)[\(index)]: derivative \(found.scalars[index]), central difference \(difference)",
            sourceLocation: sourceLocation)
    }
}

/// Holds the gradient of every parameter of a model against central differences.
func expectGradients<Model: Parameterized>(
    of model: Model, are gradient: Model, step: Float = 0.02, tolerance: Float = 2e-3,
    sourceLocation: SourceLocation = #_sourceLocation, loss: (Model) -> Double
) {
    let found = gradient.parameters
    for (place, parameter) in model.parameters.enumerated() {
        expectGradient(
            of: parameter.name, at: parameter.value, is: found[place].value, step: step,
            tolerance: tolerance, sourceLocation: sourceLocation
        ) { value in
            var changed = model
            var index = 0
            changed.forEachParameter { _, slot in
                if index == place { slot = value }
                index += 1
            }
            return loss(changed)
        }
    }
}

/// A model with the same shapes and fresh normal numbers.
func randomised<Model: Parameterized>(
    _ model: Model, scale: Float = 0.5, using random: inout SeededRandom
) -> Model {
    var result = model
    var generator = random
    result.forEachParameter { _, value in
        value = Tensor(normal: value.shape, standardDeviation: scale, using: &generator)
    }
    random = generator
    return result
}
