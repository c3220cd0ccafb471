import CourseCatalog
import Diagnostics
import Grader
import LessonMarkup

extension GraderError {
    /// The problem with a course's file that this error is about; nil where it is about the machine.
    func problem(in course: Course) -> Diagnostic? {
        switch self {
        case .course(let file, let line, let problem):
            Diagnostic(problem, file: course.relative(file), line: line)
        case .examination(let text): Diagnostic(spelledOut: text, in: course)
        default: nil
        }
    }
}

extension Diagnostic {
    /// A problem and its mending in one text, "what. fix".
    fileprivate init(_ problem: String, file: String, line: Int?) {
        let parts = problem.split(separator: ". ", maxSplits: 1).map(String.init)
        self.init(
            .error, file: file, line: line, message: parts.first ?? problem,
            fix: parts.count > 1 ? parts[1] : "Mend that file")
    }

    /// "file:line: error: what. fix" taken apart again; nil for another text.
    init?(spelledOut text: String, in course: Course) {
        guard let mark = text.firstRange(of: ": error: ") else { return nil }
        var place = text[..<mark.lowerBound]
        var line: Int?
        if let colon = place.lastIndex(of: ":"), let number = Int(place[place.index(after: colon)...]) {
            line = number
            place = place[..<colon]
        }
        self.init(String(text[mark.upperBound...]), file: course.relative(String(place)), line: line)
    }
}
