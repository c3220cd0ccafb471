import Foundation
import ProgressStore
import SequenceModels
import Terminal
import Testing

/// `workbook lab --resume` and `--sample`: what a run leaves, and what is made of it.
struct LabResumeTests {
    /// Its weight grows by tanh(1) a step; a tenth of it is the metric.
    private static let growing = SmallLab.source(
        """
        weights["w"] = weights["w"] + h[0, 0]
        optimizer.step(&weights, gradients: weights.mapped { 0 * $0 }, rate: 1)
        run.report(loss: 1 / weights["w"][0], gradient: 1)
        run.measure(weights["w"][0] / 10, weights: weights, optimizer: optimizer)
        """
    ).replacing(
        "let weights = Parameters([NamedTensor(\"w\", Tensor([1, 2]))])",
        with: """
            var weights = Parameters([NamedTensor("w", Tensor([0, 0]))])
            var optimizer = Adam()
            run.restore(&weights, &optimizer)
            if let text = run.sample {
                run.show("what it makes of it", text: "\\(text) times \\(weights["w"][0])")
                run.show("shares", rows: ["one"], columns: ["a", "b"], values: [[0.25, 0.75]])
            }
            """)

    private func course() throws -> ScratchFolder {
        try SmallLab.course(Self.growing, more: "sample: any text")
    }

    @Test func aRunGoesOnFromTheWeightsOfTheOneBefore() throws {
        let course = try course()
        #expect(try workbook("lab", "rise", in: course).output.contains("best height 0.762, at step 10"))
        let outcome = try workbook("lab", "rise", "--resume", in: course)
        #expect(outcome.output.contains("best height 1.52, at step 20"), "\(outcome)")
        #expect(outcome.output.contains("It went on from step 10."))
        #expect(try course.store.labRuns(of: "rise").map(\.resumedAt) == [0, 10])
        let tensors = try WeightFile.load(course.at(".workbook/labs/rise.safetensors"))
        #expect(tensors["optimizer.steps"]?.scalars == [20])
    }

    @Test func aRunThatGetsNoBetterLeavesTheWeightsAsTheyWere() throws {
        let course = try course()
        #expect(try workbook("lab", "rise", in: course).succeeded)
        let before = try Data(contentsOf: URL(fileURLWithPath: course.at(".workbook/labs/rise.safetensors")))
        try course.write(
            Self.growing.replacing("weights[\"w\"] + h[0, 0]", with: "weights[\"w\"] - h[0, 0]"),
            to: SmallLab.program)
        _ = try workbook("lab", "rise", "--resume", in: course)
        let after = try Data(contentsOf: URL(fileURLWithPath: course.at(".workbook/labs/rise.safetensors")))
        #expect(before == after)
    }

    @Test func whatWasLearntIsAskedAndNothingIsTrainedOrRecorded() throws {
        let course = try course()
        #expect(try workbook("lab", "rise", in: course).succeeded)
        let outcome = try workbook("lab", "rise", "--sample", "a \u{1B}[2Jword", in: course)
        #expect(outcome.succeeded && outcome.output.contains("word times 7.6"), "\(outcome)")
        #expect(!outcome.everything.contains("\u{1B}"))
        #expect(try course.store.labRuns(of: "rise").count == 1)
        let linear = try workbook("lab", "rise", "--sample", "x", "--linear", in: course)
        #expect(linear.output.contains("one: a 0.25, b 0.75."), "\(linear)")
        let json = try workbook("lab", "rise", "--sample", "x", "--json", in: course)
        #expect(json.output.contains(#""kind":"text""#) && json.succeeded)
    }

    @Test(arguments: [["--sample", "x"], ["--resume"]])
    func withoutWeightsItSaysHowToGetThem(arguments: [String]) throws {
        let course = try course()
        let outcome = try Piped(Launch(["lab", "rise"] + arguments, in: course.path)).finish()
        #expect(
            !outcome.succeeded
                && outcome.errors.contains("no run of rise has left weights yet. `workbook lab rise`"),
            "\(outcome)")
    }

    @Test func weightsThatAreDamagedOrOfAnotherLabAreRefused() throws {
        let course = try course()
        #expect(try workbook("lab", "rise", in: course).succeeded)
        let file = ".workbook/labs/rise.safetensors"
        let whole = try Data(contentsOf: URL(fileURLWithPath: course.at(file)))
        try course.write(whole.dropLast(3), to: file)
        let cut = try workbook("lab", "rise", "--sample", "x", in: course)
        #expect(!cut.succeeded && cut.errors.contains("rise.safetensors: "), "\(cut)")
        var other = whole
        let name = try #require(other.firstRange(of: Data("\"lab\":\"rise\"".utf8)))
        other.replaceSubrange(name, with: Data("\"lab\":\"fall\"".utf8))
        try course.write(other, to: file)
        let foreign = try workbook("lab", "rise", "--sample", "x", in: course)
        #expect(foreign.errors.contains("it holds weights of fall, rise"), "\(foreign)")
    }

    @Test func aFunctionThatChangedSinceIsNamed() throws {
        let course = try course()
        #expect(try workbook("lab", "rise", in: course).succeeded)
        try course.write(RNNStep.right, to: RNNStep.stub)
        #expect(try workbook("grade", "rnn-step", in: course).succeeded)
        let outcome = try workbook("lab", "rise", "--sample", "x", in: course)
        #expect(
            outcome.succeeded && outcome.errors.contains("rnn_step is another function now"), "\(outcome)")
    }

    @Test func aLabWithoutSamplesSaysSo() throws {
        let outcome = try workbook("lab", "rise", "--sample", "x", in: SmallLab.course())
        #expect(!outcome.succeeded && outcome.errors.contains("has no `sample`"), "\(outcome)")
    }
}
