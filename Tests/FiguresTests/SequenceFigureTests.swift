import Figures
import Glibc
import Testing

/// Figures about lengths, rates and readouts, computed here once more by other means.
struct SequenceFigureTests {
    private func figure(_ kind: String, _ fields: String = "") -> Figure {
        Figure(yaml: "kind: \(kind)\n\(fields)")
    }

    // MARK: padding-grid

    @Test func paddingIsCountedForEveryBatchSize() {
        let lengths = [5, 1, 4, 2]
        // In the order given, by hand: pairs (5, 1) and (4, 2), then all four.
        for (size, padding, places) in [(1, 0, 12), (2, 6, 18), (3, 5, 17), (4, 8, 20)] {
            let text = figure("padding-grid", "lengths: \(lengths)\nbatch: \(size)").sentence
            #expect(text.hasPrefix("\(padding) of \(places) places are padding"), "\(text)")
        }
        let sorted = figure("padding-grid", "lengths: \(lengths)\nbatch: 2\nsorted: yes").sentence
        #expect(sorted.hasPrefix("2 of 14 places are padding, 14 %, in 2 batches of 7 steps in all."))
        #expect(sorted.hasSuffix("In the order given it would be 33 %."))
    }

    @Test func sortingIsChosenByAWord() {
        var figure = figure("padding-grid")
        figure.choose(1)
        #expect(figure.chosenName == "sorted" && figure.chosenValue == "no")
        let hasMoved = figure.move(by: 1)
        #expect(hasMoved && figure.chosenValue == "yes")
        #expect(figure.parameters[1].span == "one of no, yes")
        #expect(figure.parameters[1].value(typed: "Yes") == 1)
        #expect(figure.parameters[1].value(typed: "1") == nil)
    }

    // MARK: schedule-curve

    @Test(arguments: [(10, 100, 0.0), (0, 50, 0.0), (20, 80, 0.0002), (30, 30, 0.0)])
    func scheduleIsThatOfTheLesson(_ warmUp: Int, _ total: Int, _ floor: Double) {
        let figure = figure("schedule-curve", "warm-up: \(warmUp)\ntotal: \(total)\nfloor: \(floor)")
        for row in figure.table.dropFirst() {
            let step = Double(row[0])!
            let part = (step - Double(warmUp)) / Double(max(1, total - warmUp))
            let expected =
                Int(step) < warmUp
                ? 0.001 * step / Double(warmUp) : floor + (0.001 - floor) * (1 + cos(.pi * part)) / 2
            #expect(abs(Double(row[1])! - expected) < 6e-6, "step \(step)")
        }
        let says =
            [0: "first gradient", 30: "nothing is left for the way down"][warmUp]
            ?? "to 0.001 at step \(warmUp)"
        #expect(figure.sentence.contains(says))
    }

    // MARK: gradient-flow

    @Test func everyReadoutHandsOutTheWholeGradient() {
        // With a radius of next to 0 nothing comes back through later states: each step has its direct share.
        let fields = "cells: [rnn]\nradius: 0.01\nsteps: 20\nreadout: "
        let mean = figure("gradient-flow", fields + "mean")
        #expect(mean.sentence.contains("hands each of the 20 steps 0.05 directly"))
        #expect(mean.table.dropFirst().dropLast().allSatisfy { abs(Double($0[1])! - 0.05) < 0.002 })
        let last = figure("gradient-flow", fields + "last")
        #expect(last.table[1][1] == "1" && Double(last.table[2][1])! < 1e-6)
        #expect(figure("gradient-flow", fields + "max").sentence.contains("of 20 steps in the RNN"))
    }

    @Test func meanReachesTheFirstStepWhereTheLastStateDoesNot() {
        func atFirstStep(_ readout: String) -> Double {
            let table = figure("gradient-flow", "cells: [rnn]\nradius: 0.5\nsteps: 100\nreadout: \(readout)")
                .table
            return Double(table[table.count - 2][1])!
        }
        #expect(atFirstStep("last") < 1e-15)
        #expect(atFirstStep("mean") > 0.01)
    }

    // MARK: state-trajectory

    @Test(arguments: [1, 7, 10, 29, 30, 40])
    func carriedStateKnowsNothingOfChunks(_ chunk: Int) {
        let fields = "weight: 0.9\ninput: 0.3\nsteps: 30\n"
        let whole = figure("state-trajectory", fields + "compare: 0.9")
        let stream = figure("state-trajectory", fields + "chunk: \(chunk)")
        #expect(stream.table.dropFirst().map { $0[1] } == whole.table.dropFirst().map { $0[1] })
        var state = 0.5
        for step in 0..<30 {
            if step > 0, step % chunk == 0 { state = 0 }
            state = tanh(0.9 * state + 0.3)
        }
        #expect(abs(Double(stream.table[6][2])! - state) < 6e-4)
    }

    @Test func streamHasOneWeight() {
        let figure = figure("state-trajectory", "chunk: 5\ncompare: [0.5]")
        #expect(figure.problems.first?.hasPrefix("`compare` does not go with `chunk`") == true)
    }

    // MARK: What is refused

    @Test(arguments: [
        ("kind: padding-grid\nlengths: [3, 0]", "`lengths` must be whole numbers from 1 to 999"),
        ("kind: padding-grid\nsorted: maybe", "`sorted` must be one of no, yes"),
        ("kind: padding-grid\nvary: {sorted: [yes, no]}", "`vary` sorted must list two or more of no, yes"),
        ("kind: padding-grid\nvary: {sorted: [0, 1, 1]}", "in this order"),
        ("kind: schedule-curve\nfloor: 0.01", "`floor` is 0.01, over the `peak` of 0.001"),
        ("kind: gradient-flow\nreadout: first", "`readout` must be one of last, mean, max"),
        ("kind: gradient-flow\nreadout: last\nvary: {readout: [mean, max]}", "`readout` is last, outside"),
        ("kind: gate-histogram\ntraining: 300\nlength: 12", "`training` times `length` is over 2400"),
        ("kind: beam-tree\ntokens: [a]", "`tokens` needs two at least"),
        ("kind: beam-tree\ntokens: [a, b]", "give a `table` too"),
        ("kind: beam-tree\ntokens: [a, b]\ntable: [[[1, 0], [1, 0]]]", "2 × 2 numbers at step 1"),
        ("kind: beam-tree\ntokens: [a, b]\ntable: [[[1, 0], [1, 0], [1, 1]]]", "row 3, that do not sum to 1"),
        ("kind: position-heat-map\nsize: 5", "`size` is 5; sines and cosines need an even one"),
        ("kind: attention-heat-map\nheads: 4", "`heads` is 4, which does not divide the 2 numbers"),
    ])
    func whatIsWrongIsSaidWithItsCure(_ yaml: String, _ expected: String) {
        let problem = Figure(yaml: yaml).problems.joined()
        #expect(problem.contains(expected), "\(problem)")
    }
}
