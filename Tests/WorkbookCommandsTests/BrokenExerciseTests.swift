import Foundation
import Testing

/// `workbook author check` on exercises whose own files are at fault, and what `workbook grade` makes of them.
struct BrokenExerciseTests {
    private static let solution = "solutions/01-sequences/perplexity.swift"
    private static let stub = "exercises/01-sequences/perplexity.swift"
    private static let task = "exercises/01-sequences/perplexity.md"
    private static let folder = "solutions/01-sequences/perplexity"
    private static let checkFile = "\(folder)/check.yml"

    /// Spoils the course made of files and returns it with the lines that say what is wrong.
    private func check(
        _ spoil: (ScratchFolder) throws -> Void
    ) throws -> (course: ScratchFolder, problems: [Substring]) {
        let course = try ScratchFolder.realCourse()
        try spoil(course)
        let outcome = try workbook("author", "check", "perplexity", in: course)
        #expect(outcome.ending == .exited(1), "\(outcome)")
        return (course, outcome.output.split(separator: "\n").filter { $0.contains(": error: ") })
    }

    private func replace(_ part: String, _ other: String, in file: String, of course: ScratchFolder) throws {
        let text = try course.read(file)
        #expect(text.contains(part), "\(part) is not in \(file)")
        try course.write(text.replacing(part, with: other), to: file)
    }

    /// A grading whose fault is the course's: it says so, and names the course's file.
    private func expectGraderError(_ course: ScratchFolder, naming file: String) throws {
        let outcome = try workbook("grade", "perplexity", "--json", in: course)
        #expect(outcome.ending == .exited(2), "\(outcome)")
        #expect(outcome.output.contains("\"verdict\":\"grader_error\""), "\(outcome)")
        let plain = outcome.output.replacing("\\/", with: "/")
        #expect(plain.contains(file) && !plain.contains("\(Self.stub): error"), "\(outcome)")
    }

    @Test func aMistakeThatPassesIsNamed() throws {
        let (_, problems) = try check {
            try $0.write(
                $0.read("\(Self.folder)/right/dot-product.swift"),
                to: "\(Self.folder)/mistakes/filler-counted.swift")
        }
        #expect(problems.count == 1, "\(problems)")
        #expect(
            problems.first?.hasPrefix(
                "\(Self.folder)/mistakes/filler-counted.swift:4: error: the mistake filler-counted passes")
                == true, "\(problems)")
    }

    @Test func aMistakeThatDoesNotCompileIsNamedAtItsLine() throws {
        let (_, problems) = try check {
            try replace("exp(", "exq(", in: "\(Self.folder)/mistakes/filler-counted.swift", of: $0)
        }
        #expect(problems.count == 1, "\(problems)")
        #expect(
            problems.first?.contains("filler-counted.swift:7: error: it does not compile: cannot find 'exq'")
                == true, "\(problems)")
    }

    @Test func twoMistakesThatAnswerAlikeNameEachOther() throws {
        let (_, problems) = try check {
            try $0.write(
                $0.read("\(Self.folder)/mistakes/filler-counted.swift"),
                to: "\(Self.folder)/mistakes/again.swift")
        }
        #expect(problems.count == 2, "\(problems)")
        #expect(
            problems.first?.contains("mistakes/again.swift:6: error: the mistake again is not named") == true)
        #expect(problems.first?.contains("the same answers as filler-counted") == true, "\(problems)")
    }

    @Test func aSolutionWithoutAnEndIsNamedAndNeverTheLearnersFile() throws {
        let (course, problems) = try check {
            try replace(
                "exp((losses * mask).sum() / mask.sum())", "while true {}", in: Self.solution, of: $0)
        }
        #expect(problems.count == 1, "\(problems)")
        #expect(problems.first?.hasPrefix("\(Self.solution):") == true, "\(problems)")
        #expect(problems.first?.contains("did not finish within") == true, "\(problems)")
        try expectGraderError(course, naming: Self.solution)
    }

    @Test func aSolutionThatStopsIsNamedAtItsLine() throws {
        let (_, problems) = try check {
            try replace("mask.sum())", "mask.sum(axis: 3)[0])", in: Self.solution, of: $0)
        }
        #expect(problems.count == 1, "\(problems)")
        #expect(
            problems.first?.hasPrefix("\(Self.solution):11: error: the solution stops in case 1") == true,
            "\(problems)")
    }

    @Test func aCheckOfTenMegabytesIsRefused() throws {
        let (course, problems) = try check {
            let remarks = String(repeating: "# line\n", count: 1_500_000)
            try $0.write($0.read(Self.checkFile) + remarks, to: Self.checkFile)
        }
        #expect(problems.count == 1 && problems[0].contains("Shorten it"), "\(problems)")
        #expect(problems.first?.hasPrefix("\(Self.checkFile): error: it has 10") == true, "\(problems)")
        try expectGraderError(course, naming: Self.checkFile)
    }

    @Test(arguments: [checkFile, "\(folder)/mistakes/linked.swift", solution])
    func aLinkOutOfTheCourseIsNotFollowed(_ file: String) throws {
        let elsewhere = try ScratchFolder()
        let (course, problems) = try check { course in
            if course.exists(file) {
                try elsewhere.write(course.read(file), to: "file")
                try course.remove(file)
            } else {
                try elsewhere.write("func secret() {}\n", to: "file")
            }
            try FileManager.default.createSymbolicLink(
                atPath: course.at(file), withDestinationPath: elsewhere.at("file"))
        }
        #expect(
            problems.contains { $0.hasPrefix("\(file): error: it is a symbolic link to ") }, "\(problems)")
        #expect(problems.allSatisfy { $0.contains("Put a copy in the link's place") }, "\(problems)")
        try expectGraderError(course, naming: file)
    }

    @Test func aLinkAmongTheOtherRightFilesIsNotFollowed() throws {
        let file = "\(Self.folder)/right/linked.swift"
        let (_, problems) = try check {
            try FileManager.default.createSymbolicLink(
                atPath: $0.at(file), withDestinationPath: "/etc/passwd")
        }
        #expect(problems.count == 1, "\(problems)")
        #expect(
            problems.first?.hasPrefix("\(file): error: it is a symbolic link to /etc/passwd.") == true,
            "\(problems)")
    }

    @Test func everyUnknownWordOfACheckIsNamedAtItsLine() throws {
        let (course, problems) = try check {
            try replace("uniform(0.5, 4)", "unifrom(0.5, 4)", in: Self.checkFile, of: $0)
            try replace("ignores:", "ignroes:", in: Self.checkFile, of: $0)
            try $0.write($0.read(Self.checkFile) + "sise: 3\n", to: Self.checkFile)
        }
        #expect(problems.count == 3, "\(problems)")
        for (line, word) in [(7, "kind `unifrom`"), (11, "law `ignroes`"), (12, "key `sise`")] {
            #expect(
                problems.contains { $0.hasPrefix("\(Self.checkFile):\(line): error: ") && $0.contains(word) },
                "\(problems)")
        }
        try expectGraderError(course, naming: Self.checkFile)
    }

    @Test(arguments: [("1 / 0", "has no value"), ("10^9", "would be 1000000000")])
    func aSizeThatIsNoneIsNamedAtItsLine(_ size: String, _ expected: String) throws {
        let (course, problems) = try check {
            try replace("N: 5..7", "N: \(size)", in: Self.checkFile, of: $0)
        }
        #expect(problems.count == 1 && problems[0].contains(expected), "\(problems)")
        #expect(problems.first?.hasPrefix("\(Self.checkFile):3: error: ") == true, "\(problems)")
        try expectGraderError(course, naming: Self.checkFile)
    }

    @Test func anotherRightAnswerHasToPassAndToSayWhatItTrades() throws {
        let (_, problems) = try check { course in
            let right = try course.read("\(Self.folder)/right/dot-product.swift")
            let silent = right.split(separator: "\n").filter { !$0.hasPrefix("///") }
            try course.write(silent.joined(separator: "\n"), to: "\(Self.folder)/right/silent.swift")
            try course.write(
                course.read("\(Self.folder)/mistakes/filler-counted.swift"),
                to: "\(Self.folder)/right/wrong.swift")
            try course.write(
                right.replacing("exp(", with: "exq("), to: "\(Self.folder)/right/unread.swift")
        }
        let folder = "\(Self.folder)/right"
        #expect(problems.count == 3, "\(problems)")
        #expect(problems.contains { $0.hasPrefix("\(folder)/silent.swift:1: error: it does not say what") })
        #expect(problems.contains { $0.hasPrefix("\(folder)/unread.swift:5: error: cannot find 'exq'") })
        #expect(
            problems.contains { $0.hasPrefix("\(folder)/wrong.swift: error: this other right answer") },
            "\(problems)")
    }

    @Test func anExampleThatGivesSomethingElseIsNamedWithBoth() throws {
        let (_, problems) = try check {
            try replace("// 3.9998:", "// 4.0:", in: Self.task, of: $0)
            let second = "```swift\nlet one = perplexity(losses: Tensor([0]), mask: Tensor([1]))  // 2\n```"
            try replace("## Hint 1", "\(second)\n\n## Hint 1", in: Self.task, of: $0)
        }
        #expect(problems.count == 2, "\(problems)")
        #expect(
            problems.first?.hasPrefix("\(Self.task):21: error: the task says `4.0: the mean") == true
                && problems.first?.contains("the solution gives `3.9998`") == true, "\(problems)")
        #expect(problems.last?.contains("the task says `2` and the solution gives `1.0`") == true)
    }

    @Test func anExampleThatDoesNotRunIsNamedAtItsLine() throws {
        let (_, unread) = try check {
            try replace("perplexity(losses: Tensor([0.", "perplexity(lost: Tensor([0.", in: Self.task, of: $0)
        }
        #expect(
            unread.first?.hasPrefix("\(Self.task):20: error: the example does not run") == true, "\(unread)")
        let (_, stopped) = try check {
            try replace("Tensor([0.6931, 9, 2.0794])", "Tensor([1, 2])", in: Self.task, of: $0)
        }
        #expect(stopped.first?.contains("error: the example does not run") == true, "\(stopped)")
    }

    @Test func aNameThatNobodyReadsIsSaidWithTheOneThatWasPerhapsMeant() throws {
        let course = try ScratchFolder.realCourse()
        try course.write(
            course.read("\(Self.folder)/right/dot-product.swift"), to: "\(Self.folder)/rights/a.swift")
        try course.write("so", to: "\(Self.folder)/mistakes/notes.txt")
        let outcome = try workbook("author", "check", "perplexity", in: course)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("\(Self.folder)/rights: warning: ") && $0.contains("`right`") })
        #expect(lines.contains { $0.hasPrefix("\(Self.folder)/mistakes/notes.txt: warning: ") }, "\(outcome)")
    }

    @Test func aLinkAmongTheCoursesFilesIsTheCoursesFault() throws {
        let course = try ScratchFolder.realCourse()
        let mistake = "\(Self.folder)/mistakes/filler-counted.swift"
        try course.write(course.read(mistake), to: "elsewhere.swift")
        try course.remove(mistake)
        try FileManager.default.createSymbolicLink(
            atPath: course.at(mistake), withDestinationPath: course.at("elsewhere.swift"))
        let outcome = try workbook("grade", "perplexity", "--json", in: course)
        #expect(outcome.ending == .exited(2), "\(outcome)")
        #expect(
            outcome.output.contains("Put a copy in the link's place: only files of the course count"),
            "\(outcome)")
        #expect(!outcome.output.contains("grade the file it"), "\(outcome)")
    }
}
