import CourseCatalog
import Diagnostics
import Grader
import LessonMarkup

/// A model solution whose marked lines may be others: a mistake or a right file need not repeat what stands around them.
struct MarkedSolution: Sendable {
    private let text: String
    private let file: String
    private let function: String

    /// - Parameter function: the name of the function that the exercise asks for.
    init(_ text: String, file: String, function: String) {
        (self.text, self.file, self.function) = (text, file, function)
    }

    /// A whole program: a text that declares the function as it is, any other in place of the solution's marked lines; throws
    /// `GraderError.course`.
    func completing(_ source: String, _ path: String) throws(GraderError) -> String {
        if declaresFunction(source) { return source }
        guard let whole = try parts().solution(withMarkedLines: source) else {
            throw .course(
                file: path, line: 1,
                problem:
                    "it declares no func \(function), and the solution has several marked parts: write the whole file"
            )
        }
        return whole
    }

    /// The stub; throws `GraderError.course`.
    func stub() throws(GraderError) -> String { try parts().stub }

    private func parts() throws(GraderError) -> SolutionText {
        do throws(Diagnostic) {
            return try SolutionText(parsing: text, file: file)
        } catch {
            throw .course(error)
        }
    }

    private func declaresFunction(_ source: String) -> Bool {
        source.matches(of: /\bfunc\s+(\w+)/).contains { $0.1 == function }
    }
}
