import Foundation
import NumericCore
import Testing

/// exp, tanh and the logistic function beside Double, over all of Float: the bounds that their comments state.
@Suite struct ElementaryTests {
    /// Every 9973rd of all bit patterns, and what is special.
    private static let inputs: [Float] =
        stride(from: 0 as UInt64, to: 1 << 32, by: 9973).map { Float(bitPattern: UInt32($0)) } + [
            0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
            .leastNormalMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 88.72283, 88.72284,
            -87.33654, -103.97, -104, 0.625, -0.625, 0.62499994, 9, 10, 4.5368776, -2.729864, -0.6331243,
        ]

    /// The largest distance from the true value, in units of its last place.
    private func error(
        _ found: Tensor, _ truth: (Double) -> Double, sourceLocation: SourceLocation = #_sourceLocation
    ) -> (ordinary: Double, denormal: Double) {
        var worst = (ordinary: 0.0, denormal: 0.0)
        for (x, y) in zip(Self.inputs, found.scalars) {
            if x.isNaN {
                #expect(y.isNaN, sourceLocation: sourceLocation)
                continue
            }
            let right = truth(Double(x))
            let rounded = Float(right)
            if rounded.isInfinite || rounded == 0 {
                #expect(
                    abs(y.distance(to: rounded)) < 2e-45 || y == rounded, "\(x)",
                    sourceLocation: sourceLocation)
                continue
            }
            let units = abs(Double(y) - right) / Double(max(rounded.magnitude, .leastNormalMagnitude).ulp)
            if rounded.isNormal {
                worst.ordinary = max(worst.ordinary, units)
            } else {
                worst.denormal = max(worst.denormal, units)
            }
        }
        return worst
    }

    @Test func expIsWithinOneUnitOfTheLastPlace() {
        let found = error(NumericCore.exp(Tensor(Self.inputs))) { Foundation.exp($0) }
        #expect(found.ordinary < 0.95)
        #expect(found.denormal < 0.75)
    }

    @Test func sigmoidIsWithinTwoUnitsAndAThirdOfTheLastPlace() {
        let found = error(sigmoid(Tensor(Self.inputs))) { 1 / (1 + Foundation.exp(-$0)) }
        #expect(found.ordinary < 2.3)
        #expect(found.denormal < 0.75)
    }

    @Test func tanhIsWithinOneUnitAndAThirdOfTheLastPlace() {
        let found = error(NumericCore.tanh(Tensor(Self.inputs))) { Foundation.tanh($0) }
        #expect(found.ordinary < 1.3)
        #expect(found.denormal == 0)
    }

    @Test func aNumberAndATensorOfAnyLengthGiveTheSameBits() {
        let some = Array(stride(from: -12 as Float, to: 12, by: 0.37)) + [.nan, .infinity, -.infinity, -0.0]
        for count in 0...some.count {
            let tensor = Tensor(Array(some.suffix(count)))
            same(NumericCore.exp(tensor), tensor) { NumericCore.exp($0) }
            same(sigmoid(tensor), tensor) { sigmoid($0) }
            same(NumericCore.tanh(tensor), tensor) { NumericCore.tanh($0) }
            same(relu(tensor), tensor) { relu($0) }
        }
    }

    private func same(
        _ found: Tensor, _ tensor: Tensor, sourceLocation: SourceLocation = #_sourceLocation,
        _ one: (Float) -> Float
    ) {
        #expect(
            found.scalars.map(\.bitPattern) == tensor.scalars.map { one($0).bitPattern },
            sourceLocation: sourceLocation)
    }

    @Test func theSignOfZeroAndOfEveryAnswerIsRight() {
        #expect(NumericCore.tanh(-0.0 as Float).sign == .minus)
        #expect(NumericCore.tanh(0 as Float).sign == .plus)
        #expect(NumericCore.tanh(-Float.infinity) == -1)
        #expect(NumericCore.exp(-Float.infinity) == 0)
        #expect(NumericCore.exp(Float.infinity) == .infinity)
        #expect(NumericCore.exp(0 as Float) == 1)
        #expect(sigmoid(0 as Float) == 0.5)
    }
}
