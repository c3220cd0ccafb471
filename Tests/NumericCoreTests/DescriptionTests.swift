import NumericCore
import Testing

@Suite struct DescriptionTests {
    @Test func nestingFollowsTheShape() {
        #expect("\(Tensor(1.5))" == "1.5")
        #expect("\(Tensor([1, -2] as [Float]))" == "[1.0, -2.0]")
        #expect("\(Tensor([[0.1, -0.25], [1, 0]] as [[Float]]))" == "[[0.1, -0.25], [1.0, 0.0]]")
        #expect("\(Tensor([[[1, 2]], [[3, 4]]] as [[[Float]]]))" == "[[[1.0, 2.0]], [[3.0, 4.0]]]")
        #expect("\(Tensor(zeros: [0]))" == "[]")
        #expect("\(Tensor(zeros: [2, 0]))" == "[[], []]")
    }

    @Test(
        arguments: [
            (0, "0.0"), (-0.0, "0.0"), (1, "1.0"), (0.5, "0.5"), (2.0 / 3, "0.6667"), (-2.0 / 3, "-0.6667"),
            (12345.678, "12345.6777"), (0.99999, "1.0"), (0.001, "0.001"), (0.0014999, "0.0015"),
            (0.000123456, "1.23e-4"), (-0.000123456, "-1.23e-4"), (0.00099999, "1.0e-3"), (1e-30, "1.0e-30"),
            (5e9, "5e+09"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
        ] as [(Float, String)])
    func aNumberReadsAsAPersonWouldWriteIt(value: Float, text: String) {
        #expect(readable(value) == text)
    }

    @Test func aVanishingNumberNeverReadsAsZero() {
        #expect(readable(.leastNonzeroMagnitude) == "1.4e-45")
        #expect(readable(.leastNormalMagnitude) == "1.18e-38")
    }
}
