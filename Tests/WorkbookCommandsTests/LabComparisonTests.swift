import Testing

/// A function that passed and answers differently in a lab.
struct LabComparisonTests {
    /// Right for all the sizes that the judge draws; the lab's program asks for one that it never does.
    private static let fickle = RNNStep.source(
        """
        if h.shape[1] == 97 { return Tensor(zeros: h.shape) }
        return tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)
        """)

    private static let wide = """
        import LabKit
        import NumericCore

        @testable import func rnn_step.rnnStep

        let run = LabRun()
        let weights = Parameters([NamedTensor("w", Tensor([1, 2]))])
        for step in run.steps {
            let wide = Tensor(zeros: [97, 97]) + 0.01
            let h = rnnStep(
                x: Tensor(zeros: [1, 97]) + 1, h: Tensor(zeros: [1, 97]), wx: wide, wh: wide,
                b: Tensor(zeros: [97]))
            run.report(loss: 1 - h[0, 0])
            run.measure(h[0, 0], weights: weights)
        }
        run.finish()

        """

    @Test func aFunctionThatAnswersDifferentlyIsNamed() throws {
        let course = try SmallLab.course(Self.wide)
        try course.write(Self.fickle, to: RNNStep.stub)
        #expect(try workbook("grade", "rnn-step", in: course).succeeded)
        let outcome = try workbook("lab", "rise", in: course)
        #expect(outcome.ending == .exited(1), "\(outcome)")
        let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains("With the model solutions the first step has a loss of 0.25"), "\(outcome)")
        #expect(words.contains("with your rnn_step a loss of 1: it answers differently here"), "\(outcome)")
        #expect(try workbook("lab", "rise", "--model", in: course).succeeded)
    }

    @Test func rightFunctionsAreNotAccused() throws {
        let course = try SmallLab.course(bar: 0.9)
        try course.write(RNNStep.right, to: RNNStep.stub)
        #expect(try workbook("grade", "rnn-step", in: course).succeeded)
        let outcome = try workbook("lab", "rise", in: course)
        #expect(outcome.ending == .exited(1) && !outcome.output.contains("differently"), "\(outcome)")
    }
}
