import Foundation
import ProgressStore
import Testing

/// `workbook lab --data` and `--set`.
struct LabDataTests {
    private static let data = """
        data:
          formats: [lines, csv]
          columns: [from, to]
          about: A whole number a line.
        """

    private static let reading = SmallLab.rising.replacing(
        "let weights",
        with: """
            let table = run.data()
            for (row, line) in zip(table?.rows ?? [], table?.lines ?? []) where Int(row[0]) == nil {
                run.fail("`\\(row[0])` is no whole number", line: line)
            }
            let weights
            """)

    private func course() throws -> ScratchFolder { try SmallLab.course(Self.reading, more: Self.data) }

    @Test func dataIsReadFromTheFileThatWasNamed() throws {
        let course = try course()
        try course.write("1\n\n2\n", to: "numbers.txt")
        try course.write("From,To\n1,\"a, b\"\n", to: "numbers.csv")
        for file in ["numbers.txt", "numbers.csv"] {
            let outcome = try workbook("lab", "rise", "--data", file, in: course)
            #expect(outcome.succeeded, "\(outcome)")
        }
    }

    @Test func aLineThatTheProgramRefusesIsNamedWithItsFile() throws {
        let course = try course()
        try course.write("1\n\ntwo\n", to: "wrong.txt")
        let outcome = try workbook("lab", "rise", "--data", "wrong.txt", in: course)
        #expect(
            outcome.ending == .exited(2) && outcome.output.contains("wrong.txt:3: `two` is no whole number"),
            "\(outcome)")
    }

    @Test func aFileOfAnotherFormEmptyHugeOrMissingIsRefusedBeforeAnythingIsCompiled() throws {
        let course = try course()
        try course.write(Data(), to: "empty.txt")
        try course.write(Data(), to: "huge.txt")
        #expect(truncate(course.at("huge.txt"), 1 << 30) == 0)
        try course.write("1,2\n1\n", to: "short.csv")
        try course.write("1,\"2\n", to: "open.csv")
        try course.write("1\t2\n", to: "table.tsv")
        try course.write(Data([0x89, 0x50, 0x0A, 0xFF]), to: "picture.png")
        try course.write("1\n2\u{0}\n", to: "binary")
        for (file, words) in [
            ("empty.txt", "empty.txt: the data is empty"),
            ("huge.txt", "huge.txt: the data is larger than 32 MB"),
            ("short.csv", "short.csv:2: the line has 1 field and should have 2: from, to"),
            ("open.csv", "open.csv:1: a quote is opened and not closed"),
            ("table.tsv", "table.tsv: it is no file that the lab takes by its name"),
            ("picture.png", "picture.png:1: the data is not UTF-8 text"),
            ("binary", "binary:2: the data is no text: it has the character U+0000"),
            ("none.txt", "none.txt: No such file"), (".", ".: it is no file that can be read"),
        ] {
            let outcome = try workbook("lab", "rise", "--data", file, in: course)
            #expect(outcome.ending == .exited(1) && outcome.errors.contains(words), "\(outcome)")
            #expect(outcome.errors.contains("takes lines, csv: A whole number a line."), "\(outcome)")
        }
        #expect(try course.store.labRuns(of: "rise").isEmpty)
    }

    @Test func aLabThatTakesNoDataSaysSo() throws {
        let course = try SmallLab.course()
        try course.write("1\n", to: "numbers.txt")
        let outcome = try workbook("lab", "rise", "--data", "numbers.txt", in: course)
        #expect(!outcome.succeeded && outcome.errors.contains("rise takes no data"), "\(outcome)")
    }

    private static let options = """
        options:
          - name: speed
            kind: number
            usual: 1
            range: [0, 2]
            about: How fast it rises.
          - name: way
            kind: choice
            choices: [up, down]
            usual: up
            about: Which way.
          - name: units
            kind: whole
            usual: 3
            range: [1, 8]
            about: How many units.
        """

    private static let obeying = SmallLab.source(
        """
        run.report(loss: 1)
        let height = h[0, 0] * run.number("speed") * Float(run.whole("units")) / 3
        run.measure(run.choice("way") == "up" ? height : -height, weights: weights)
        """)

    @Test func anOptionReachesTheProgramAndTheHistory() throws {
        let course = try SmallLab.course(Self.obeying, more: Self.options)
        #expect(try workbook("lab", "rise", in: course).output.contains("best height 0.762"))
        let outcome = try workbook("lab", "rise", "--set", "speed=0.5", "--set", "units=6", in: course)
        #expect(
            outcome.output.contains("best height 0.762")
                && outcome.output.contains("With speed = 0.5, units = 6"))
        let down = try workbook("lab", "rise", "--set", "way=down", in: course)
        #expect(down.output.contains("best height -0.762"), "\(down)")
        #expect(
            try course.store.labRuns(of: "rise").map(\.options) == [
                [:], ["speed": "0.5", "units": "6"], ["way": "down"],
            ])
        let list = try workbook("lab", in: course)
        #expect(list.output.contains("best height 0.762 in 1 run"), "\(list)")
        #expect(list.output.contains("--set units=3  How many units. It is a whole number from 1 to 8."))
    }

    @Test(arguments: [
        ("speed=3", "speed is a number from 0 to 2: lessons/02-rnn-cell/lab.md:"),
        ("speed", "write --set NAME=VALUE"),
        ("sped=1", "rise has no option sped. Its options: speed, a number"),
        ("way=left", "way is one of up, down"), ("units=1.5", "units is a whole number from 1 to 8"),
    ])
    func aValueThatIsNoneIsRefused(setting: String, words: String) throws {
        let course = try SmallLab.course(Self.obeying, more: Self.options)
        let outcome = try workbook("lab", "rise", "--set", setting, in: course)
        #expect(!outcome.succeeded && outcome.errors.contains(words), "\(outcome)")
    }
}
