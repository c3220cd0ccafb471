import Glibc
import Figures
import Testing

/// What a figure says is what the numbers say, computed here once more by other means.
struct FigureSentenceTests {
    private func sentence(_ yaml: String) -> String { Figure(yaml: yaml).sentence }

    @Test func lessonsTrajectoryIsTold() {
        #expect(
            sentence("kind: state-trajectory\nvary: {weight: [0.5, 1.5, 0.05]}")
                == "At weight 1.2 the state settles at 0.659; at 0.8 it falls below 0.001 after 28 steps.")
    }

    @Test(arguments: [-1.3, -0.6, 0.5, 0.75, 0.9, 1.0, 1.1, 1.35, 1.5])
    func trajectoryAgreesWithPlainArithmetic(_ weight: Double) {
        var states: [Float] = [0.5]
        for _ in 0..<30 { states.append(tanhf(Float(weight) * states[states.count - 1])) }
        let text = sentence("kind: state-trajectory\nweight: \(weight)\ncompare: \(weight)")
        if abs(states[30]) < 0.001 {
            let first = states.indices.first { abs(states[$0]) < 0.001 }!
            #expect(text == "At weight \(short(weight)) the state falls below 0.001 after \(first) steps.")
        } else {
            #expect(numbers(text).contains { abs($0 - Double(states[30])) < 0.0006 })
            #expect(text.contains("jumps") == (weight < -1))
            #expect(text.contains("settles") == (weight > 1.05))
        }
    }

    @Test func statesOfReLUGrowWithoutBound() {
        let text = sentence("kind: state-trajectory\nactivation: relu\nweight: 1.2\ncompare: 0.8")
        #expect(text.contains("stands at 119 after 30 steps and still grows"))
        #expect(abs(0.5 * pow(1.2, 30) - 119) < 1)
    }

    @Test(arguments: [-3, -0.5, 0, 0.25, 1, 4])
    func gatesAgreeWithTheirFormulas(_ x: Double) {
        let values = numbers(sentence("kind: gate-curves\nx: \(x)"))
        let s = 1 / (1 + exp(-x))
        let expected = [x, s, s * (1 - s), tanh(x), 1 - tanh(x) * tanh(x)]
        #expect(values.count == 5)
        #expect(zip(values, expected).allSatisfy { abs($0 - $1) < 6e-4 })
    }

    @Test(arguments: [(0.9, 0.5, 0.8, 0.5), (1, 0.2, 1, -0.3), (0, 1, 0, 1), (0.5, 0, 0.5, 0.9)])
    func cellAgreesWithItsClosedForm(_ f: Double, _ i: Double, _ o: Double, _ g: Double) {
        let figure = Figure(yaml: "kind: cell-explorer\nf: \(f)\ni: \(i)\no: \(o)\ncandidate: \(g)")
        let c = f == 1 ? 30 * i * g : i * g * (1 - pow(f, 30)) / (1 - f)
        let last = figure.table[figure.table.count - 1]
        #expect(last[0] == "30")
        #expect(abs(Double(last[1])! - c) < 5e-3 * max(1, abs(c)))
        #expect(abs(Double(last[2])! - o * tanh(c)) < 5e-3)
        #expect(figure.sentence.contains("= \(last[1]), and h"))
    }

    @Test(arguments: [0.1, 0.5, 1, 2, 5])
    func softmaxAgreesWithItsFormula(_ temperature: Double) {
        let logits = [3.0, 2, 1, 0, -1]
        let powers = logits.map { exp($0 / temperature) }
        let shares = powers.map { $0 / powers.reduce(0, +) }
        let figure = Figure(yaml: "kind: softmax-temperature\ntemperature: \(temperature)")
        let printed = figure.table.dropFirst().map { Double($0[1])! }
        #expect(zip(printed, shares).allSatisfy { abs($0 - $1) < 6e-4 })
        let entropy = -shares.reduce(0) { $0 + $1 * log2($1) }
        let told = numbers(figure.sentence)
        #expect(abs(told[2] - shares[0]) < 6e-4 && abs(told[4] - entropy) < 6e-3)
    }

    @Test func attentionIsTheSoftmaxOfTheScores() {
        let figure = Figure(
            yaml:
                "kind: attention-heat-map\ntokens: [a, b]\nsources: [x, y, z]\nscores: [[1, 2, 3], [0, 0, 4]]\nquery: 2"
        )
        let share = exp(4.0) / (exp(4.0) + 2)
        #expect(figure.sentence.hasPrefix("“b” (2) gives \(fixed(share)) of its attention to “z”"))
        let rows = FigureExamples.text(figure, width: 60).split(separator: "\n")[2...3]
        for row in rows { #expect(abs(numbers(String(row)).reduce(0, +) - 1) < 0.02) }
    }

    @Test func laterTokensAreHiddenFromEarlierOnes() {
        let figure = FigureExamples.figure(.attentionHeatMap)
        let rows = FigureExamples.text(figure, width: 76).split(separator: "\n")[2..<8]
        for (index, row) in rows.enumerated() {
            #expect(row.count { $0 == "·" } == 5 - index)
            #expect(abs(numbers(String(row)).reduce(0, +) - 1) < 0.02)
        }
    }

    @Test func gradientOfALinearRegimeIsThePowerOfTheRadius() {
        // With next to no input the slopes of tanh are 1, and what is left after k steps is radius^k.
        let figure = Figure(yaml: "kind: gradient-flow\ncells: [rnn]\nradius: 0.5\nsteps: 10")
        let told = numbers(figure.sentence)
        #expect(told[0] == 0.5 && told[1] == 1 && told[2] == 10)
        #expect(told[3] > 0.7 * pow(0.5, 10) && told[3] <= pow(0.5, 10))
        #expect(figure.table[1] == ["0", "1"])
    }

    @Test func openForgetGateCarriesTheGradientFurther() {
        func left(_ bias: Int) -> Double {
            numbers(sentence("kind: gradient-flow\ncells: [lstm]\nforget-bias: \(bias)\nsteps: 40"))[4]
        }
        #expect(left(-2) < left(1) && left(1) < left(4))
    }

    @Test func lossFallsAndTrainingGoesOnWhereItWas() {
        var figure = Figure(
            yaml: "kind: loss-curve\ncell: gru\nlength: 3\nsteps: 10\nvary: {steps: [0, 60, 5]}")
        let first = figure.sentence
        figure.choose(0)
        let hasMoved = figure.move(toEnd: true)
        #expect(hasMoved)
        let whole = Figure(yaml: "kind: loss-curve\ncell: gru\nlength: 3\nsteps: 60")
        #expect(figure.sentence == whole.sentence)
        #expect(Double(whole.table[6][1])! < log(4) / 2)
        for _ in 0..<10 { _ = figure.move(by: -1) }
        #expect(figure.sentence == first)
    }

    @Test func runningFigureTrainsToItsEndAndStops() {
        var figure = FigureExamples.figure(.lossCurve)
        figure.choose(0)
        figure.toggleRunning()
        for _ in 0..<20 { figure.tick() }
        #expect(!figure.isRunning)
        #expect(figure.parameters[0].value == 24)
        figure.toggleRunning()
        #expect(figure.isRunning && figure.parameters[0].value == 0)
    }

    @Test func anotherRateIsTrainedFromItsFirstStep() {
        var figure = Figure(
            yaml: "kind: loss-curve\ncell: rnn\nvary: {steps: [0, 8, 4], rate: [0.01, 0.1, 0.01]}")
        figure.choose(1)
        let hasMoved = figure.move(by: 1)
        #expect(hasMoved && figure.isRunning && figure.parameters[0].value == 0)
        for _ in 0..<4 { figure.tick() }
        #expect(!figure.isRunning && figure.sentence.contains("After 8 steps"))
    }

    // MARK: Reading a sentence

    private func numbers(_ text: String) -> [Double] {
        var result: [Double] = []
        var part = ""
        for character in text + " " {
            if character.isNumber && character.isASCII || "-.e".contains(character) && !part.isEmpty
                || character == "-"
            {
                part.append(character)
            } else {
                while let last = part.last, !last.isNumber { part.removeLast() }
                if let number = Double(part) { result.append(number) }
                part = ""
            }
        }
        return result
    }

    private func short(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }

    private func fixed(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }
}
