import CourseCatalog
import Diagnostics
import QuizBank

/// A name under `formerly` is gone, and one thing alone has it: what stands in learners' records under it counts for that.
struct FormerNamesRule: CourseRule {
    private let course: Course

    static func problems(in audit: CourseAudit) -> [Diagnostic] {
        FormerNamesRule(course: audit.course).problems()
    }

    private func problems() -> [Diagnostic] {
        let (names, unreadable) = course.formerNames()
        var found = unreadable
        var claims: [String: FormerName] = [:]
        for name in names {
            if exists(name) {
                found.append(
                    problem(
                        name, "`formerly` names \(word(name)) \(name.old), which is still here",
                        "Take it out: what is answered there would count for \(name.new) as well"))
            } else if let other = claims[key(name)] {
                found.append(
                    problem(
                        name,
                        "\(word(name)) \(name.old) is already what \(other.new) was called, in "
                            + "\(other.file):\(other.line)",
                        "Leave it where learners' records should count"))
            } else {
                claims[key(name)] = name
            }
        }
        return found
    }

    /// Names of different kinds are different names.
    private func key(_ name: FormerName) -> String {
        name.oldQuestion.map { "\($0.lesson)/\($0.id)" } ?? name.old
    }

    private func word(_ name: FormerName) -> String {
        switch name.kind {
        case .lesson: "the lesson"
        case .exercise: "the exercise"
        case .question: "the question"
        }
    }

    private func exists(_ name: FormerName) -> Bool {
        switch name.kind {
        case .lesson: course.lessons.contains { $0.id == name.old }
        case .exercise: course.exercise(ofStem: name.old) != nil
        case .question:
            name.oldQuestion.map { old in
                let quiz = (try? course.lessons.first { $0.id == old.lesson }?.quiz()) ?? nil
                return quiz?.question(old.id) != nil
            } ?? false
        }
    }

    private func problem(_ name: FormerName, _ message: String, _ fix: String) -> Diagnostic {
        Diagnostic(.error, file: name.file, line: name.line, message: message, fix: fix)
    }
}
