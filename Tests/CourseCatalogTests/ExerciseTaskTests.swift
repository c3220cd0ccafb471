import CourseCatalog
import LessonMarkup
import Testing

@Suite struct ExerciseTaskTests {
    func task(_ hints: String, front: String = "title: T") -> ExerciseTask {
        ExerciseTask(parsing: "---\n\(front)\n---\n\nDo it.\n\n\(hints)", file: "t.md", name: "do_it")
    }

    static let hints = "## Hint 1\n\na\n\n## Hint 2\n\nb\n\n## Hint 3\n\nc\n"

    @Test(arguments: [
        ("", "hints found: none; expected 1, 2, 3"),
        ("## Hint 1\n\na\n\n## Hint 3\n\nb\n", "hints found: 1, 3; expected 1, 2, 3"),
        (hints + "## Hint 4\n\nd\n", "hints found: 1, 2, 3, 4; expected 1, 2, 3"),
        ("## Hint 2\n\na\n\n## Hint 1\n\nb\n\n## Hint 3\n\nc\n", "hints found: 2, 1, 3; expected 1, 2, 3"),
        ("## Hint 1\n\n## Hint 2\n\nb\n\n## Hint 3\n\nc\n", "hint 1 is empty"),
    ])
    func hintsAreThreeAndInOrder(hints: String, message: String) {
        #expect(task(hints).diagnostics.map(\.message) == [message])
    }

    @Test(arguments: ["4", "31", "ten", "7.5", "999999999999999999999"])
    func minutesAreFiveToThirty(minutes: String) {
        let task = task(Self.hints, front: "title: T\nminutes: \(minutes)")
        #expect(task.minutes == nil)
        #expect(task.diagnostics.map(\.line) == [3])
        #expect(task.diagnostics.first?.message == "`minutes` is \(minutes), not a whole number from 5 to 30")
    }

    @Test func aMissingTitleIsReplacedByTheName() {
        let task = task(Self.hints, front: "minutes: 10")
        #expect(task.title == "do_it")
        #expect(task.diagnostics.map(\.message) == ["title is missing"])
        #expect(task.hints.map(\.blocks.plainText) == ["a", "b", "c"])
    }

    @Test func textAfterTheHintsBelongsToTheTask() {
        let task = task(Self.hints + "\n## See also\n\nmore\n")
        #expect(task.hints.count == 3)
        #expect(task.body.blocks.plainText == "Do it.\nSee also\nmore")
    }
}
