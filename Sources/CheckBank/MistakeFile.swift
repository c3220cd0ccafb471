import ExerciseChecks
import Grader

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

    /// Reads a file; throws `GraderError.course`.
    init(path: String, name: String) throws(GraderError) {
        id = String(name.dropLast(".swift".count))
        file = path
        let submission: Submission
        do {
            submission = try Submission(path: path)
        } catch {
            throw .course(file: path, line: nil, problem: error.problem)
        }
        source = submission.source
        var parts = ["", ""]
        var place = 0
        var hasBegun = false
        for line in Submission.lines(of: source) {
            let text = line.drop { $0 == " " }
            guard text.hasPrefix("///") else {
                if hasBegun { break }
                continue
            }
            hasBegun = true
            let words = text.dropFirst(3).drop { $0 == " " }
            if words.isEmpty {
                place = 1
            } else {
                parts[place] += (parts[place].isEmpty ? "" : " ") + words
            }
        }
        guard !parts[0].isEmpty else {
            throw .course(
                file: path, line: 1,
                problem:
                    "it does not say what it teaches: begin it with `/// What the numbers show, and a question`, an "
                    + "empty `///`, and the cure")
        }
        (observation, cure) = (parts[0], parts[1])
    }

    var named: ExerciseCheck.NamedMistake { .init(id: id, observation: observation, cure: cure) }
}
