import NumericCore
import SubmissionRuntime

/// How to tell whether a function's gradients are the derivatives of its own forward pass, right or wrong.
///
/// For a function that returns both. It is called again with one parameter moved a little in some direction,
/// and its own objective has to move as its gradient says.
struct OwnGradient: Sendable {
    /// The places of the arguments, tensors all, whose gradients are looked at.
    let parameters: [Int]
    /// The number whose derivatives are asked for, had from what the function itself answered. Shapes are already right.
    let objective: @Sendable (_ arguments: [WireValue], _ answer: [WireValue]) -> Double

    // A direction of signs moves every number of a parameter at once, so that no wrong entry hides and the
    // objective moves by much. In one direction alone a wrong gradient is right by chance about once in a
    // thousand times; only one that is wrong in both is called wrong.
    private static var directions: Int { 2 }

    // Answers are float32. Their rounding, some 1e-6 in the objective, is divided by the step; the curvature that
    // a central difference leaves out grows with the step's square, and all numbers of a matrix moved at once are
    // already a long way. Doubling the step shows the curvature: two differences together cancel it, and leave the
    // fourth power. At 1/256, a number without rounding of its own, what is left of either is about 3e-4.
    private static var step: Float { 1 / 256 }
    private static var steps: [Float] { [step, -step, 2 * step, -2 * step] }

    /// How far an estimate may be off beside the gradient's size, and for a gradient of next to nothing.
    private static var relativeRoom: Double { 5e-4 }
    private static var absoluteRoom: Double { 5e-4 }
    /// A doubt as large as this part of the gradient leaves nothing to be said.
    private static var mostDoubt: Double { 0.2 }
    /// How many times the doubt that two steps show is granted: several kinks can hide each other.
    private static var caution: Double { 8 }

    /// The tensor at a place; an empty one where something else stands.
    private func tensor(_ place: Int, of arguments: [WireValue]) -> Tensor {
        if case .tensor(let tensor) = arguments[place] { tensor } else { Tensor(zeros: [0]) }
    }

    /// The calls beside the one with the arguments as they are: eight for each parameter.
    func probes(around arguments: [WireValue], _ random: inout SeededRandom) -> [[WireValue]] {
        var probes: [[WireValue]] = []
        for parameter in parameters {
            let value = tensor(parameter, of: arguments)
            for _ in 0..<Self.directions {
                let signs = value.scalars.map { _ in random.next() >> 63 == 0 ? Float(1) : -1 }
                for step in Self.steps {
                    var moved = arguments
                    moved[parameter] = .tensor(
                        Tensor(shape: value.shape, zip(value.scalars, signs).map { $0 + step * $1 }))
                    probes.append(moved)
                }
            }
        }
        return probes
    }

    /// For each parameter whether its gradient is the derivative of the objective; nil where that cannot be told.
    ///
    /// - Parameters:
    ///   - gradients: each parameter's gradient, in the answer to the arguments as they are; nil where there is
    ///     none.
    ///   - value: the objective there.
    ///   - probes: what `probes(around:)` gave.
    ///   - answers: the answers to them.
    func fits(
        _ gradients: [Tensor?], _ value: Double, _ probes: [[WireValue]], _ answers: [[WireValue]]
    ) -> [Bool?] {
        let values = zip(probes, answers).map(objective)
        let count = Self.steps.count
        return zip(parameters, gradients).enumerated().map { number, pair in
            let (parameter, gradient) = pair
            guard let gradient, gradient.count == tensor(parameter, of: probes[0]).count else {
                return nil
            }
            let fits = (0..<Self.directions).map { direction in
                let range = ((number * Self.directions + direction) * count)...
                return isSlope(
                    gradient, value, probes[range].prefix(count).map { tensor(parameter, of: $0) },
                    Array(values[range].prefix(count)))
            }
            if fits.allSatisfy({ $0 == false }) { return false }
            return fits.contains(true) && !fits.contains(false) ? true : nil
        }
    }

    /// Whether the objective, `value` where it stands and `values` at four places around, rises as the gradient
    /// says; nil where that cannot be told.
    private func isSlope(
        _ gradient: Tensor, _ value: Double, _ places: [Tensor], _ values: [Double]
    ) -> Bool? {
        let step = Double(Self.step)
        let near = (values[0] - values[1] - rise(gradient, places[1], places[0])) / (2 * step)
        let far = (values[2] - values[3] - rise(gradient, places[3], places[2])) / (4 * step)
        let miss = ((4 * near - far) / 3).magnitude
        // A curve bends twice as much over twice the step, and at a kink, as ReLU has, as much over both.
        let nearBend = (values[0] + values[1] - 2 * value) / step
        let farBend = (values[2] + values[3] - 2 * value) / (2 * step)
        let doubt = Self.caution * ((near - far).magnitude + (farBend - 2 * nearBend).magnitude)
        let size = max(norm(gradient), ((values[0] - values[1]) / (2 * step)).magnitude)
        let room = doubt + Self.absoluteRoom + Self.relativeRoom * size
        guard miss.isFinite, room.isFinite else { return nil }
        if miss > room { return false }
        return doubt <= Self.absoluteRoom + Self.mostDoubt * size ? true : nil
    }

    /// What the gradient says of the way from one place to another, which rounding has made a little longer or
    /// shorter than it was meant to be.
    private func rise(_ gradient: Tensor, _ from: Tensor, _ to: Tensor) -> Double {
        var sum = 0.0
        for (index, slope) in gradient.scalars.enumerated() {
            sum += Double(slope) * (Double(to.scalars[index]) - Double(from.scalars[index]))
        }
        return sum
    }

    private func norm(_ tensor: Tensor) -> Double {
        tensor.scalars.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    }
}
