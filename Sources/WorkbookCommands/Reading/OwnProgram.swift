import CourseCatalog
import Foundation
import Grader
import LessonMarkup

/// A `swift mine` block of a lesson: a program that calls the reader's own functions.
struct OwnProgram: Sendable {
    let source: String
    /// The exercises whose functions it calls.
    let exercises: [Exercise]
    /// What it prints with the model solutions.
    let expected: String

    /// The blocks of a document in its order, each with its place among the top-level blocks. One that names an exercise
    /// which does not exist is left out: `author check` tells its author.
    static func all(in document: Document, of course: Course) -> [(block: Int, program: OwnProgram)] {
        document.blocks.indices.compactMap { index in
            guard case .code(let info, let source) = document.blocks[index].kind,
                let own = OwnCodeBlock(info: info)
            else { return nil }
            let exercises = own.uses.compactMap { course.exercise(ofStem: $0) }
            guard exercises.count == own.uses.count, !exercises.isEmpty,
                document.blocks.indices.contains(index + 1),
                case .code("output", let expected) = document.blocks[index + 1].kind
            else { return nil }
            return (index, OwnProgram(source: source + "\n", exercises: exercises, expected: expected))
        }
    }

    /// Runs it with the learner's files; throws `GraderError` where that cannot be tried.
    func run(with grader: Grader) throws(GraderError) -> LessonProgram.Outcome {
        var files: [CheckProgram.File] = []
        for exercise in exercises {
            do {
                let submission = try Submission(path: exercise.stubPath)
                files.append(.init(path: exercise.stubPath, text: submission.source))
            } catch {
                return .failed(ProgramFailure("\(exercise.id): \(error.problem)"))
            }
        }
        return try grader.run(LessonProgram(source, beside: files))
    }
}
