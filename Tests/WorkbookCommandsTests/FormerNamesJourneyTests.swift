import Foundation
import ProgressStore
import Testing

/// A course whose lesson, exercise and question got other names: what was done before counts, and the author is told of names
/// that two things claim.
struct FormerNamesJourneyTests {
    /// The small course with everything renamed, and the records of one who took it before.
    private func course() throws -> ScratchFolder {
        let course = try ScratchFolder.smallCourse()
        let store = try course.store
        try store.record(Event(.lessonFinished("01-older")))
        try store.record(
            Attempt(
                exercise: "older-step", verdict: "pass", seed: 1, isolation: "limits", sha256: "0",
                source: "// older\n", report: "{}", compiled: true))
        try store.record(
            Answer(lesson: "01-older", question: "older", seed: 1, response: "x", isCorrect: true))
        try edit(
            "lessons/02-rnn-cell/lesson.md", in: course, "---\ntitle:", "---\nformerly: [01-older]\ntitle:")
        try edit(
            "exercises/02-rnn-cell/rnn_step.md", in: course, "---\ntitle:",
            "---\nformerly: [older-step]\ntitle:")
        let quiz = try course.read("lessons/02-rnn-cell/quiz.md")
        let heading = try #require(quiz.firstMatch(of: /\n?## [a-z0-9-]+\n/)).output
        try edit(
            "lessons/02-rnn-cell/quiz.md", in: course, String(heading),
            heading + "\n<!-- formerly: older -->\n")
        return course
    }

    private func edit(_ name: String, in course: ScratchFolder, _ old: String, _ new: String) throws {
        let text = try course.read(name)
        try #require(text.contains(old))
        try course.write(text.replacing(old, with: new, maxReplacements: 1), to: name)
    }

    @Test func whatWasDoneUnderOldNamesCounts() throws {
        let course = try course()
        let list = try workbook("list", in: course)
        #expect(list.output.contains("✓ 02-rnn-cell"), "\(list)")
        #expect(list.output.contains("✓ rnn-step"), "\(list)")
        #expect(list.output.contains("1 of") && !list.output.contains("No longer in this course"), "\(list)")
        #expect(list.output.firstMatch(of: /quiz: 1 of [0-9]+ right/) != nil, "\(list)")
        #expect(try workbook("read", "01-older", in: course).output.contains("A cell in short"))
        for name in ["rnn-step", "older-step"] {
            let history = try workbook("history", name, in: course)
            #expect(history.succeeded && history.output.hasPrefix("rnn-step\n"), "\(history)")
            #expect(history.output.contains("pass"), "\(history)")
        }
    }

    @Test func namesThatAreStillThereOrClaimedTwiceAreReported() throws {
        let course = try course()
        #expect(try problems(course).isEmpty)
        try edit("lessons/02-rnn-cell/lesson.md", in: course, "[01-older]", "[01-older, 02-rnn-cell]")
        try course.write(
            "---\ntitle: New\nformerly: [01-older]\n---\n\nText.\n", to: "lessons/04-new/lesson.md")
        try edit("exercises/02-rnn-cell/rnn_step.md", in: course, "[older-step]", "older-step")
        let found = try problems(course)
        #expect(found.count == 3, "\(found)")
        #expect(
            found.contains {
                $0.hasPrefix(
                    "lessons/02-rnn-cell/lesson.md:2: error: `formerly` names the lesson 02-rnn-cell, which is still here"
                )
            }, "\(found)")
        #expect(
            found.contains {
                $0.hasPrefix(
                    "lessons/04-new/lesson.md:3: error: the lesson 01-older is already what 02-rnn-cell was called"
                )
            }, "\(found)")
        #expect(
            found.contains {
                $0.hasPrefix("exercises/02-rnn-cell/rnn_step.md:2: error: `formerly` is no list of ids")
            },
            "\(found)")
    }

    private func problems(_ course: ScratchFolder) throws -> [Substring] {
        try workbook("author", "check", "--seeds", "1", in: course).output.split(separator: "\n")
            .filter { $0.hasSuffix("[former-names]") }
    }
}
