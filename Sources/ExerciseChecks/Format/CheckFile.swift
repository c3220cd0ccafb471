import Diagnostics
import LessonMarkup

/// What an exercise's check.yml says, read against the signature of its model solution.
package struct CheckFile: Sendable {
    /// The path as its author would type it.
    package var file: String
    /// The function, with the axes of its results.
    package var entryPoint: EntryPoint
    /// The name of the core's function that is the reference; nil where the model solution is.
    package var reference: String?
    /// Whether the stub is a complete, wrong program to mend.
    package var isStubFaulty = false
    /// One for each ordinary case.
    var sizes: [SizeLine] = []
    var conditions: [SizeCondition] = []
    var edges: [SizeEdge] = []
    /// Lines of their own, made from the first of `sizes`.
    var equal: [SizeLine] = []
    /// In the order written, which is the order in which they are drawn.
    package var inputs: [InputRecipe] = []
    package var tolerance = Tolerance()
    /// The JSON file of fixed cases, in the exercise's own folder.
    package var fixed: String?
    /// Exercises whose solutions check.swift imports.
    package var uses: [String] = []
    package var laws: [any ExerciseLaw] = []

    /// The most bytes of a check.yml.
    package static let mostBytes = 16_384
    /// The most numbers that the inputs of one case hold together.
    package static let mostNumbers = 4_000_000

    /// Reads a check.yml.
    ///
    /// - Parameters:
    ///   - text: what the file holds.
    ///   - file: its path, for problems.
    ///   - entryPoint: the model solution's function.
    ///   - trials: how many seeds are drawn to find formulas without a value and conditions that are never met; none
    ///     for a file that is known to be good.
    /// - Returns: the check, nil where there is an error; and every problem found.
    package static func read(
        _ text: String, file: String, entryPoint: EntryPoint, trials: Int = 5
    ) -> (check: CheckFile?, problems: [Diagnostic]) {
        var reader = CheckReader(file: file, entryPoint: entryPoint)
        reader.read(text, trials: trials)
        guard !reader.problems.contains(where: { $0.severity == .error }) else {
            return (nil, reader.problems)
        }
        return (reader.check, reader.problems)
    }
}
