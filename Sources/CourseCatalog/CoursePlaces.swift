/// Where a course, a learner's stubs and a learner's records lie. Today all three are in one folder.
package struct CoursePlaces: Sendable, Equatable {
    /// The folder of `lessons`, of the tasks in `exercises` and of `solutions`.
    package let course: String
    /// The folder of the stubs, one folder a lesson, and of their package.
    package let stubs: String
    /// The folder in which `.workbook` lies or will lie.
    package let records: String

    /// All in one folder.
    package init(in root: String) {
        course = root
        stubs = "\(root)/exercises"
        records = root
    }

    /// Where files of the learner's are kept before anything replaces them.
    package var kept: String { "\(records)/.workbook/kept" }

    /// An exercise's stub.
    package func stub(lesson: String, name: String) -> String { "\(stubs)/\(lesson)/\(name).swift" }
    /// An exercise's task.
    package func task(lesson: String, name: String) -> String { "\(course)/exercises/\(lesson)/\(name).md" }
    /// An exercise's model solution.
    package func solution(lesson: String, name: String) -> String {
        "\(course)/solutions/\(lesson)/\(name).swift"
    }
}
