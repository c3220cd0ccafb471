import Figures
import Terminal
import Testing

/// What holds of every figure.
struct FigureTests {
    @Test(arguments: FigureKind.allCases)
    func figuresAreTheGoldenFigures(_ kind: FigureKind) {
        let figure = FigureExamples.figure(kind)
        #expect(figure.problems.isEmpty)
        for width in [76, 40, 28] {
            Golden.expect(
                FigureExamples.text(figure, width: width), golden: "\(kind.rawValue).\(width).txt")
        }
        Golden.expect(
            FigureExamples.text(figure, width: 60, style: .ascii),
            golden: "\(kind.rawValue).ascii.60.txt")
        Golden.expect(
            FigureExamples.text(figure, width: 60, style: .blocks),
            golden: "\(kind.rawValue).blocks.60.txt")
    }

    @Test func variantsAreTheGoldenFigures() {
        for (name, yaml) in FigureExamples.variants {
            let figure = Figure(yaml: yaml)
            #expect(figure.problems.isEmpty, "\(name)")
            for width in [76, 40] {
                Golden.expect(FigureExamples.text(figure, width: width), golden: "\(name).\(width).txt")
            }
        }
    }

    @Test(arguments: FigureKind.allCases)
    func noRowIsWiderThanItsRoom(_ kind: FigureKind) {
        var figure = FigureExamples.figure(kind)
        for stop in [0, 1, -1] {
            if stop != 0 {
                figure.choose(0)
                _ = figure.move(toEnd: stop > 0)
            }
            for width in [1, 2, 3, 5, 8, 13, 21, 24, 30, 35, 36, 37, 40, 55, 80, 89, 200] {
                for style in PlotStyle.allCases {
                    let rows = figure.rows(width: width, style: style)
                    #expect(!rows.isEmpty)
                    #expect(rows.allSatisfy { $0.width <= width && $0.width == DisplayWidth.of($0.plain) })
                    #expect(style != .ascii || rows.allSatisfy { $0.plain.utf8.allSatisfy { $0 < 0x80 } })
                }
            }
        }
    }

    @Test(arguments: FigureKind.allCases)
    func sentenceIsThereAtEveryWidth(_ kind: FigureKind) {
        let figure = FigureExamples.figure(kind)
        let words = figure.sentence.split(separator: " ").joined()
        for width in [28, 40, 60, 80] {
            let letters = FigureExamples.text(figure, width: width).filter { !$0.isWhitespace }
            #expect(letters.contains(words))
        }
    }

    /// With its caption, or one of a line, and the rules of its frame.
    @Test(arguments: FigureKind.allCases)
    func figuresFitAWindowOf24Lines(_ kind: FigureKind) {
        for index in -1..<FigureExamples.figure(kind).parameterCount {
            for isHighest in [false, true] {
                var figure = FigureExamples.figure(kind)
                figure.choose(index)
                _ = figure.move(toEnd: isHighest)
                let caption = figure.caption.isEmpty ? 1 : 0
                let rows = figure.rows(width: 80, style: .braille).count + caption + 2
                #expect(rows <= 23, "\(figure.chosenName ?? "")")
            }
        }
    }

    @Test(arguments: FigureKind.allCases)
    func parametersStayWithinTheirBounds(_ kind: FigureKind) {
        var figure = FigureExamples.figure(kind)
        var hasMoved = false
        for index in 0..<figure.parameterCount {
            figure.choose(index)
            _ = figure.move(toEnd: false)
            let lowest = figure.parameters[index].value
            #expect(lowest == figure.parameters[index].range.lowerBound)
            hasMoved = figure.move(by: -1)
            #expect(!hasMoved)
            hasMoved = figure.move(by: 1)
            #expect(hasMoved)
            #expect(abs(figure.parameters[index].value - lowest - figure.parameters[index].step) < 1e-9)
            hasMoved = figure.move(by: 1_000_000)
            #expect(hasMoved || figure.parameters[index].choices.count == 2)
            hasMoved = figure.move(by: 1)
            #expect(!hasMoved)
            let parameter = figure.parameters[index]
            #expect(parameter.value <= parameter.range.upperBound)
            #expect(parameter.range.upperBound - parameter.value < parameter.step)
            #expect(figure.problems.isEmpty)
        }
    }

    @Test func usualEndsGiveWayToWhatTheFenceSets() {
        var figure = Figure(yaml: "kind: loss-curve\nsteps: 280")
        #expect(figure.parameters[0].value == 280 && figure.parameters[0].range == 0...280)
        #expect(FigureExamples.text(figure, width: 76).contains("steps 280"))
        figure.choose(0)
        let hasMoved = figure.move(by: 1)
        #expect(!hasMoved)
    }

    @Test func valueBetweenTwoStopsGoesToTheNextOne() {
        var figure = Figure(yaml: "kind: state-trajectory\nweight: 0.93\nvary: {weight: [0.5, 1.5, 0.05]}")
        var hasMoved = false
        figure.choose(0)
        #expect(figure.parameters[0].text == "0.93")
        hasMoved = figure.move(by: 1)
        #expect(hasMoved)
        #expect(figure.parameters[0].value == 0.95)
        hasMoved = figure.move(by: -1)
        #expect(hasMoved)
        #expect(figure.parameters[0].value == 0.9)
    }

    @Test(arguments: [
        ("kind: pie", "there is no figure “pie”"), ("caption: nothing", "no `kind`"),
        ("kind: state-trajectory\ncolour: red", "has no “colour”"),
        ("kind: state-trajectory\nvary: {weigth: [0, 1, 0.1]}", "names “weigth”"),
        ("kind: state-trajectory\nvary: {weight: [0, 1e300, 1]}", "stay within"),
        ("kind: state-trajectory\nvary: {weight: [1, 0, 0.1]}", "go up"),
        ("kind: state-trajectory\nvary: {weight: [0, 1, 0]}", "go up"),
        ("kind: state-trajectory\nvary: {weight: [0, 1, 1e-9]}", "1 to 1000 steps"),
        ("kind: state-trajectory\nvary: {weight: [0, 1]}", "[from, to, step]"),
        ("kind: state-trajectory\nvary: [0, 1]", "six names at most"),
        ("kind: state-trajectory\nweight: 3\nvary: {weight: [0, 1, 0.1]}", "outside what `vary` allows"),
        ("kind: state-trajectory\nsteps: 1e9", "a whole number from 2 to 200"),
        ("kind: state-trajectory\nweight: nan", "a number from -5 to 5"),
        ("kind: state-trajectory\nactivation: [tanh, relu]", "tanh or relu"),
        ("kind: gradient-flow\ncells: [rnn, transformer]", "“transformer”"),
        ("kind: gradient-flow\ncells: [rnn, rnn]", "twice"),
        ("kind: gradient-flow\ncells: {a: b}", "a list of words"),
        ("kind: softmax-temperature\nlogits: [1, two]", "must be numbers"),
        ("kind: softmax-temperature\nlogits: [1, 2]\nlabels: [a]", "1 `labels` for 2"),
        ("kind: attention-heat-map\ntokens: []", "is empty"),
        ("kind: attention-heat-map\ntokens: [a, b]\nscores: [[1, 2], [3]]", "not equally long"),
        ("kind: attention-heat-map\ntokens: [a, b]\nscores: [[1, 2, 3]]", "1 × 3"),
        ("kind: attention-heat-map\ntokens: [a, b]\nsources: [c]\ncausal: true", "causal mask"),
        ("kind: loss-curve\nrate: 0", "`rate`"), ("kind: loss-curve\nsteps: 300\nlength: 12", "over 1500"),
        ("kind: [", "never closed"),
    ])
    func whatIsWrongIsSaidInItsPlace(_ yaml: String, _ expected: String) {
        let figure = Figure(yaml: yaml)
        let problem = figure.problems.joined()
        #expect(problem.contains(expected), "\(problem)")
        #expect(!figure.isMovable)
        #expect(FigureExamples.text(figure, width: 300).hasPrefix("This figure cannot be drawn"))
    }

    @Test func figureMovedIntoTroubleCanBeMovedOut() {
        var figure = Figure(yaml: "kind: loss-curve\nsteps: 148\nlength: 10\nvary: {steps: [0, 156, 4]}")
        figure.choose(0)
        var hasMoved = figure.move(toEnd: true)
        #expect(hasMoved && figure.problems.count == 1)
        let text = FigureExamples.text(figure, width: 80)
        #expect(text.contains("over 1500") && text.contains("steps 156"))
        hasMoved = figure.move(by: -2)
        #expect(hasMoved && figure.problems.isEmpty)
    }

    @Test func labelsCannotTakeOverTheScreen() {
        let figure = Figure(
            yaml:
                "kind: attention-heat-map\ntokens: [\"\u{1B}[31mred\", \"a\\tb\", \u{202E}x]\ncaption: \u{9B}2J"
        )
        for width in [30, 80] {
            for row in figure.rows(width: width, style: .braille) {
                #expect(
                    row.plain.unicodeScalars.allSatisfy {
                        $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
                    })
            }
        }
    }
}
