import Diagnostics
import CourseCatalog
import Figures
import LessonMarkup
import LessonReader
import MathTypesetting
import QuizBank

/// Looks for formulas that are malformed or use what is not known, for dollar signs and fences that never close, and
/// for figures that cannot be drawn.
struct TextCheck: Sendable {
    let course: Course

    func problems(of lesson: Lesson) -> [Diagnostic] {
        let macros = lesson.macros.scope
        var found: [Diagnostic] = []
        if let text = try? TextFile.read(lesson.path, within: course.root) {
            found += Self.problems(in: text, file: lesson.file, macros: macros)
        }
        if let text = try? lesson.quizText() {
            found += Self.problems(in: text, file: lesson.quizFile, macros: macros)
        }
        if let quiz = try? Itinerary.quiz(of: lesson) { found += problems(ofFeedbackIn: quiz) }
        return found
    }

    func problems(ofTask exercise: Exercise) -> [Diagnostic] {
        guard let text = try? TextFile.read(exercise.taskPath, within: course.root) else { return [] }
        return Self.problems(
            in: text, file: course.relative(exercise.taskPath), macros: course.macros.scope)
    }

    /// What is wrong with the course's welcome.
    func problemsOfWelcome() -> [Diagnostic] {
        problems(ofFile: CourseFile.file, macros: course.macros.scope)
    }

    /// What is wrong with the meanings of the course's terms.
    func problemsOfGlossary() -> [Diagnostic] {
        problems(ofFile: Glossary.file, macros: course.macros.scope)
    }

    /// Those of a file of the whole course; none where there is no such file.
    private func problems(ofFile file: String, macros: MacroScope?) -> [Diagnostic] {
        guard let text = try? TextFile.read("\(course.root)/\(file)", within: course.root) else { return [] }
        return Self.problems(in: text, file: file, macros: macros)
    }

    func problemsOfMacros() -> [Diagnostic] {
        var found = problems(ofFile: CourseMacros.file, macros: nil)
        if course.macros.document != nil, course.macros.scope == nil {
            found.append(
                Diagnostic(
                    .warning, file: CourseMacros.file, message: "defines no macro",
                    fix: "Put `\\newcommand{\\name}{…}` in a `math` fence of it"))
        }
        return found
    }

    /// Feedback and points in an answer fence are texts of their own; they are reported at their question.
    private func problems(ofFeedbackIn quiz: Quiz) -> [Diagnostic] {
        quiz.questions.flatMap { question in
            let points = if case .open(let points) = question.answer { points } else { [[Block]]() }
            return (question.mistakes.map(\.feedback) + points).flatMap { text -> [Diagnostic] in
                var book = MacroBook()
                return Document(blocks: text).formulas.flatMap { reference in
                    MathExpression.problems(
                        in: reference.formula.latex, macros: book.macros(for: reference.formula)
                    ).map { Self.diagnostic($0, file: quiz.file, line: question.line) }
                }
            }
        }
    }

    // MARK: One text

    /// What is wrong with the formulas and figures of a text, in the order of its lines.
    static func problems(in text: String, file: String, macros: MacroScope?) -> [Diagnostic] {
        let document = Document(parsing: text, macros: macros)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var found = formulaProblems(in: document, lines, file: file)
        for block in document.blocks.flattened {
            found += openEnds(in: block, lines, file: file)
            if case .figure(let yaml) = block.kind {
                found += figureProblems(yaml, at: block.lines.lowerBound, file: file)
            }
        }
        return found.enumerated().sorted {
            ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
        }
        .map(\.element)
    }

    private static func formulaProblems(
        in document: Document, _ lines: [Substring], file: String
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var book = MacroBook()
        var said: Set<String> = []
        for reference in document.formulas {
            let problems = MathExpression.problems(
                in: reference.formula.latex, macros: book.macros(for: reference.formula))
            if problems.isEmpty { continue }
            let first = firstLine(of: reference, in: lines)
            for problem in problems {
                // A command is named where it is first used.
                if let name = problem.unknownCommand, !said.insert(name).inserted { continue }
                found.append(diagnostic(problem, file: file, line: first + problem.line))
            }
        }
        return found
    }

    private static func diagnostic(_ problem: MathProblem, file: String, line: Int) -> Diagnostic {
        var fix = problem.fix
        if let name = problem.unknownCommand,
            let likely = Diagnostic.nearest(to: name, among: MathExpression.knownCommands.sorted())
        {
            fix = "Did you mean `\\\(likely)`? If not, define it with \\newcommand"
        }
        return Diagnostic(
            problem.severity == .error ? .error : .warning, file: file, line: line,
            message: "formula: \(problem.message)", fix: fix)
    }

    /// The line of a formula's first line: looked for in the text, since a fence and its formula begin on
    /// different ones.
    private static func firstLine(of reference: FormulaReference, in lines: [Substring]) -> Int {
        let start = reference.formula.latex.prefix { !$0.isNewline }
        guard !start.isEmpty else { return reference.line + (reference.isDisplay ? 1 : 0) }
        for line in reference.line..<reference.line + 4 where lines.indices.contains(line - 1) {
            if lines[line - 1].contains(start) { return line }
        }
        return reference.line
    }

    // MARK: What never closes

    private static func openEnds(in block: Block, _ lines: [Substring], file: String) -> [Diagnostic] {
        func problem(_ line: Int, _ message: String, _ fix: String) -> [Diagnostic] {
            [Diagnostic(.error, file: file, line: line, message: message, fix: fix)]
        }
        let range = block.lines
        switch block.kind {
        case .math, .figure:
            guard lines.indices.contains(range.upperBound - 1), lines.indices.contains(range.lowerBound - 1)
            else { return [] }
            let marks: Set<Character> = [">", " ", "\t"]
            let opening = lines[range.lowerBound - 1].drop {
                marks.contains($0) || "-*+0123456789.)".contains($0)
            }
            guard opening.hasPrefix("```") || opening.hasPrefix("~~~") else { return [] }
            let closing = lines[range.upperBound - 1].drop { marks.contains($0) }
            let isClosed =
                range.upperBound > range.lowerBound
                && opening.first.map { first in
                    closing.prefix { $0 == first }.count >= 3
                        && closing.drop { $0 == first }.allSatisfy(\.isWhitespace)
                } ?? false
            return isClosed
                ? []
                : problem(
                    range.lowerBound, "the fence that opens here is never closed",
                    "End it with a line of ``` as long as the one above")
        case .heading(_, let content), .paragraph(let content):
            return openDollars(content, range, lines, problem)
        case .callout(_, let title, _): return openDollars(title, range, lines, problem)
        case .table(let table):
            return (table.header + table.rows.joined()).flatMap { openDollars($0, range, lines, problem) }
        default: return []
        }
    }

    /// Dollar signs left in running text before what looks like LaTeX. A price and a variable of a shell are
    /// none.
    private static func openDollars(
        _ content: [Inline], _ range: ClosedRange<Int>, _ lines: [Substring],
        _ problem: (Int, String, String) -> [Diagnostic]
    ) -> [Diagnostic] {
        var rest = content.openText[...]
        while let sign = rest.firstIndex(of: "$") {
            let after = rest[rest.index(after: sign)...]
            rest = after
            let isDouble = after.first == "$"
            let isTicked = after.first == InlineMark.code || after.first == "`"
            guard isDouble || isTicked || looksLikeLaTeX(after) else { continue }
            let line =
                range.first { line in
                    lines.indices.contains(line - 1)
                        && lines[line - 1].contains(
                            "$" + String(after.prefix(4).prefix { $0 != InlineMark.code && !$0.isNewline }))
                } ?? range.lowerBound
            return problem(
                line, "a `\(isDouble ? "$$" : "$")` opens a formula that never closes",
                isDouble
                    ? "Close it with `$$` before the paragraph ends"
                    : "Close it with `$`, or write `\\$` for the sign itself; a formula has no blank at its ends"
            )
        }
        return []
    }

    private static func looksLikeLaTeX(_ text: Substring) -> Bool {
        guard let first = text.first, !first.isWhitespace else { return false }
        var previous: Character = " "
        for character in text.prefix(80) {
            if previous == "\\", character.isLetter { return true }
            if previous == "_" || previous == "^", character == "{" { return true }
            previous = character
        }
        return false
    }

    // MARK: Figures

    private static func figureProblems(_ yaml: String, at fence: Int, file: String) -> [Diagnostic] {
        let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Figure(yaml: yaml).problems.map { said in
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

/// Stands for what is not text where text is searched.
private enum InlineMark {
    static let code: Character = "\u{FFFC}"
}

extension [Inline] {
    /// The text in which a dollar sign may be left over; code is a mark, and so is a formula, by a blank.
    fileprivate var openText: String {
        var collector = OpenTextCollector()
        collector.walk(self)
        return collector.text
    }
}

private struct OpenTextCollector: MarkupWalker {
    var text = ""

    mutating func visit(_ inline: Inline) {
        switch inline {
        case .text(let words): text += words
        case .softBreak, .lineBreak: text += "\n"
        case .code: text.append(InlineMark.code)
        case .math, .html: text += " "
        case .emphasis, .strong, .strikethrough, .link, .image: descend(into: inline)
        }
    }
}
