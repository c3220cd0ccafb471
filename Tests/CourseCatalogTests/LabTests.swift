import CourseCatalog
import Testing

/// `lessons/LESSON/lab.md`: what it says, and what is said about one that is wrong.
struct LabTests {
    private static let file = "lessons/02-rnn-cell/lab.md"

    private func folder(
        _ front: String, body: String = "Watch the loss.", program: Bool = true
    ) throws
        -> CourseFolder
    {
        let folder = try CourseFolder()
        try folder.write("---\n\(front)\n---\n\n\(body)\n", to: Self.file)
        if program { try folder.write("print(1)\n", to: "solutions/02-rnn-cell/lab/main.swift") }
        return folder
    }

    private static let front = """
        name: recall
        title: Remember a letter
        metric: accuracy
        baseline: 0.25
        bar: 0.95
        loss-baseline: 1.3863
        seconds: 60
        steps: 400
        uses: [rnn_step]
        """

    private static let variants = """
        variants:
          - name: plain
            lesson: 02-rnn-cell
            uses: [rnn_forward]
            expected: missed
          - name: quick
            lesson: 02-rnn-cell
            steps: 10
            bar: 0.5
        """

    @Test func aLabWithoutVariantsHasOneOfItsOwnName() throws {
        let folder = try folder(Self.front)
        let lab = try #require(folder.course.lab("recall"))
        #expect(lab.diagnostics.map(\.description) == [])
        #expect(lab.title == "Remember a letter" && lab.metric == "accuracy" && lab.better == .higher)
        #expect(lab.lossBaseline == 1.3863)
        #expect(
            lab.variants == [
                LabVariant(
                    name: "recall", lesson: "02-rnn-cell", uses: ["rnn_step"], baseline: 0.25, bar: 0.95,
                    expected: .reached, steps: 400, seconds: 60)
            ])
    }

    @Test func aVariantSaysWhatDiffersFromTheLab() throws {
        let folder = try folder(Self.front + "\n" + Self.variants)
        let lab = try #require(folder.course.labs.first)
        #expect(lab.diagnostics.map(\.description) == [])
        let plain = try #require(lab.variant("plain"))
        #expect(plain.uses == ["rnn_step", "rnn_forward"] && plain.expected == .missed && plain.steps == 400)
        let quick = try #require(lab.variant("quick"))
        #expect(quick.uses == ["rnn_step"] && quick.bar == 0.5 && quick.steps == 10)
    }

    @Test func aFileCalledLikeAVariantBelongsToThatOneAlone() throws {
        let folder = try folder(Self.front + "\n" + Self.variants)
        for name in ["plain", "quick", "Data"] {
            try folder.write("let a = 1\n", to: "solutions/02-rnn-cell/lab/\(name).swift")
        }
        let lab = try #require(folder.course.labs.first)
        let plain = try #require(lab.variant("plain"))
        let names = lab.programFiles(of: plain).map { $0.split(separator: "/").last! }
        #expect(names == ["Data.swift", "main.swift", "plain.swift"])
    }

    @Test(arguments: [
        ("name: Recall It", "2: error: `name` is Recall It. Use lower-case letters"),
        ("baseline: low", "5: error: `baseline` is low, which is no number"),
        ("bar: 0.1", "6: error: the bar is 0.1, which is not better than the baseline 0.25"),
        ("seconds: 600", "8: error: `seconds` is 600. Write a whole number from 5 to 180"),
        ("steps: 0", "9: error: `steps` is 0. Write a whole number"),
        (
            "uses: [rnn_stop]",
            "10: error: `uses` names rnn_stop, which is no exercise of this course. Did you mean"
        ),
        ("uses: rnn_step", "10: error: `uses` is no list"),
    ])
    func aWrongLineIsNamedWithItsCure(line: String, message: String) throws {
        let key = line.prefix { $0 != ":" } + ":"
        let front = Self.front.split(separator: "\n").map { $0.hasPrefix(key) ? line : String($0) }
        let folder = try folder(front.joined(separator: "\n"))
        let problems = folder.course.labs.flatMap(\.diagnostics).map(\.description)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("\(Self.file):\(message)") == true, "\(problems)")
    }

    @Test(arguments: [
        (
            "lesson: 02-rnn-cell", "lesson: 02-rnn-sell",
            "13: error: the variant plain is of the lesson 02-rnn-sell"
        ),
        ("expected: missed", "expected: mist", "15: error: `expected` is mist. Write `reached` or `missed`"),
        ("name: quick", "name: plain", "16: error: two variants are called plain"),
        ("bar: 0.5", "par: 0.5", "19: error: unknown key `par` of a variant. Did you mean `bar`?"),
    ])
    func aWrongVariantIsNamedWithItsCure(line: String, other: String, message: String) throws {
        var text = Self.front + "\n" + Self.variants
        let range = try #require(text.range(of: line))
        text.replaceSubrange(range, with: other)
        let folder = try folder(text)
        let problems = folder.course.labs.flatMap(\.diagnostics).map(\.description)
        #expect(problems.contains { $0.hasPrefix("\(Self.file):\(message)") }, "\(problems)")
    }

    @Test func aMissingProgramAndAMissingKeyAreProblemsOfTheCourse() throws {
        let folder = try folder("name: recall\ntitle: Remember", program: false)
        let problems = folder.course.check().map(\.description)
        #expect(problems.contains { $0.hasPrefix("\(Self.file):2: error: metric is missing") })
        #expect(
            problems.contains { $0.hasPrefix("solutions/02-rnn-cell/lab/main.swift: error: the program") })
        #expect(folder.course.labs.first?.variants.isEmpty == true)
    }

    @Test func aCourseWithoutALabHasNone() throws {
        #expect(try CourseFolder().course.labs.isEmpty)
    }

    private static let extras = """
        sample: a letter
        options:
          - name: units
            kind: whole
            usual: 24
            range: [2, 64]
            about: How many.
          - name: cell
            kind: choice
            choices: [rnn, gru]
            usual: gru
            about: Which.
        data:
          formats: [lines, csv]
          columns: [from, to]
          about: Pairs.
        """

    @Test func aLabSaysWhatCanBeSetWhatDataItTakesAndWhatToSample() throws {
        let folder = try folder(Self.front + "\n" + Self.extras)
        let lab = try #require(folder.course.labs.first)
        #expect(lab.diagnostics.map(\.description) == [])
        #expect(lab.sample == "a letter" && lab.options.map(\.name) == ["units", "cell"])
        #expect(lab.options[0].kind == .whole(2...64) && lab.options[0].line == 13)
        #expect(lab.options[0].value(of: "+8") == "8" && lab.options[0].value(of: "65") == nil)
        #expect(lab.options[1].value(of: "rnn") == "rnn" && lab.options[1].value(of: "RNN") == nil)
        let data = try #require(lab.data)
        #expect(data == LabData(formats: [.lines, .csv], columns: ["from", "to"], about: "Pairs."))
        #expect(data.format(ofFile: "a/b.CSV") == .csv && data.format(ofFile: "b.tsv") == nil)
        #expect(data.format(ofFile: "a.b/c") == .lines)
    }

    @Test(arguments: [
        ("options: units", 11, "`options` is no list"),
        ("options:\n  - kind: whole", 12, "an option's `name` is missing or no name"),
        ("options:\n  - {name: a, kind: whole, usual: 1, range: [1, 2]}", 12, "the option a has no `about`"),
        ("options:\n  - {name: a, kind: whole, usual: 3, range: [1, 2], about: x}", 12, "the usual value 3"),
        (
            "options:\n  - {name: a, kind: whole, usual: 1, range: [2, 1], about: x}", 12,
            "no `range` of whole"
        ),
        ("options:\n  - {name: a, kind: odd, usual: 1, about: x}", 12, "the `kind` odd"),
        ("options:\n  - {name: a, kind: choice, usual: x, choices: [x], about: x}", 12, "has no `choices`"),
        ("options:\n  - {name: a, kynd: whole, about: x}", 12, "unknown key `kynd`"),
        ("data: [csv]", 11, "`data` is no map"),
        ("data: {formats: [xls], about: x}", 11, "`formats` has xls"),
        ("data: {formats: [csv]}", 11, "`data` has no `about`"),
        ("data: {formats: [text], columns: [a], about: x}", 11, "none of the formats has columns"),
    ])
    func whatIsWrongWithThemIsToldWithItsLine(text: String, line: Int, words: String) throws {
        let folder = try folder(Self.front + "\n" + text)
        let lab = try #require(folder.course.labs.first)
        let told = lab.diagnostics.map(\.description)
        #expect(
            told.contains { $0.contains("\(Self.file):\(line): error: ") && $0.contains(words) }, "\(told)")
    }
}
