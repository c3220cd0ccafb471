import Diagnostics
import ExerciseChecks
import Grader
import LessonMarkup

/// One mistake as a learner writes it: a file of mistakes/ whose name is its id and whose leading `///` teaches.
struct MistakeFile: Sendable {
    let id: String
    /// Its path, for messages.
    let file: String
    let source: String
    /// What the numbers show, and the question that leads to the line.
    let observation: String
    /// After an empty `///`: the cause and what to do.
    let cure: String

    /// What a faulty stub is called that nobody has mended.
    static let asFound = "as-found"

    /// Reads a file.
    ///
    /// - Parameter complete: makes a whole program of what it holds, which may be the lines between the stub's marks alone.
    /// - Throws: `GraderError.course`.
    init(
        path: String, name: String, complete: (String, String) throws(GraderError) -> String
    ) throws(GraderError) {
        id = String(name.dropLast(".swift".count))
        file = path
        let submission: Submission
        do {
            submission = try Submission(path: path)
        } catch {
            throw .course(Diagnostic(unreadable: error, file: path))
        }
        source = try complete(submission.source, path)
        let parts = LeadingComment(of: submission.source).parts
        guard let observation = parts.first else {
            throw .course(
                file: path, line: 1,
                problem:
                    "it does not say what it teaches: begin it with `/// What the numbers show, and a question`, an "
                    + "empty `///`, and the cure")
        }
        self.observation = observation
        cure = parts.dropFirst().joined(separator: " ")
    }

    /// A faulty stub as its solution gives it.
    init(stub source: String, file: String) {
        id = Self.asFound
        self.file = file
        self.source = source
        observation = "These are the answers of the file as it was found. What have you mended so far?"
        cure = ""
    }

    var named: ExerciseCheck.NamedMistake { .init(id: id, observation: observation, cure: cure) }
}
