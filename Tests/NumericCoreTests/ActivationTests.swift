import Foundation
import NumericCore
import Testing

@Suite struct ActivationTests {
    let inputs: [Float] = [-100, -20, -3.5, -1, -1e-4, 0, 1e-4, 0.3, 1, 3.5, 20, 100]

    @Test func eachEqualsItsDefinitionInDoublePrecision() {
        for x in inputs {
            let wide = Double(x)
            #expect(close(NumericCore.tanh(x), Foundation.tanh(wide)))
            #expect(close(sigmoid(x), 1 / (1 + Foundation.exp(-wide))))
            #expect(NumericCore.relu(x) == max(x, 0))
            if x < 80 { #expect(close(NumericCore.exp(x), Foundation.exp(wide))) }
            if x > 0 { #expect(close(NumericCore.log(x), Foundation.log(wide))) }
            if x >= 0 { #expect(close(NumericCore.sqrt(x), wide.squareRoot())) }
        }
    }

    @Test func tensorsAreTreatedElementByElement() {
        let tensor = Tensor(shape: [3, 4], inputs)
        #expect(NumericCore.tanh(tensor) == tensor.mapped { NumericCore.tanh($0) })
        #expect(sigmoid(tensor) == tensor.mapped { sigmoid($0) })
        #expect(relu(tensor) == tensor.mapped { relu($0) })
        #expect(NumericCore.exp(tensor).shape == [3, 4])
        let positive = tensor * tensor
        #expect(NumericCore.log(positive) == positive.mapped { NumericCore.log($0) })
        #expect(NumericCore.sqrt(positive) == positive.mapped { NumericCore.sqrt($0) })
    }

    @Test func extremesSaturateInsteadOfOverflowing() {
        #expect(sigmoid(-1000 as Float) == 0)
        #expect(sigmoid(1000 as Float) == 1)
        #expect(sigmoid(-Float.infinity) == 0)
        #expect(sigmoid(Float.infinity) == 1)
        #expect(NumericCore.tanh(1000 as Float) == 1)
        #expect(NumericCore.tanh(-1000 as Float) == -1)
    }

    @Test func notANumberStaysOne() {
        #expect(sigmoid(Float.nan).isNaN)
        #expect(NumericCore.tanh(Float.nan).isNaN)
        #expect(relu(Float.nan).isNaN)
        #expect(relu(Tensor([.nan, -1] as [Float])).scalars[0].isNaN)
    }

    private func close(_ found: Float, _ expected: Double) -> Bool {
        abs(Double(found) - expected) <= 1e-6 * max(abs(expected), 1e-30)
    }
}
