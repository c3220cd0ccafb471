import Foundation
import Testing

@testable import CourseCatalog

struct FormerNameReaderTests {
    private func read(_ quiz: String) -> [String] {
        var reader = FormerNameReader(root: "/")
        reader.readQuiz(quiz, file: "quiz.md", lesson: "02-rnn-cell")
        return reader.names.map { "\($0.new) < \($0.oldQuestion!.lesson)/\($0.oldQuestion!.id) :\($0.line)" }
    }

    @Test(arguments: [
        "formerly: old", "formerly: old; concept: gate", "concept: gate · formerly: old", "{formerly: [old]}",
        "<!-- formerly: old -->", "formerly: old, like: other",
        "concept: hidden state, formerly: old | like: x",
    ])
    func attributeLineIsReadUpToTheNextAttribute(_ line: String) {
        #expect(read("Before.\n\n## new\n\n\(line)\n\nWhat?\n") == ["new < 02-rnn-cell/old :5"])
    }

    @Test func severalNamesAndOtherLessonsAreRead() {
        #expect(
            read("## new\nformerly: [old, 01-start/older]\n") == [
                "new < 02-rnn-cell/old :2", "new < 01-start/older :2",
            ])
    }

    @Test func onlyTheFirstLineBelowAHeadingCounts() {
        #expect(read("## new\n\nWhat?\n\nformerly: old\n").isEmpty)
        #expect(read("formerly: old\n").isEmpty)
        #expect(read("## new\nformerly: ../../etc\n").isEmpty)
    }
}
