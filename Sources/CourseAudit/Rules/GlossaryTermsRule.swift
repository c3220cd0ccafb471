import CourseCatalog
import Diagnostics
import LessonMarkup

/// The glossary and what lessons say of its terms agree with each other and with the lessons' texts.
struct GlossaryTermsRule: CourseRule {
    private let course: Course
    private let glossary: Glossary
    /// By the id of a term, the place of the lesson that teaches it.
    private let teachers: [String: Int]

    static func problems(in audit: CourseAudit) -> [Diagnostic] {
        GlossaryTermsRule(course: audit.course).problems()
    }

    private init(course: Course) {
        self.course = course
        let terms = course.glossary
        let places = Dictionary(uniqueKeysWithValues: course.lessons.enumerated().map { ($1.id, $0) })
        glossary = terms
        teachers = terms.terms.reduce(into: [:]) { teachers, term in
            teachers[term.id] = course.lesson(teaching: term).flatMap { places[$0.id] }
        }
    }

    private func problems() -> [Diagnostic] {
        guard !glossary.terms.isEmpty else { return course.lessons.flatMap(termsWithoutGlossary) }
        var found = course.lessons.enumerated().flatMap(problemsOfNames)
        for term in glossary.terms where teachers[term.id] == nil {
            found.append(
                Diagnostic(
                    .warning, file: Glossary.file, line: term.line,
                    message: "no lesson teaches `\(term.name)`",
                    fix: "Name it under `teaches:` in the front matter of the lesson that does"))
        }
        return found + course.lessons.enumerated().flatMap(earlyUses)
    }

    private func termsWithoutGlossary(_ lesson: Lesson) -> [Diagnostic] {
        let content = lesson.content
        return (content.teaches + content.needs + content.mentions).prefix(1).map { term in
            Diagnostic(
                .warning, file: lesson.file, line: term.line,
                message: "names terms, and there is no \(Glossary.file)",
                fix: "Write it: a heading `## \(term.name)`, and what it means below")
        }
    }

    /// Terms that are in no glossary, and terms needed before they are taught.
    private func problemsOfNames(_ place: Int, _ lesson: Lesson) -> [Diagnostic] {
        let content = lesson.content
        let unknown = (content.teaches + content.needs + content.mentions)
            .filter { glossary.term($0.name) == nil }
            .map { term in
                Diagnostic(
                    .error, file: lesson.file, line: term.line,
                    message: "`\(term.name)` is not in \(Glossary.file)",
                    fix: glossary.nearest(to: term.name).map { "Did you mean `\($0)`?" }
                        ?? "Add it there, or take it out here")
            }
        return unknown
            + content.needs.compactMap { need in
                guard let term = glossary.term(need.name), let teacher = teachers[term.id], teacher >= place
                else { return nil }
                let when =
                    teacher == place ? "it teaches itself" : "\(course.lessons[teacher].id) teaches later"
                return Diagnostic(
                    .error, file: lesson.file, line: need.line,
                    message: "needs `\(need.name)`, which \(when)",
                    fix: "Take it out, or teach it earlier")
            }
    }

    /// The first use of each term in the text of a lesson before the one that teaches it.
    private func earlyUses(_ place: Int, _ lesson: Lesson) -> [Diagnostic] {
        let named = Set(
            (lesson.content.teaches + lesson.content.mentions).compactMap {
                glossary.term($0.name)?.id
            })
        var open = glossary.terms.filter { term in
            guard !named.contains(term.id), let teacher = teachers[term.id] else { return false }
            return place < teacher
        }
        var found: [Diagnostic] = []
        for block in lesson.content.document.blocks where !open.isEmpty {
            // Sources name works by their titles.
            if case .heading(_, let content) = block.kind, content.plainText == "Sources" { break }
            if case .code = block.kind { continue }
            let text = TermText([block].plainText)
            for term in open where text.firstUse(of: term.name) != nil {
                open.removeAll { $0.id == term.id }
                let teacher = teachers[term.id].map { course.lessons[$0].id } ?? ""
                found.append(
                    Diagnostic(
                        .warning, file: lesson.file, line: block.lines.lowerBound,
                        message: "uses `\(term.name)`, which \(teacher) teaches",
                        fix:
                            "Say it otherwise, or name it under `mentions:` if the text needs no more than the word"
                    ))
            }
        }
        return found
    }
}
