import Foundation
import Testing

/// Marks from one session to the next.
struct MarkJourneyTests {
    @Test func markOutlivesTheSessionAnEditOfTheLessonAndAnotherSize() throws {
        let course = try ScratchFolder.smallCourse()
        let first = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        try first.wait(for: "A cell in short")
        first.type(" ")
        try first.wait(until: "the page has turned") { !first.topLine.contains("A cell in short") }
        first.type("ma")
        try first.wait(for: "marked a")
        first.settle()
        let words = first.topLine.split(separator: " ").prefix(3).joined(separator: " ")
        // Ended in the hardest way: what was marked is on the disk already.
        kill(first.process, SIGKILL)
        _ = try first.finish()

        let path = "lessons/02-rnn-cell/lesson.md"
        let text = try course.read(path)
        let heading = try #require(text.range(of: "\n## "))
        try course.write(
            text.replacingCharacters(
                in: heading.lowerBound..<heading.lowerBound, with: "\n\nA paragraph that was added.\n"),
            to: path)
        for (columns, rows) in [(80, 24), (50, 12)] {
            let later = try LearnersTerminal(
                Launch(["read", "2"], in: course.path), columns: columns, rows: rows)
            try later.waitForPager()
            later.type("g'")
            try later.wait(for: "Your marks")
            later.type("a")
            try later.wait(until: "the marked line is on top") { later.topLine.contains(words) }
            later.press(.leave)
            try #expect(later.finish() == .exited(0))
        }
    }
}
