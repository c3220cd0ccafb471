import CourseCatalog
import LessonMarkup
import LessonReader

/// Holds the glossary and what lessons say of its terms against each other and against the lessons' texts.
struct GlossaryCheck: Sendable {
    let course: Course

    func problems() -> [Diagnostic] {
        guard !course.glossary.terms.isEmpty else { return course.lessons.flatMap(termsWithoutGlossary) }
        var found = course.lessons.flatMap(problemsOfNames)
        for term in course.glossary.terms where course.lesson(teaching: term) == nil {
            found.append(
                Diagnostic(
                    .warning, file: Glossary.file, line: term.line,
                    message: "no lesson teaches `\(term.name)`",
                    fix: "Name it under `teaches:` in the front matter of the lesson that does"))
        }
        return found + course.lessons.flatMap(earlyUses)
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
    private func problemsOfNames(_ lesson: Lesson) -> [Diagnostic] {
        let content = lesson.content
        let unknown = (content.teaches + content.needs + content.mentions)
            .filter { course.glossary.term($0.name) == nil }
            .map { term in
                Diagnostic(
                    .error, file: lesson.file, line: term.line,
                    message: "`\(term.name)` is not in \(Glossary.file)",
                    fix: course.glossary.nearest(to: term.name).map { "Did you mean `\($0)`?" }
                        ?? "Add it there, or take it out here")
            }
        return unknown
            + content.needs.compactMap { need in
                guard let term = course.glossary.term(need.name), let teacher = course.lesson(teaching: term),
                    !comes(teacher, before: lesson)
                else { return nil }
                let when = teacher.id == lesson.id ? "it teaches itself" : "\(teacher.id) teaches later"
                return Diagnostic(
                    .error, file: lesson.file, line: need.line,
                    message: "needs `\(need.name)`, which \(when)",
                    fix: "Take it out, or teach it earlier")
            }
    }

    /// The first use of each term in the text of a lesson before the one that teaches it.
    private func earlyUses(_ lesson: Lesson) -> [Diagnostic] {
        let named = Set(
            (lesson.content.teaches + lesson.content.mentions).compactMap {
                course.glossary.term($0.name)?.id
            })
        var open = course.glossary.terms.filter { term in
            guard !named.contains(term.id), let teacher = course.lesson(teaching: term) else { return false }
            return comes(lesson, before: teacher)
        }
        var found: [Diagnostic] = []
        for block in lesson.content.document.blocks where !open.isEmpty {
            // Sources name works by their titles.
            if case .heading(_, let content) = block.kind, content.plainText == "Sources" { break }
            if case .code = block.kind { continue }
            let text = TermText([block].plainText)
            for term in open where text.firstUse(of: term.name) != nil {
                open.removeAll { $0.id == term.id }
                let teacher = course.lesson(teaching: term)?.id ?? ""
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

    private func comes(_ one: Lesson, before other: Lesson) -> Bool {
        let ids = course.lessons.map(\.id)
        guard let first = ids.firstIndex(of: one.id), let second = ids.firstIndex(of: other.id) else {
            return false
        }
        return first < second
    }
}
