import CourseCatalog
import LessonMarkup
import LessonReader
import ProgressStore
import Terminal

extension ReaderActions {
    /// A page of what the whole course says of some words; the place that was chosen, if one was.
    func search(_ words: String, _ pager: inout Pager) throws -> Place? {
        let search = CourseSearch(course, store: store)
        let finds = try search.finds(of: words)
        guard !finds.isEmpty else {
            pager.say("not found in this course: \(words)")
            return nil
        }
        return try choose(among: finds, search.page(of: finds, for: words), endAction: "back to the lesson")
    }

    /// Shows the finds until one in a lesson is chosen, or the reader leaves. Questions, tasks and terms have pages of their
    /// own, which lead back to the finds.
    func choose(
        among finds: [CourseSearch.Find], _ document: Document, endAction: String
    ) throws -> Place? {
        var page = Pager(
            document, title: "Search", capabilities: console.capabilities, endAction: endAction,
            offers: [.back])
        while case .follow(let destination, _) = try page.run(on: session),
            let index = Int(destination.dropFirst(CourseSearch.anchor.count)), finds.indices.contains(index)
        {
            let find = finds[index]
            switch find.passage.place {
            case .lesson(let lesson, let block):
                return Place(
                    lesson: lesson, start: .init(blockIndex: block, wordOffset: find.word, fingerprint: ""))
            case .note(let note, let lesson):
                return Place(lesson: lesson, start: note.place.inReader)
            case .task(let exercise): try show(exercise, course.relative(exercise.taskPath))
            case .question, .term:
                guard let document = CourseSearch.document(of: find.passage, in: course) else { break }
                var shown = Pager(
                    document, title: find.passage.title, capabilities: console.capabilities,
                    endAction: "back to the finds", offers: [.back])
                _ = try shown.run(on: session)
            }
        }
        return nil
    }
}

extension CourseSearch {
    /// A question or a term as a page of its own; nil for what is on a page already.
    static func document(of passage: Passage, in course: Course) -> Document? {
        switch passage.place {
        case .question(let question, let lesson):
            let words =
                "Asked by `workbook quiz \(lesson.number)`, with its choices and with numbers drawn anew."
            return Document(blocks: question.body + Document(parsing: words).blocks).titled(question.id)
        case .term(let term): return GlossaryPage(course: course).document([term])
        case .lesson, .task, .note: return nil
        }
    }
}
