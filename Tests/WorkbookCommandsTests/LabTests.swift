import Foundation
import ProgressStore
import SequenceModels
import Terminal
import Testing

/// `workbook lab`, on a lab that takes moments.
struct LabTests {
    private func passed(_ source: String = RNNStep.right) throws -> ScratchFolder {
        let course = try SmallLab.course()
        try course.write(source, to: RNNStep.stub)
        #expect(try workbook("grade", "rnn-step", in: course).succeeded)
        return course
    }

    @Test func theListSaysWhatEachUsesAndTheBestResult() throws {
        let course = try SmallLab.course()
        let before = try workbook("lab", in: course)
        #expect(before.output.contains("rise  A line that rises") && before.output.contains("not run yet"))
        #expect(before.output.contains("Model solutions: rnn_step (not passed yet)."))
        #expect(try workbook("lab", "rise", in: course).succeeded)
        #expect(try workbook("lab", in: course).output.contains("best height 0.762 in 1 run"))
    }

    @Test func aRunSaysWhetherTheBarWasReachedAndIsRemembered() throws {
        let course = try SmallLab.course()
        let outcome = try workbook("lab", "rise", "--seed", "7", in: course)
        #expect(outcome.succeeded, "\(outcome)")
        #expect(
            outcome.output.contains(
                "Reached: best height 0.762, at step 10; the bar is 0.7, guessing gives 0.1."))
        let runs = try course.store.labRuns(of: "rise")
        #expect(runs.map(\.result) == ["reached"] && runs.map(\.seed) == [7] && runs.map(\.steps) == [10])
        #expect(runs.first?.functions.map(\.isOwn) == [false])
        let tensors = try WeightFile.load(course.at(".workbook/labs/rise.safetensors"))
        #expect(tensors["w"]?.scalars == [1, 2])
    }

    @Test func aFunctionThatPassedAndIsUnchangedIsTheLearnersOwn() throws {
        let course = try passed()
        let outcome = try workbook("lab", "rise", "--mine", in: course)
        #expect(outcome.succeeded && outcome.output.contains("Yours: rnn_step."), "\(outcome)")
        #expect(try course.store.labRuns(of: "rise").first?.functions.map(\.isOwn) == [true])
        let model = try workbook("lab", "rise", "--model", in: course)
        #expect(model.output.contains("Model solutions: rnn_step."))
    }

    @Test func aFunctionThatChangedSinceIsStoodInForAndNotDemandedInVain() throws {
        let course = try passed()
        try course.write(RNNStep.right + "// later\n", to: RNNStep.stub)
        let outcome = try workbook("lab", "rise", in: course)
        #expect(
            outcome.succeeded && outcome.output.contains("rnn_step (changed since it passed)"), "\(outcome)")
        let mine = try workbook("lab", "rise", "--mine", in: course)
        #expect(!mine.succeeded && mine.errors.contains("rnn-step is changed since it passed"), "\(mine)")
    }

    @Test func aHelperOfTheLearnersMayBeCalledLikeAnythingInTheLab() throws {
        let course = try passed(RNNStep.right + "\nlet run = 3\nfunc accuracy(logits: Tensor) -> Int { 1 }\n")
        let outcome = try workbook("lab", "rise", "--mine", in: course)
        #expect(outcome.succeeded, "\(outcome)")
    }

    @Test func aBarThatIsMissedEndsWithStatusOne() throws {
        let course = try SmallLab.course(bar: 0.9)
        let outcome = try workbook("lab", "rise", in: course)
        #expect(
            outcome.ending == .exited(1) && outcome.output.contains("Not reached: best height 0.762"),
            "\(outcome)")
    }

    @Test func aLossThatIsNoNumberIsToldWithItsStep() throws {
        let course = try SmallLab.course(
            SmallLab.source("run.report(loss: step < 4 ? 1 : .nan, gradient: h[0, 0] * (step < 4 ? 1 : 1e9))")
        )
        let outcome = try workbook("lab", "rise", in: course)
        #expect(outcome.ending == .exited(1), "\(outcome)")
        #expect(outcome.output.contains("At step 4 the loss was no longer a number"))
    }

    @Test func whereStepsAreSlowFewerAreTakenAndNothingIsJudged() throws {
        let course = try SmallLab.course(
            SmallLab.source("usleep(100_000)\nrun.report(loss: h[0, 0])\nrun.measure(0.2, weights: weights)"),
            steps: 1000)
        let outcome = try workbook("lab", "rise", in: course)
        #expect(
            outcome.ending == .exited(2) && outcome.output.contains("Not judged: too slow."), "\(outcome)")
        #expect(try course.store.labRuns(of: "rise").map(\.result) == ["too-slow"])
    }

    @Test func aProgramThatStopsOrSendsNonsenseIsNotJudged() throws {
        let stopping = try SmallLab.course(SmallLab.source("if step == 3 { _ = [h][step] }"))
        let stopped = try workbook("lab", "rise", in: stopping)
        #expect(
            stopped.ending == .exited(2) && stopped.output.contains("Not judged: the program"), "\(stopped)")
        let sending = try SmallLab.course(
            SmallLab.source("_ = h\nlet text: StaticString = \"\\u{1B}[2J\\n\"\nwrite(4, text.utf8Start, 5)"))
        let sent = try workbook("lab", "rise", in: sending)
        #expect(sent.ending == .exited(2) && sent.output.contains("is none that LabKit sends"), "\(sent)")
        #expect(!sent.everything.contains("\u{1B}[2J"))
    }

    @Test func aProgramThatDoesNotCompileIsNamedWithFileAndLine() throws {
        let course = try SmallLab.course(SmallLab.source("nonsense(h)"))
        let outcome = try workbook("lab", "rise", in: course)
        #expect(outcome.ending == .exited(2), "\(outcome)")
        #expect(outcome.errors.contains("\(SmallLab.program):12: error: it does not compile: "), "\(outcome)")
    }

    @Test func aWrongLineOfTheLabIsNamed() throws {
        let course = try SmallLab.course(bar: 0.05)
        let outcome = try workbook("lab", "rise", in: course)
        #expect(
            outcome.ending == .exited(1) && outcome.errors.contains("\(SmallLab.file):6: error: the bar"),
            "\(outcome)")
        let unknown = try workbook("lab", "rice", in: course)
        #expect(!unknown.succeeded && unknown.errors.contains("Did you mean `rise`?"))
    }

    @Test func otherProgramsGetALineOfJSONForEachFrameAndTheVerdictLast() throws {
        let course = try SmallLab.course()
        let outcome = try workbook("lab", "rise", "--json", in: course)
        let objects = try outcome.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        let kinds = objects.compactMap { $0["kind"] as? String }
        #expect(kinds.count == objects.count && kinds.first == "plan" && kinds.last == "verdict")
        #expect(objects.last?["result"] as? String == "reached")
        #expect(kinds.filter { $0 == "metric" }.count == 10)
    }

    @Test func theWeightsCanBeSavedElsewhereAndWhatCannotBeWrittenIsSaid() throws {
        let course = try SmallLab.course()
        #expect(try workbook("lab", "rise", "--save", "mine.safetensors", in: course).succeeded)
        #expect(try WeightFile.load(course.at("mine.safetensors"))["w"] != nil)
        let lost = try workbook("lab", "rise", "--save", "none/mine.safetensors", in: course)
        #expect(!lost.succeeded && lost.errors.contains("the weights could not be written"), "\(lost)")
        #expect(try course.store.labRuns(of: "rise").count == 2)
    }

    private static let endless = SmallLab.source(
        "usleep(2000)\nrun.report(loss: h[0, 0])\nrun.measure(0.7 + Float(step % 2) / 10, weights: weights)")

    @Test(arguments: ["q", "\u{3}"])
    func aKeyEndsTheLiveScreenWellAndKeepsTheBest(key: String) throws {
        let course = try SmallLab.course(Self.endless, steps: 900_000)
        let terminal = try LearnersTerminal(Launch(["lab", "rise"], in: course.path))
        terminal.folder = course
        try terminal.wait(for: "height 0.")
        #expect(terminal.shown.contains("q ends it"))
        terminal.resize(columns: 40, rows: 10)
        try terminal.wait(for: "q ends it")
        terminal.type(key)
        try terminal.wait(for: "Weights of the best step")
        #expect(try terminal.finish() == .exited(0))
        #expect(course.exists(".workbook/labs/rise.safetensors"))
        #expect(try course.store.labRuns(of: "rise").map(\.result) == ["reached"])
    }

    @Test func theProofOfACourseRunsItsLabs() throws {
        let whole = try workbook("author", "check", in: SmallLab.course())
        #expect(whole.output.contains("1 lab proved"), "\(whole)")
        let silent = try workbook("author", "check", in: SmallLab.course(SmallLab.source("_ = h")))
        #expect(silent.output.contains("\(SmallLab.file): error: it tells no loss."), "\(silent)")
        let broken = try workbook("author", "check", in: SmallLab.course(SmallLab.source("nonsense(h)")))
        #expect(broken.output.contains("\(SmallLab.program):12: error:"), "\(broken)")
    }

    @Test func twoRunsAtOnceAreBothRemembered() throws {
        let course = try SmallLab.course()
        let runs = try ["1", "2"].map { try Piped(Launch(["lab", "rise", "--seed", $0], in: course.path)) }
        for run in runs { #expect(try run.finish().succeeded) }
        #expect(Set(try course.store.labRuns(of: "rise").map(\.seed)) == [1, 2])
        #expect(try WeightFile.load(course.at(".workbook/labs/rise.safetensors"))["w"] != nil)
    }

    @Test func aScreenReaderIsToldInSentences() throws {
        let course = try SmallLab.course()
        let outcome = try workbook("lab", "rise", "--linear", in: course)
        #expect(outcome.succeeded && outcome.output.contains("Step 10 of 10. The loss is 0.1."), "\(outcome)")
    }
}
