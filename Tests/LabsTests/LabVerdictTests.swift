import CourseCatalog
import Foundation
import LabKit
import Labs
import NumericCore
import Testing

/// Verdicts from made-up runs.
struct LabVerdictTests {
    private static let variant = LabVariant(
        name: "lstm", lesson: "01-first", uses: [], baseline: 0.25, bar: 0.95, expected: .reached, steps: 100,
        seconds: 60)

    /// A lab of its own folder, since labs are read from files.
    private func lab() throws -> Lab {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lab-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "lessons/01-first/lesson.md": "---\ntitle: First\n---\n\nText.\n",
            "lessons/01-first/lab.md": """
            ---
            name: recall
            title: Recall
            metric: accuracy
            baseline: 0.25
            bar: 0.95
            loss-baseline: 1.386
            seconds: 60
            steps: 100
            variants:
              - name: rnn
                expected: missed
              - name: lstm
            ---

            Text.

            """,
            "solutions/01-first/lab/main.swift": "print(1)\n",
        ]
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try #require(Course(at: folder.path).labs.first)
    }

    private func verdict(
        _ frames: [Frame], expected: LabVariant.Expectation = .reached, trouble: String? = nil,
        usesModel: Bool = false
    ) throws -> LabVerdict {
        var trace = LabTrace()
        for frame in frames { trace.take(frame) }
        var variant = Self.variant
        variant.expected = expected
        if expected == .missed { variant.name = "rnn" }
        return LabVerdict(on: trace, of: try lab(), variant, seed: 3, trouble: trouble, usesModel: usesModel)
    }

    private func run(
        steps: Int = 100, of wanted: Int = 100, loss: (Int) -> Float, accuracy: Float, gradient: Float? = 1,
        flow: [Float] = [1, 1, 1], reason: EndReason = .done, processor: Double = 10
    ) -> [Frame] {
        [.plan(steps: wanted, wanted: wanted, secondsPerStep: 0)]
            + (1...steps).map { .step($0, loss: loss($0), gradient: gradient) }
            + [
                .flow(flow, step: steps), .metric(accuracy, step: steps),
                .end(steps: steps, reason, seconds: 10, processorSeconds: processor),
            ]
    }

    @Test func aRunOverTheBarIsReached() throws {
        let verdict = try verdict(run(loss: { 1 / Float($0) }, accuracy: 0.97))
        #expect(verdict.result == .reached && verdict.findings.isEmpty)
        #expect(
            verdict.sentence
                == "Reached: best accuracy 0.97, at step 100; the bar is 0.95, guessing gives 0.25. Seed 3, 100 of 100 "
                + "steps in 10 s.")
        #expect(verdict.next.contains("--seed 4"))
    }

    @Test func aRunThatStoppedOverTheBarIsReachedToo() throws {
        let verdict = try verdict(run(steps: 20, loss: { 1 / Float($0) }, accuracy: 0.97, reason: .stopped))
        #expect(verdict.result == .reached)
    }

    @Test func aFlatLossIsToldWithItsNumbers() throws {
        let verdict = try verdict(run(loss: { _ in 1.39 }, accuracy: 0.26))
        #expect(verdict.result == .missed)
        #expect(verdict.findings.map(\.kind) == [.flatLoss])
        #expect(
            verdict.findings[0].sentence.contains("1.39 over the first tenth of the run, 1.39 over the last"))
        #expect(verdict.next.contains("--model --seed 3"))
    }

    @Test func anExpectedMissIsGoodAndSaysWhereTheGradientWent() throws {
        let verdict = try verdict(
            run(loss: { _ in 1.39 }, accuracy: 0.26, flow: [1e-9, 1e-3, 0.5]), expected: .missed)
        #expect(verdict.result == .missedAsExpected && verdict.result.isGood)
        let vanishing = try #require(verdict.findings.first { $0.kind == .vanishing })
        #expect(
            vanishing.sentence.contains("0.5 long at the last moment")
                && vanishing.sentence.contains("1e-9"))
        #expect(verdict.next.contains("--variant lstm"))
    }

    @Test func aLossThatIsNoNumberIsToldWithItsStepAndItsCause() throws {
        let frames = run(
            steps: 41, loss: { $0 < 41 ? 1 : .nan }, accuracy: .nan, gradient: 5e8, reason: .notANumber)
        let verdict = try verdict(frames)
        #expect(verdict.result == .notANumber)
        #expect(verdict.findings.first?.step == 41)
        #expect(verdict.findings.first?.sentence.contains("it exploded") == true)
    }

    @Test func aLossThatNeverWasANumberPointsAtTheForwardPass() throws {
        let verdict = try verdict(run(steps: 1, loss: { _ in .nan }, accuracy: .nan, reason: .notANumber))
        #expect(verdict.findings.first?.sentence.contains("It never was one") == true)
    }

    @Test func oneHugeGradientIsToldWithItsStep() throws {
        var frames = run(loss: { 1 / Float($0) }, accuracy: 0.5)
        frames.insert(.step(50, loss: 0.02, gradient: 3000), at: 51)
        let verdict = try verdict(frames)
        #expect(verdict.findings.map(\.kind) == [.exploding] && verdict.findings[0].step == 50)
    }

    @Test func fewerStepsThanWantedAreNoJudgement() throws {
        let verdict = try verdict(run(steps: 12, of: 100, loss: { 1 / Float($0) }, accuracy: 0.3))
        #expect(verdict.result == .tooSlow && !verdict.result.isJudged)
        #expect(
            verdict.sentence.hasPrefix(
                "Not judged: too slow. A step took 0.8 s, so 12 of 100 steps were possible"))
        #expect(verdict.next.contains("loop over single numbers") && verdict.next.contains("--steps 12"))
    }

    @Test func fewerStepsThanTheLabPlansAreNoJudgement() throws {
        let verdict = try verdict(run(steps: 5, of: 5, loss: { 1 / Float($0) }, accuracy: 0.3))
        #expect(verdict.result == .tooFewSteps && verdict.sentence.contains("5 steps were asked for"))
    }

    @Test func aBusyMachineIsNotTheFunctionsFault() throws {
        let verdict = try verdict(
            run(steps: 12, of: 100, loss: { 1 / Float($0) }, accuracy: 0.3, processor: 3))
        #expect(verdict.result == .tooSlow && verdict.findings.map(\.kind) == [.busyMachine])
        #expect(verdict.findings[0].sentence.contains("30 % of a core") && verdict.next.contains("less busy"))
    }

    @Test func aCrashAndAProblemOfTheDataAreNoJudgement() throws {
        let crash = try verdict(
            Array(run(steps: 5, loss: { 1 / Float($0) }, accuracy: 0.3).dropLast()),
            trouble: "a.swift:3: Index out")
        #expect(crash.result == .failed && crash.sentence.contains("at step 5): a.swift:3: Index out"))
        let data = try verdict([.problem("no number", line: 7)], trouble: "it ended", usesModel: true)
        #expect(data.result == .failed && data.sentence.contains("line 7: no number"))
    }

    @Test func whatIsTrainedBesideIsKeptByItsNameAndJudgesNothing() throws {
        var frames = run(loss: { 1 / Float($0) }, accuracy: 0.5)
        for step in 1...9 { frames.insert(.other("rival \(step % 5)", value: 0.99, step: step), at: 1) }
        var trace = LabTrace()
        for frame in frames { trace.take(frame) }
        #expect(trace.others.count == 3 && trace.others.map(\.measurements.count) == [2, 2, 2])
        #expect(try verdict(frames).result == .missed)
    }

    @Test func aRunThatWentOnCountsItsOwnStepsOnly() throws {
        var trace = LabTrace(taken: 100)
        trace.take(.plan(steps: 300, wanted: 300, secondsPerStep: 0))
        trace.take(.step(120, loss: 1, gradient: nil))
        trace.take(.end(steps: 120, .time, seconds: 10, processorSeconds: 10))
        #expect(trace.step == 120 && trace.ownSteps == 20)
        let verdict = LabVerdict(
            on: trace, of: try lab(), Self.variant, seed: 3, trouble: nil, usesModel: false,
            options: ["units": "8"])
        #expect(verdict.result == .tooSlow && verdict.sentence.contains("A step took 0.5 s"))
        #expect(
            verdict.sentence.hasSuffix(
                "It went on from step 100. With units = 8 it is not the lab's own run and "
                    + "does not count as such."))
        #expect(verdict.next.contains("--steps 20"))
    }

    @Test func thousandsOfStepsAreThinnedOut() {
        var trace = LabTrace()
        for step in 1...20_000 { trace.take(.step(step, loss: Float(step), gradient: nil)) }
        #expect(trace.losses.count <= 4000 && trace.step == 20_000)
        #expect(zip(trace.losses, trace.losses.dropFirst()).allSatisfy { $0.step < $1.step })
    }
}
