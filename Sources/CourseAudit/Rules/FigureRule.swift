import CourseCatalog
import Diagnostics
import Figures
import Labs
import LessonMarkup

/// Figures can be drawn.
enum FigureRule: TextRule {
    static func problems(in text: CourseText) -> [Diagnostic] {
        text.document.blocks.flattened.flatMap { block -> [Diagnostic] in
            guard case .figure(let yaml) = block.kind else { return [] }
            return figureProblems(yaml, at: block.lines.lowerBound, file: text.file, in: text.course)
        }
    }

    private static func figureProblems(
        _ yaml: String, at fence: Int, file: String, in course: Course
    ) -> [Diagnostic] {
        let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Figure(yaml: LabFigure(course: course, records: nil).filled(yaml)).problems.map { said in
            // The key or the value that a problem names tells its line.
            let key = said.split(separator: "`").dropFirst(said.first == "`" ? 0 : 1).first
            let value = said.split(separator: "“").dropFirst().first?.prefix { $0 != "”" }
            let index = lines.firstIndex { line in
                key.map { line.drop { $0 == " " }.hasPrefix($0 + ":") } ?? false
                    || value.map { line.contains($0) } ?? false
            }
            return Diagnostic(
                .error, file: file, line: fence + 1 + (index ?? -1),
                message: "figure: " + (said.hasSuffix(".") ? String(said.dropLast()) : said),
                fix: "Mend the fence; until then the page says so in the figure's place")
        }
    }
}
