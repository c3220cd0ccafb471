import CourseCatalog
import Foundation
import QuizBank
import Testing

@testable import CourseAudit

/// What quizzes are held to besides being readable.
struct QuizRulesTests {
    /// A course of two lessons in a folder of its own, gone with the value.
    private final class Folder {
        let path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "workbook-quizzes-\(UUID().uuidString)").path(percentEncoded: false)

        init(
            first: String, second: String,
            glossary: String? = "## hidden state\nNumbers.\n\n## gate\nA factor.\n"
        ) throws {
            try write("---\ntitle: One\nteaches: [hidden state]\n---\nText.\n", "lessons/01-one/lesson.md")
            try write("---\ntitle: Two\nteaches: [gate]\n---\nText.\n", "lessons/02-two/lesson.md")
            try write(first, "lessons/01-one/quiz.md")
            try write(second, "lessons/02-two/quiz.md")
            if let glossary { try write(glossary, "lessons/glossary.md") }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ text: String, _ name: String) throws {
            let file = URL(filePath: path).appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }

        var problems: [String] { QuizReferenceRule.problems(in: Course(at: path)).map(\.description) }
    }

    private static func question(_ id: String, _ comment: String = "") -> String {
        "## \(id)\n\(comment)\nWhat?\n\n```answer\nnumber: 3\n```\n\n"
    }

    @Test func namesThatExistAreFine() throws {
        let folder = try Folder(
            first: Self.question("a", "<!-- concept: hidden states; like: b; formerly: old -->")
                + Self.question("b"),
            second: "---\nagain: [01-one/a]\n---\n"
                + Self.question("c", "<!-- concept: gate, hidden-state; like: 01-one/a -->"))
        #expect(folder.problems == [])
    }

    @Test(arguments: [
        (
            "concept: hiden state",
            "the concept `hiden state` of `a` is not in lessons/glossary.md. Did you mean `hidden-state`?"
        ),
        ("concept: gate", "`a` asks about `gate`, which 02-two teaches later"),
        ("like: a", "`a` is like itself"),
        ("like: bb", "there is no question `01-one/bb`, which stands under `like`. Did you mean `01-one/b`?"),
        (
            "like: 01-one/c",
            "there is no question `01-one/c`, which stands under `like`. Did you mean `02-two/c`?"
        ),
    ])
    func aNameThatMakesNoSenseIsSaidAtItsLine(_ attribute: String, _ message: String) throws {
        let folder = try Folder(
            first: Self.question("a", "<!-- \(attribute) -->") + Self.question("b"),
            second: Self.question("c"))
        #expect(folder.problems.count == 1)
        #expect(folder.problems.first?.hasPrefix("lessons/01-one/quiz.md:2: ") == true, "\(folder.problems)")
        #expect(folder.problems.first?.contains(message) == true, "\(folder.problems)")
    }

    @Test func whatIsAskedAgainIsOlder() throws {
        let folder = try Folder(
            first: "---\nagain: [02-two/c, 01-one/zz]\n---\n" + Self.question("a"), second: Self.question("c")
        )
        #expect(
            folder.problems.map { $0.split(separator: ": ", maxSplits: 2).last.map(String.init) ?? "" }
                .map { $0.prefix(12) } == ["asks `02-two", "there is no "])
    }

    @Test func conceptsWithoutAGlossaryAreSaidOnce() throws {
        let folder = try Folder(
            first: Self.question("a", "<!-- concept: x -->") + Self.question("b", "<!-- concept: y -->"),
            second: Self.question("c"), glossary: nil)
        #expect(folder.problems.count == 1)
        #expect(folder.problems.first?.contains("there is no lessons/glossary.md") == true)
    }

    @Test(arguments: [
        ("```swift\nprint(3)\n```", "trace: 3", true), ("```swift run\nprint(3)\n```", "trace: 3", false),
        ("How many?", "number: 3", true), ("```swift run\nprint(3)\n```", "number: 3", false),
        ("How many?", "number: 2 + 1", false), ("How large?", "shape: [B]", false),
    ])
    func aKeyThatNothingProvesIsSaid(_ text: String, _ key: String, _ isSaid: Bool) throws {
        let quiz = Quiz(parsing: "## q\n\(text)\n\n```answer\n\(key)\n```\n", file: "q.md")
        let problem = KeyProofRule.problem(in: try #require(quiz.questions.first), file: "q.md")
        #expect((problem != nil) == isSaid)
    }

    @Test(arguments: [
        (["It halves", "It doubles, which is no surprise", "It stays as it is, whatever happens"], 0, true),
        (
            ["It halves, since the logarithm of a product is a sum", "It doubles", "It stays as it is"], 0,
            true
        ),
        (["It halves at once", "It doubles at once", "It stays as it is"], 0, false),
        (["4", "16", "8"], 0, false),
    ])
    func aRightChoiceThatStandsOutByItsLengthIsSaid(_ choices: [String], _ right: Int, _ isSaid: Bool) throws
    {
        let list = choices.enumerated().map { "- [\($0 == right ? "x" : " ")] \($1)\n  > why\n" }.joined()
        let quiz = Quiz(parsing: "## q\nWhat?\n\n\(list)", file: "q.md")
        let problem = ChoiceLengthRule.problem(in: try #require(quiz.questions.first), file: "q.md")
        #expect((problem != nil) == isSaid)
        if isSaid { #expect(problem?.line == 4 && problem?.message.hasSuffix("which gives it away") == true) }
    }
}
